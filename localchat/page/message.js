// One message as an element. Clicks inside are handled by the conversation, which reads the data- attributes.
import { fullTimeOf, timeOf } from "./clock.js";
import { el } from "./dom.js";
import { rich } from "./entities.js";
import { icon } from "./icons.js";
import { inlineKeyboard } from "./inline_keyboard.js";
import { linkPicture } from "./link_picture.js";
import { fileOf, fullName, gist, hueOf, serviceText, userAvatar } from "./people.js";
import { poll } from "./poll.js";
import { fileAddress } from "./server.js";
import { store } from "./store.js";

function quote(message) {
  const original = message.reply_to_message;
  if (!original) return null;
  return el(
    "button",
    { type: "button", class: `quote ${hueOf(original.from)}`, "data-jump": original.message_id },
    el("bdi", { class: "quote-name" }, fullName(original.from)),
    el("bdi", { class: "quote-text" }, message.quote?.text ?? gist(original)),
  );
}

function forwarded(message) {
  const origin = message.forward_origin;
  if (!origin) return null;
  const name = origin.sender_user
    ? fullName(origin.sender_user)
    : (origin.sender_user_name ?? origin.chat?.title ?? origin.sender_chat?.title);
  return el("p", { class: "forwarded" }, "Forwarded from ", el("bdi", {}, name ?? "somebody"));
}

/** The picture with its place kept before it loads, so that nothing jumps. */
function photo(message) {
  if (!message.photo?.length) return null;
  const largest = message.photo.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a));
  const picture = el("img", {
    src: fileAddress(largest.file_id),
    width: largest.width,
    height: largest.height,
    alt: message.caption ?? "Photo",
    loading: "lazy",
    draggable: "false",
  });
  return el(
    "button",
    {
      type: "button",
      class: message.has_media_spoiler ? "photo veiled" : "photo",
      "data-photo": largest.file_id,
      "aria-label": "Open the photo",
    },
    picture,
  );
}

export function sizeOf(bytes) {
  if (bytes === undefined || bytes === null) return "";
  if (bytes < 1024) return `${bytes} B`;
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, "KB"] : [bytes / 1024 / 1024, "MB"];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

function file(message) {
  const found = fileOf(message);
  if (!found) return null;
  return el(
    "a",
    {
      class: "file",
      href: fileAddress(found.file_id),
      download: found.file_name,
      "aria-label": `Download ${found.file_name}`,
    },
    el("span", { class: "file-icon" }, icon("download")),
    el(
      "span",
      { class: "file-words" },
      el("bdi", { class: "file-name" }, found.file_name),
      el("span", { class: "file-size" }, sizeOf(found.file_size)),
    ),
  );
}

/** What `message.text` does not hold: dice, contacts, places; and a plain word for everything else. */
function rest(message) {
  if (message.text !== undefined || message.photo || message.poll || fileOf(message)) return null;
  return el("p", { class: message.dice ? "text large" : "text aside" }, gist(message));
}

function meta(message) {
  // A bot's buttons change their message all the time; Telegram does not call that edited either.
  const edited =
    message.edit_date && !message.reply_markup ? el("span", { class: "edited" }, "edited") : null;
  const time = el(
    "time",
    { datetime: new Date(message.date * 1000).toISOString(), title: fullTimeOf(message.date) },
    timeOf(message.date),
  );
  return el("span", { class: "meta" }, edited, time);
}

/** The emoji that the bot put on a message. */
function reaction(message) {
  if (!message.reaction?.length) return null;
  return el("span", { class: "reaction" }, message.reaction.map(({ emoji }) => emoji).join(" "));
}

function sender(message, isGroup) {
  const via = message.via_bot ? el("span", { class: "via" }, `via @${message.via_bot.username}`) : null;
  const name = isGroup ? el("bdi", { class: `sender ${hueOf(message.from)}` }, fullName(message.from)) : null;
  return name || via ? el("p", { class: "sender-line" }, name, via) : null;
}

/** Fill (or fill anew) the element of a message; the element itself stays, and with it its place in the log. */
export function fill(article, message, { isGroup, isPressed, myVote }) {
  const service = serviceText(message);
  article.dataset.testid = "message";
  article.dataset.messageId = message.message_id;
  const outgoing = message.from?.id === store.me;
  article.dataset.outgoing = String(outgoing);
  if (service) {
    article.className = "message service";
    article.replaceChildren(el("p", { class: "pill" }, service));
    return;
  }
  const words = message.text ?? message.caption;
  const media = photo(message);
  const shown = linkPicture(message, article.querySelector(".link-picture"));
  const isAbove = message.link_preview_options?.show_above_text;
  const bubble = el(
    "div",
    { class: media ? "bubble has-photo" : "bubble" },
    outgoing && !message.via_bot ? null : sender(message, isGroup && !outgoing),
    forwarded(message),
    quote(message),
    media,
    file(message),
    message.poll ? poll(message.poll, myVote) : null,
    rest(message),
    isAbove ? shown : null,
    words
      ? el("div", { class: "text", dir: "auto" }, rich(words, message.entities ?? message.caption_entities))
      : null,
    isAbove ? null : shown,
    reaction(message),
    meta(message),
  );
  if (!words) bubble.classList.add("no-text");
  const keys = inlineKeyboard(message, isPressed);
  article.className = `message ${outgoing ? "out" : "in"}${keys ? " has-keys" : ""}`;
  const more = el(
    "button",
    {
      type: "button",
      class: "message-menu",
      "data-menu": true,
      "aria-haspopup": "menu",
      "aria-label": "Message menu",
    },
    icon("more"),
  );
  const face = isGroup && !outgoing ? userAvatar(message.from) : null;
  const who = el("span", { class: "visually-hidden" }, outgoing ? "You: " : `${fullName(message.from)}: `);
  article.replaceChildren(...[face, el("div", { class: "stack" }, who, bubble, keys, more)].filter(Boolean));
}
