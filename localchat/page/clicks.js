// What a click inside a message does. One listener for the whole log; elements say what they are by data- attributes.
import { compose, editOwn, replyTo } from "./composer.js";
import { showPhoto } from "./dialogs.js";
import { byId } from "./dom.js";
import { deepLink, follow } from "./links.js";
import { jumpTo } from "./log.js";
import { attempt, openMenu, toast } from "./overlays.js";
import { press } from "./press.js";
import { say } from "./say.js";
import { server } from "./server.js";
import { store } from "./store.js";

const messageAt = (node) =>
  store.thread(store.open).get(Number(node.closest("[data-message-id]")?.dataset.messageId));

function messageMenu(message, at) {
  const text = message.text ?? message.caption;
  openMenu(at, "Message", [
    { label: "Reply", icon: "reply", run: () => replyTo(message) },
    text
      ? {
          label: "Copy text",
          icon: "copy",
          run: () => navigator.clipboard.writeText(text).then(() => toast("Copied")),
        }
      : undefined,
    message.from?.id === store.me && message.text && !message.via_bot
      ? { label: "Edit", icon: "edit", run: () => editOwn(message) }
      : undefined,
  ]);
}

async function vote(message, options) {
  await attempt(async () => {
    await server.vote(store.open, message.message_id, store.me, options);
    store.setVote(message, options);
  });
}

const checked = (node) =>
  [...node.closest(".poll").querySelectorAll("input:checked")].map((box) => Number(box.value));

/** In a group a command says which bot it is for, as Telegram's apps write it. */
export function sayCommand(command) {
  const isPlain = store.chat?.type !== "private" && !command.includes("@") && store.bot?.username;
  return say(isPlain ? `${command}@${store.bot.username}` : command);
}

/** Each selector with what a click on it does; the first that fits is taken. */
const DEEDS = [
  [".spoiler:not(.shown)", (node) => reveal(node)],
  [".veiled", (node) => node.classList.remove("veiled")],
  [
    "[data-testid=inline-button]",
    (node, message) => press(message, Number(node.dataset.row), Number(node.dataset.column)),
  ],
  ["[data-command]", (node) => sayCommand(node.dataset.command)],
  ["[data-mention]", (node) => compose(`${node.dataset.mention} `)],
  ["[data-jump]", (node) => jumpTo(Number(node.dataset.jump))],
  ["[data-photo]", (node, message) => showPhoto(node.dataset.photo, message.caption)],
  ["[data-vote]", (node, message) => vote(message, [Number(node.dataset.vote)])],
  [
    "[data-vote-several]",
    (node, message) =>
      checked(node).length ? vote(message, checked(node)) : toast("Choose at least one answer."),
  ],
  ["[data-vote-back]", (node, message) => vote(message, [])],
  ["[data-unfold]", (node) => unfold(node)],
  ["[data-menu]", (node, message) => messageMenu(message, node)],
];

function reveal(spoiler) {
  spoiler.classList.add("shown");
  for (const name of ["role", "tabindex", "aria-label"]) spoiler.removeAttribute(name);
}

function unfold(button) {
  const open = button.parentElement.classList.toggle("unfolded");
  button.setAttribute("aria-expanded", String(open));
  button.textContent = open ? "Show less" : "Show all";
}

function clicked(event) {
  const message = messageAt(event.target);
  if (!message) return;
  const anchor = event.target.closest("a[href]");
  if (anchor && !event.target.closest(".spoiler:not(.shown)")) {
    if (deepLink(anchor.href) === null) return; // the browser opens or downloads it
    event.preventDefault();
    return void follow(anchor.href);
  }
  for (const [selector, deed] of DEEDS) {
    const node = event.target.closest(selector);
    if (!node) continue;
    event.preventDefault();
    return void deed(node, message);
  }
  // On a touch screen there is no pointer to hover with: a tap on the bubble is the way to its menu.
  const tapped =
    event.pointerType === "touch" && event.target.closest(".bubble") && !getSelection().toString();
  if (tapped) messageMenu(message, { x: event.clientX, y: event.clientY });
}

export function startClicks() {
  const log = byId("log");
  log.addEventListener("click", clicked);
  log.addEventListener("contextmenu", (event) => {
    const message = messageAt(event.target);
    if (
      !message ||
      message.from === undefined ||
      event.target.closest("a, .photo") ||
      getSelection().toString()
    )
      return;
    event.preventDefault();
    messageMenu(message, { x: event.clientX, y: event.clientY });
  });
  log.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && event.target.matches(".spoiler:not(.shown)")) {
      event.preventDefault();
      reveal(event.target);
    }
  });
}
