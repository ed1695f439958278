// The messages of the open chat: drawing, scrolling, older ones, the way back down.
import { dayKey, dayOf } from "./clock.js";
import { arrange, byId, el } from "./dom.js";
import { icon } from "./icons.js";
import { fill } from "./message.js";
import { attempt } from "./overlays.js";
import { chatName, serviceText } from "./people.js";
import { server } from "./server.js";
import { PAGE, store } from "./store.js";

/** Messages of one sender that follow each other this closely (seconds) stand together. */
const TOGETHER = 600;
const NEAR_BOTTOM = 60;

let drawnChat = null;
let articles = new Map();
let days = new Map();
let atBottom = true;
let newBelow = 0;
let loadingOlder = false;
/** Heights of the content and of the window onto it at the last look. */
let size = "";

const scroller = () => byId("scroller");

export function toBottom(smooth) {
  const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller().scrollTo({ top: scroller().scrollHeight, behavior: smooth && !quiet ? "smooth" : "instant" });
}

function articleOf(message) {
  const known = articles.get(message.message_id);
  const article = known?.article ?? el("article", {});
  if (known?.message === message) return article;
  const focus = article.contains(document.activeElement) ? document.activeElement.dataset : null;
  fill(article, message, {
    isGroup: store.chat.type !== "private",
    isPressed: (data) => store.pressed.has(store.buttonKey(store.open, message.message_id, data)),
    myVote: message.poll ? store.voteOf(message) : [],
  });
  if (focus?.row)
    article
      .querySelector(`[data-row="${focus.row}"][data-column="${focus.column}"]`)
      ?.focus({ preventScroll: true });
  articles.set(message.message_id, { article, message });
  return article;
}

/** The section of a day, under its date. */
function dayOfLog(message) {
  const key = dayKey(message.date);
  if (!days.has(key)) {
    const line = el("p", { class: "day" }, el("span", { class: "ticket" }, dayOf(message.date)));
    days.set(key, { line, section: el("section", { class: "day-of-log" }, line) });
  }
  return days.get(key);
}

const stands = (message, other) =>
  other &&
  !serviceText(other) &&
  !serviceText(message) &&
  other.from?.id === message.from?.id &&
  Math.abs(message.date - other.date) < TOGETHER &&
  dayKey(message.date) === dayKey(other.date);

function draw() {
  const chat = store.chat;
  if (!chat) return;
  const log = byId("log");
  const fresh = drawnChat !== `${store.me}:${chat.id}`;
  if (fresh) {
    drawnChat = `${store.me}:${chat.id}`;
    articles = new Map();
    days = new Map();
    atBottom = true;
    newBelow = 0;
    log.setAttribute("aria-live", "off"); // the past is not news
  }
  const { messages, loaded } = store.thread(chat.id);
  const wanted = new Map();
  messages.forEach((message, i) => {
    const article = articleOf(message);
    article.classList.toggle("follows", Boolean(stands(message, messages[i - 1])));
    article.classList.toggle("leads", Boolean(stands(message, messages[i + 1])));
    const { line, section } = dayOfLog(message);
    if (!wanted.has(section)) wanted.set(section, [line]);
    wanted.get(section).push(article);
  });
  for (const [section, nodes] of wanted) arrange(section, nodes);
  arrange(log, [...wanted.keys()]);
  const present = new Set(messages.map((message) => message.message_id));
  for (const id of articles.keys()) if (!present.has(id)) articles.delete(id);
  drawWelcome(chat, loaded && !messages.length);
  if (atBottom) toBottom(false);
  drawDown();
  if (loaded) setTimeout(() => log.setAttribute("aria-live", "polite"), 200);
}

function drawWelcome(chat, empty) {
  const welcome = byId("welcome");
  welcome.hidden = !empty;
  if (!empty) return;
  const words =
    chat.type === "private"
      ? "Nothing has been said here yet. Press Start and the show begins."
      : "The group is made. Say something, or call the bot with a command.";
  welcome.replaceChildren(
    el(
      "div",
      { class: "marquee" },
      el("p", { class: "marquee-top" }, "Now showing"),
      el("p", { class: "marquee-name" }, el("bdi", {}, chatName(chat))),
      el("p", { class: "marquee-words" }, words),
    ),
  );
}

function drawDown() {
  const button = byId("to-bottom");
  button.hidden = atBottom;
  button.replaceChildren(icon("down"), newBelow ? el("span", { class: "badge" }, String(newBelow)) : "");
  button.setAttribute(
    "aria-label",
    newBelow ? `Go to the newest message, ${newBelow} new` : "Go to the newest message",
  );
}

function scrolled() {
  const { scrollTop, scrollHeight, clientHeight } = scroller();
  const now = `${scrollHeight} ${clientHeight}`;
  const resized = now !== size;
  size = now;
  // A keyboard that opens moves the bottom away; only the person's own scrolling leaves it.
  if (resized && atBottom) return toBottom(false);
  atBottom = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM;
  if (atBottom) newBelow = 0;
  drawDown();
  if (scrollTop < 400) older();
}

/** Fetch what came before, and keep what is on the screen where it is. */
async function older() {
  const chatId = store.open;
  const thread = store.thread(chatId);
  if (loadingOlder || !thread.loaded || thread.complete || !thread.messages.length) return;
  loadingOlder = true;
  const before = thread.messages[0].message_id;
  const answer = await attempt(() => server.messages(chatId, { before, limit: PAGE }));
  loadingOlder = false;
  if (!answer || store.open !== chatId || store.thread(chatId) !== thread) return;
  const mark = articles.get(before)?.article;
  const was = mark?.getBoundingClientRect().top;
  thread.prepend(answer, PAGE);
  draw();
  if (mark) scroller().scrollTop += mark.getBoundingClientRect().top - was;
}

/** Bring the newest messages of a chat, after opening it or after a lost connection. */
export async function refresh(chatId) {
  const thread = store.thread(chatId);
  thread.startCatchingUp();
  const answer = await attempt(() => server.messages(chatId, { limit: PAGE }));
  if (!answer) return;
  thread.catchUp(answer, PAGE);
  store.tell("thread", chatId);
}

/** Show a message that is quoted somewhere, fetching back to it if need be. */
export async function jumpTo(messageId) {
  const chatId = store.open;
  const thread = store.thread(chatId);
  while (!thread.get(messageId) && !thread.complete && store.open === chatId) {
    const count = thread.messages.length;
    await older();
    if (thread.messages.length === count) break;
  }
  const article = articles.get(messageId)?.article;
  if (!article) return;
  atBottom = false;
  article.scrollIntoView({ block: "center" });
  article.classList.remove("flash");
  requestAnimationFrame(() => article.classList.add("flash"));
}

/** Draw one message again although it did not change: its buttons or votes did. */
function redraw(messageId) {
  const known = articles.get(messageId);
  if (!known) return;
  known.message = null;
  draw();
}

export function startLog() {
  scroller().addEventListener("scroll", scrolled, { passive: true });
  byId("to-bottom").addEventListener("click", () => toBottom(true));
  // Pictures, keyboards and the composer change heights: whoever was at the bottom stays there.
  const watch = new ResizeObserver(() => atBottom && toBottom(false));
  watch.observe(scroller());
  watch.observe(byId("log"));
  store.on("open", () => {
    draw();
    if (store.chat && !store.thread(store.open).loaded) refresh(store.open);
  });
  store.on("thread", (chatId) => {
    if (chatId !== store.open) return;
    const last = store.thread(chatId).messages.at(-1);
    const isNew =
      last && drawnChat === `${store.me}:${chatId}` && articles.size && !articles.has(last.message_id);
    if (isNew && last.from?.id === store.me) atBottom = true;
    else if (isNew && !atBottom) newBelow += 1;
    draw();
    store.markRead();
  });
  store.on("message", redraw);
  store.on("people", draw);
}
