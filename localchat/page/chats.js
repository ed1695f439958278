// The list of chats, and "You are …".
import { arrange, byId, el } from "./dom.js";
import { newGroup, newPerson } from "./dialogs.js";
import { doing } from "./header.js";
import { icon } from "./icons.js";
import { openChat } from "./links.js";
import { openMenu } from "./overlays.js";
import { chatAvatar, chatName, fullName, gist, serviceText, userAvatar } from "./people.js";
import { store } from "./store.js";
import { stampOf } from "./clock.js";

function lastLine(chat) {
  const action = store.actions.get(chat.id);
  if (action) return el("span", { class: "item-last typing" }, `${doing(action.action)}…`);
  const last = chat.last;
  if (!last)
    return el(
      "span",
      { class: "item-last" },
      chat.type === "private" ? "Press Start to begin" : "No messages yet",
    );
  let prefix = "";
  if (!serviceText(last)) {
    if (last.from?.id === store.me) prefix = "You: ";
    else if (chat.type !== "private") prefix = `${fullName(last.from)}: `;
  }
  return el(
    "span",
    { class: "item-last", dir: "auto" },
    prefix ? el("span", { class: "item-who" }, prefix) : null,
    gist(last).slice(0, 120),
  );
}

function item(chat) {
  const unread = store.unread(store.me, chat.id);
  return el(
    "a",
    {
      class: "item",
      href: `#${chat.id}`,
      testid: "chat-list-item",
      "data-chat-id": chat.id,
      "aria-current": chat.id === store.open ? "page" : null,
    },
    chatAvatar(chat),
    el(
      "span",
      { class: "item-words" },
      el(
        "span",
        { class: "item-top" },
        el("bdi", { class: "item-name" }, chatName(chat)),
        chat.last ? el("time", {}, stampOf(chat.last.date)) : null,
      ),
      el(
        "span",
        { class: "item-bottom" },
        lastLine(chat),
        unread ? el("span", { class: "badge", "aria-label": `${unread} unread` }, String(unread)) : null,
      ),
    ),
  );
}

/** List items are kept by chat, so that focus stays while their contents change. */
const rows = new Map();

function drawList() {
  const wanted = store.myChats().map((chat) => {
    if (!rows.has(chat.id)) rows.set(chat.id, el("li"));
    const row = rows.get(chat.id);
    const focused = row.contains(document.activeElement);
    row.replaceChildren(item(chat));
    if (focused) row.firstChild.focus({ preventScroll: true });
    return row;
  });
  arrange(byId("chats"), wanted);
  const unread = store.me === null ? 0 : store.unreadOf(store.me);
  document.title = `${unread ? `(${unread}) ` : ""}${store.bot ? fullName(store.bot) : "Marquee"}`;
}

function drawPerson() {
  const me = store.person;
  if (!me) return;
  const elsewhere = [...store.people.keys()].some((id) => id !== store.me && store.unreadOf(id) > 0);
  byId("person-switch").replaceChildren(
    userAvatar(me),
    el(
      "span",
      { class: "switch-words" },
      el("span", { class: "switch-label" }, "You are"),
      el("bdi", { class: "switch-name" }, fullName(me)),
    ),
    elsewhere ? el("span", { class: "dot", "aria-label": "Others have unread messages" }) : "",
    icon("down"),
  );
}

/** Be somebody else. A group stays open if they are in it; else their private chat takes the open one's place. */
export function become(personId) {
  sessionStorage.setItem("me", personId);
  localStorage.setItem("me", personId);
  const { open, chat } = store;
  const stays = chat && chat.type !== "private" && store.sees(personId, chat);
  if (open !== null && !stays) openChat(personId);
  store.become(personId);
}

function switchPerson() {
  const people = [...store.people.values()].map((person) => ({
    label: fullName(person),
    picture: userAvatar(person),
    checked: person.id === store.me,
    note: store.unreadOf(person.id) ? `${store.unreadOf(person.id)} new` : person.language_code,
    run: () => person.id !== store.me && become(person.id),
  }));
  const added = (person) => {
    store.apply({ type: "person", person });
    become(person.id);
  };
  openMenu(byId("person-switch"), "You are", [
    ...people,
    null,
    { label: "Add a person…", icon: "add", run: () => newPerson(added) },
  ]);
}

export function startChatList() {
  byId("new-group").prepend(icon("add"));
  byId("new-group").addEventListener("click", () =>
    newGroup((chat) => {
      store.apply({ type: "chat", chat });
      openChat(chat.id);
    }),
  );
  byId("person-switch").addEventListener("click", switchPerson);
  store.on("chats open action", drawList);
  store.on("people chats", drawPerson);
  store.on("line", () => {
    byId("line").textContent = store.connected ? "local chat" : "connecting…";
    document.body.classList.toggle("offline", !store.connected);
  });
}
