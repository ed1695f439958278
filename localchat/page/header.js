// The top of a conversation: whose it is, what the bot is doing, and the chat's menu.
import { byId, el } from "./dom.js";
import { groupMembers, leaveGroup } from "./dialogs.js";
import { icon } from "./icons.js";
import { askFirst, attempt, openMenu } from "./overlays.js";
import { chatAvatar, chatName, countOf } from "./people.js";
import { server } from "./server.js";
import { store } from "./store.js";

/** What the bot is doing, as a word or two. */
export const doing = (action) => ACTIONS[action] ?? "busy";

const ACTIONS = {
  typing: "typing",
  upload_photo: "sending a photo",
  record_video: "recording a video",
  upload_video: "sending a video",
  record_voice: "recording a voice message",
  upload_voice: "sending a voice message",
  upload_document: "sending a document",
  choose_sticker: "choosing a sticker",
  find_location: "finding a place",
};

function line(chat) {
  if (!store.connected) return "connecting…";
  if (chat.type !== "private") {
    const people = countOf(chat.members.length, "person", "people");
    return ["member", "administrator"].includes(chat.bot) ? `${people} and the bot` : people;
  }
  if (chat.blocked) return "bot · blocked";
  return store.bot?.username ? `bot · @${store.bot.username}` : "the bot is not connected yet";
}

function draw() {
  const chat = store.chat;
  byId("head-title").disabled = !chat || chat.type === "private";
  if (!chat) return;
  byId("head-avatar").replaceChildren(chatAvatar(chat));
  byId("head-name").replaceChildren(el("bdi", {}, chatName(chat)));
  drawLine();
}

function drawLine() {
  const chat = store.chat;
  if (!chat) return;
  const action = store.connected ? store.actions.get(chat.id)?.action : null;
  const words = action ? doing(action) : null;
  const node = words
    ? el(
        "span",
        { class: "doing", testid: "chat-action" },
        words,
        el("span", { class: "doing-bulbs", "aria-hidden": "true" }, el("i"), el("i"), el("i")),
      )
    : el("span", {}, line(chat));
  byId("head-line").replaceChildren(node);
  byId("head-status").textContent = words ? `The bot is ${words}` : "";
}

function menu() {
  const chat = store.chat;
  if (!chat) return;
  const items =
    chat.type === "private"
      ? [
          chat.blocked
            ? {
                label: "Unblock the bot",
                icon: "block",
                run: () => attempt(() => server.block(chat.id, store.me, false)),
              }
            : {
                label: "Block the bot",
                icon: "block",
                danger: true,
                run: () =>
                  askFirst(
                    "Block the bot?",
                    "It cannot write to you until you unblock it. Your messages stay.",
                    "Block",
                    () => server.block(chat.id, store.me, true),
                  ),
              },
        ]
      : [
          { label: "Members", icon: "people", run: () => groupMembers(chat.id) },
          { label: "Leave the group", icon: "leave", danger: true, run: () => leaveGroup(chat) },
        ];
  openMenu(byId("head-menu"), "Chat menu", items);
}

export function startHeader() {
  byId("back").append(icon("back"));
  byId("head-menu").append(icon("more"));
  byId("head-menu").addEventListener("click", menu);
  byId("head-title").addEventListener("click", () => groupMembers(store.open));
  store.on("open chats people line", draw);
  store.on("action", drawLine);
}
