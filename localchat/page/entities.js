// Telegram's message entities as elements. Offsets count UTF-16 units, which is how JavaScript indexes strings.
import { el } from "./dom.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SAFE = /^(https?|tg|mailto|tel|ftp):/i;

/** A web address that is safe to open, or null. Telegram takes addresses without a scheme as http. */
export function safeAddress(address) {
  if (SAFE.test(address)) return address;
  const guess = `http://${address}`;
  return /^[\w.-]+(:\d+)?([/?#]|$)/.test(address) && URL.canParse(guess) ? guess : null;
}

const link = (address, children) => {
  const href = safeAddress(address);
  return href
    ? el("a", { href, target: "_blank", rel: "noopener noreferrer nofollow", title: href }, children)
    : el("span", {}, children);
};
const tag = (name) => (children) => el(name, {}, children);

function quote(children, expandable) {
  const block = el("blockquote", {}, children);
  if (!expandable) return block;
  block.className = "expandable";
  const toggle = el(
    "button",
    { type: "button", class: "unfold", "aria-expanded": "false", "data-unfold": true },
    "Show all",
  );
  return el("div", { class: "fold" }, block, toggle);
}

const ELEMENTS = {
  bold: tag("b"),
  italic: tag("i"),
  underline: tag("u"),
  strikethrough: tag("s"),
  code: tag("code"),
  spoiler: (children) =>
    el(
      "span",
      { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, press to show" },
      children,
    ),
  pre: (children, entity) =>
    el("pre", { "data-language": entity.language || null, tabindex: "0" }, el("code", {}, children)),
  blockquote: (children) => quote(children, false),
  expandable_blockquote: (children) => quote(children, true),
  text_link: (children, entity) => link(entity.url, children),
  url: (children, entity, text) => link(text, children),
  email: (children, entity, text) => link(`mailto:${text}`, children),
  phone_number: (children, entity, text) => link(`tel:${text}`, children),
  mention: (children, entity, text) =>
    el("button", { type: "button", class: "inline-link", "data-mention": text }, children),
  text_mention: (children) => el("span", { class: "mention" }, children),
  hashtag: (children) => el("span", { class: "mention" }, children),
  cashtag: (children) => el("span", { class: "mention" }, children),
  bot_command: (children, entity, text) =>
    el("button", { type: "button", class: "inline-link", "data-command": text }, children),
};

/** Nodes of `text` between two offsets; entities are sorted by start, longer first. */
function nodes(text, from, to, entities) {
  const made = [];
  let at = from;
  const plain = (until) => {
    let words = text.slice(at, until);
    // A block breaks the line by itself: the newline that stood next to it would show as an empty line.
    if (made.at(-1)?.isBlock && words.startsWith("\n")) words = words.slice(1);
    if (words) made.push({ node: document.createTextNode(words) });
    at = until;
  };
  const queue = [...entities];
  while (queue.length) {
    const entity = queue.shift();
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (end <= start || !ELEMENTS[entity.type]) continue;
    plain(start);
    const isBlock = BLOCKS.has(entity.type);
    const before = made.at(-1)?.node;
    if (isBlock && before?.nodeType === Node.TEXT_NODE) before.data = before.data.replace(/\n$/, "");
    const inside = [];
    while (queue.length && queue[0].offset < end) inside.push(queue.shift());
    // One that reaches over the end is cut in two: the rest is taken up after this entity.
    const rest = inside
      .filter((inner) => inner.offset + inner.length > end)
      .map((inner) => ({ ...inner, offset: end, length: inner.offset + inner.length - end }));
    made.push({
      node: ELEMENTS[entity.type](nodes(text, start, end, inside), entity, text.slice(start, end)),
      isBlock,
    });
    at = end;
    queue.unshift(...rest);
  }
  plain(to);
  return made.map(({ node }) => node);
}

/** The text of a message with its entities, as a fragment. */
export function rich(text, entities = []) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes(text, 0, text.length, sorted));
  return fragment;
}
