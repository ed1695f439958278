// Where messages are written: text, replies, edits, files, the start button.
import { sendFileDialog } from "./dialogs.js";
import { byId, el } from "./dom.js";
import { icon } from "./icons.js";
import { attempt, toast } from "./overlays.js";
import { fullName, gist } from "./people.js";
import { say } from "./say.js";
import { server } from "./server.js";
import { store } from "./store.js";

const TALLEST = 220;
const touch = matchMedia("(pointer: coarse)");

/** What is being written, by person and chat: {text, reply?, edit?}. */
const drafts = new Map();
let drawn = null;
const draftKey = () => `${store.me}:${store.open}`;
const draft = () => drafts.get(draftKey()) ?? { text: localStorage.getItem(`draft:${draftKey()}`) ?? "" };

/** Words survive a reload; what they answer does not, and neither does the change of an old message. */
function keep(key, written) {
  drafts.set(key, written);
  if (written.edit) return;
  if (written.text) localStorage.setItem(`draft:${key}`, written.text);
  else localStorage.removeItem(`draft:${key}`);
}

const box = () => byId("composer");

/** Told after every change of the text, by hand or not: the text, or null while an old message is edited. */
const watchers = [];
export const onCompose = (watcher) => watchers.push(watcher);

function fit() {
  const area = box();
  area.style.height = "auto";
  area.style.height = `${Math.min(area.scrollHeight, TALLEST)}px`;
  area.classList.toggle("tall", area.scrollHeight > TALLEST);
}

function changed() {
  keep(draftKey(), { ...draft(), text: box().value });
  fit();
  document.body.classList.toggle("can-send", box().value.trim() !== "");
  for (const watcher of watchers) watcher(draft().edit ? null : box().value);
}

/** Put a text into the box, ready to go on writing. */
export function compose(text) {
  box().value = text;
  changed();
  box().focus();
  box().setSelectionRange(text.length, text.length);
}

export function replyTo(message) {
  keep(draftKey(), { text: draft().edit ? "" : box().value, reply: message });
  draw();
  box().focus();
}

export function editOwn(message) {
  keep(draftKey(), { text: message.text, edit: message });
  draw();
  compose(message.text);
}

function dropReference() {
  keep(draftKey(), { text: draft().edit ? "" : box().value });
  draw();
  box().focus();
}

function draw() {
  const { text, reply, edit } = draft();
  const message = edit ?? reply;
  const reference = byId("reference");
  reference.hidden = !message;
  if (message)
    reference.replaceChildren(
      icon(edit ? "edit" : "reply"),
      el(
        "span",
        { class: "reference-words" },
        el("bdi", { class: "reference-name" }, edit ? "Edit message" : `Reply to ${fullName(message.from)}`),
        el("bdi", { class: "reference-text" }, gist(message).slice(0, 200)),
      ),
      el(
        "button",
        {
          type: "button",
          class: "round",
          "aria-label": edit ? "Stop editing" : "Do not reply",
          onclick: dropReference,
        },
        icon("close"),
      ),
    );
  byId("send").replaceChildren(icon(edit ? "done" : "send"));
  byId("send").setAttribute("aria-label", edit ? "Save" : "Send");
  byId("attach").hidden = Boolean(edit);
  if (box().value !== text) box().value = text;
  changed();
}

async function submit() {
  const before = draft();
  const key = draftKey();
  const text = box().value.trim();
  if (!text) return;
  keep(key, { text: "" });
  draw();
  const sent = before.edit ? await saveEdit(before.edit, text) : await say(text, before.reply?.message_id);
  if (sent) return;
  // Nothing typed is ever lost: what could not be sent stands in the box again.
  if (!drafts.get(key)?.text) keep(key, before);
  if (key === draftKey()) draw();
}

async function saveEdit(message, text) {
  if (text === message.text) return true;
  return Boolean(await attempt(() => server.edit(store.open, message.message_id, store.me, text)));
}

function keyPressed(event) {
  if (event.defaultPrevented || event.isComposing) return;
  if (event.key === "Enter" && !event.shiftKey && !touch.matches) {
    event.preventDefault();
    submit();
  } else if (event.key === "Escape" && (draft().reply || draft().edit)) dropReference();
  else if (event.key === "ArrowUp" && !box().value) {
    const own = store
      .thread(store.open)
      .messages.findLast((message) => message.from?.id === store.me && message.text && !message.via_bot);
    if (!own) return;
    event.preventDefault();
    editOwn(own);
  }
}

function offer(files) {
  if (!files?.length || !store.chat) return;
  if (files.length > 1) toast("One file at a time: the first one was taken.");
  sendFileDialog(files[0], store.open, () => box().focus());
}

function startFiles() {
  byId("attach").append(icon("attach"));
  byId("attach").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", (event) => {
    offer([...event.target.files]);
    event.target.value = "";
  });
  box().addEventListener("paste", (event) => {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    offer([...event.clipboardData.files]);
  });
  const area = byId("conversation");
  const carriesFile = (event) => event.dataTransfer?.types.includes("Files");
  area.addEventListener("dragover", (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    byId("drop").hidden = false;
  });
  area.addEventListener("dragleave", (event) => {
    if (!area.contains(event.relatedTarget)) byId("drop").hidden = true;
  });
  area.addEventListener("drop", (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    byId("drop").hidden = true;
    offer([...event.dataTransfer.files]);
  });
}

/** A private chat in which nothing was said yet has one big button instead of the box, as on Telegram. */
function drawStart() {
  const chat = store.chat;
  const fresh = chat?.type === "private" && !chat.started;
  const blocked = Boolean(chat?.blocked);
  const start = byId("start-button");
  const hadFocus = document.activeElement === start;
  start.hidden = !fresh && !blocked;
  start.textContent = blocked ? "Unblock the bot" : "Start";
  byId("composer-form").hidden = fresh || blocked;
  byId("foot").classList.toggle("starting", fresh || blocked);
  if (hadFocus && start.hidden) box().focus();
}

async function start() {
  const chat = store.chat;
  if (!chat.blocked) return void say("/start");
  await attempt(() => server.block(chat.id, store.me, false));
}

export function startComposer() {
  byId("composer-form").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  // The on-screen keyboard must stay up when the send button is tapped.
  byId("send").addEventListener("pointerdown", (event) => event.preventDefault());
  box().addEventListener("input", changed);
  box().addEventListener("keydown", keyPressed);
  byId("start-button").addEventListener("click", start);
  startFiles();
  store.on("open people", () => {
    if (drawn === draftKey()) return;
    drawn = draftKey();
    draw();
    if (!touch.matches && store.chat) box().focus({ preventScroll: true });
  });
  store.on("open chats", drawStart);
}
