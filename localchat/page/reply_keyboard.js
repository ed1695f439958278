// The keyboard of ready answers that a bot can put in the place of the phone's own, and questions that want a reply.
import { replyTo } from "./composer.js";
import { byId, el } from "./dom.js";
import { icon } from "./icons.js";
import { toast } from "./overlays.js";
import { say } from "./say.js";
import { store } from "./store.js";

const ELSEWHERE = [
  "request_contact",
  "request_location",
  "request_poll",
  "request_users",
  "request_chat",
  "web_app",
];

/** Keyboards that the person folded away or used up. A keyboard that the bot sends again is a new one. */
const folded = new WeakSet();
let drawn = null;

function fold(markup, away) {
  if (away) folded.add(markup);
  else folded.delete(markup);
  draw();
}

function choose(markup, button) {
  if (ELSEWHERE.some((kind) => button[kind]))
    return toast("This kind of button works only on Telegram itself.");
  if (markup.one_time_keyboard) fold(markup, true);
  return say(button.text);
}

function draw() {
  const markup = store.chat?.keyboard ?? null;
  const rows = markup?.keyboard;
  const open = Boolean(rows) && !folded.has(markup);
  byId("keyboard-toggle").hidden = !rows;
  byId("keyboard-toggle").setAttribute("aria-expanded", String(open));
  byId("reply-keyboard").hidden = !open;
  byId("composer").placeholder = markup?.input_field_placeholder ?? "Message";
  askForReply(markup);
  if (drawn === markup) return;
  drawn = markup;
  const key = (button) =>
    el(
      "button",
      {
        type: "button",
        class: button.style ? `key style-${button.style}` : "key",
        onclick: () => choose(markup, button),
      },
      button.text,
    );
  byId("reply-keyboard").replaceChildren(
    ...(rows ?? []).map((row) => el("div", { class: "keyboard-row" }, row.map(key))),
  );
}

/** ForceReply: the box turns into a reply to the bot's question, the newest message, once. */
function askForReply(markup) {
  if (!markup?.force_reply || folded.has(markup)) return;
  const { last } = store.chat;
  if (!last?.from?.is_bot) return;
  folded.add(markup);
  replyTo(last);
}

export function startReplyKeyboard() {
  byId("keyboard-toggle").append(icon("keyboard"));
  byId("keyboard-toggle").addEventListener("click", () =>
    fold(store.chat.keyboard, !folded.has(store.chat.keyboard)),
  );
  store.on("open chats", draw);
}
