// What is offered while writing: commands after "/", results after "@bot …", and the command menu.
import { sayCommand } from "./clicks.js";
import { compose, onCompose } from "./composer.js";
import { arrange, byId, el } from "./dom.js";
import { icon } from "./icons.js";
import { startBot } from "./links.js";
import { attempt, toast } from "./overlays.js";
import { server } from "./server.js";
import { store } from "./store.js";

const PAUSE_MS = 300;

let commands = [];
let options = [];
let active = -1;
let timer = null;
/** The inline query whose results are wanted; older ones are ignored. */
let inline = { text: null, id: null };
/** Results that overtook the response to their own query. */
let early = null;

const panel = () => byId("suggestions");
const box = () => byId("composer");

function show(found) {
  options = found;
  active = -1;
  panel().hidden = !found.length;
  box().setAttribute("aria-expanded", String(found.length > 0));
  box().removeAttribute("aria-activedescendant");
  byId("command-menu").setAttribute("aria-expanded", "false");
  arrange(
    panel(),
    found.map((option) => option.node),
  );
  panel().scrollTop = 0;
}

const close = () => show([]);

function point(to) {
  active = (to + options.length) % options.length;
  options.forEach(({ node }, i) => node.setAttribute("aria-selected", String(i === active)));
  options[active].node.scrollIntoView({ block: "nearest" });
  box().setAttribute("aria-activedescendant", options[active].node.id);
}

function option(id, run, complete, ...children) {
  const node = el(
    "div",
    {
      class: "option",
      role: "option",
      id,
      "aria-selected": "false",
      onclick: run,
      onpointerdown: (event) => event.preventDefault(),
    },
    ...children,
  );
  return { node, run, complete };
}

function commandOption({ command, description }) {
  const run = () => {
    compose("");
    close();
    sayCommand(`/${command}`);
  };
  const complete = () => compose(`/${command} `);
  return option(
    `option-${command}`,
    run,
    complete,
    el("span", { class: "option-command" }, `/${command}`),
    el("span", { class: "option-note" }, description),
  );
}

function resultOption(result, i, queryId) {
  const { open: chatId, me } = store;
  const run = () => {
    compose("");
    close();
    attempt(() => server.chooseInline(chatId, me, queryId, result.id));
  };
  const title = result.title ?? result.caption ?? result.input_message_content?.message_text ?? result.type;
  const address = result.thumbnail_url ?? result.photo_url;
  const picture = address?.startsWith("/")
    ? el("img", { src: address, alt: "" })
    : el("span", { class: "option-picture", "aria-hidden": "true" }, Array.from(title)[0] ?? "?");
  return option(
    `result-${i}`,
    run,
    run,
    picture,
    el(
      "span",
      { class: "option-words" },
      el("bdi", { class: "option-title" }, title),
      el("bdi", { class: "option-note" }, result.description ?? ""),
    ),
  );
}

/** The button above the results, which leads to the private chat. */
function startOption({ text, start_parameter: payload }) {
  const run = () => {
    compose("");
    close();
    startBot(payload ?? "");
  };
  return option("result-start", run, run, el("span", { class: "option-command" }, text));
}

function showResults(answer) {
  const { inline_query_id: id, results, button } = answer;
  if (id !== inline.id) {
    early = answer;
    return;
  }
  show([
    ...(button?.text ? [startOption(button)] : []),
    ...results.map((result, i) => resultOption(result, i, id)),
  ]);
  if (!options.length) toast("The bot found nothing for this.");
}

async function ask(text) {
  const answer = await attempt(() => server.askInline(store.open, store.me, text));
  if (!answer || inline.text !== text) return;
  inline.id = answer.inline_query_id;
  if (early?.inline_query_id === inline.id) showResults(early);
}

/** The words after "@bot ", or null when the text is no inline query. */
function inlineQuery(text) {
  const name = store.bot?.username;
  if (!name || !text.toLowerCase().startsWith(`@${name.toLowerCase()} `)) return null;
  return text.slice(name.length + 2);
}

function written(text) {
  clearTimeout(timer);
  const query = text === null ? null : inlineQuery(text);
  if (query === null) inline = { text: null, id: null };
  else if (query !== inline.text) {
    inline = { text: query, id: null };
    timer = setTimeout(() => ask(query), PAUSE_MS);
    return;
  } else return;
  const typed = /^\/(\w*)$/.exec(text ?? "")?.[1]?.toLowerCase();
  if (typed === undefined) return close();
  show(commands.filter(({ command }) => command.startsWith(typed)).map(commandOption));
}

function keyPressed(event) {
  if (panel().hidden || event.isComposing) return;
  const deed = {
    ArrowDown: () => point(active + 1),
    ArrowUp: () => point(active < 0 ? options.length - 1 : active - 1),
    Escape: close,
    Tab: () => options[Math.max(active, 0)].complete(),
    Enter: active >= 0 ? () => options[active].run() : undefined,
  }[event.key];
  if (!deed || (event.key === "Tab" && event.shiftKey)) return;
  event.preventDefault();
  deed();
}

async function loadCommands() {
  const chatId = store.open;
  if (chatId === null || !store.chat || !store.connected) return;
  const found = await server.commands(chatId, store.me).catch(() => []);
  if (chatId !== store.open) return;
  commands = found;
  byId("command-menu").hidden = !commands.length;
}

export function startSuggestions() {
  const button = byId("command-menu");
  button.append(icon("menu"), el("span", {}, "Menu"));
  button.setAttribute("aria-label", "Commands");
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") === "true";
    show(open ? [] : commands.map(commandOption));
    button.setAttribute("aria-expanded", String(!open));
    if (!open) box().focus();
  });
  box().addEventListener("keydown", keyPressed);
  onCompose(written);
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest("#foot")) close();
  });
  store.on("open", close);
  store.on("open commands", loadCommands);
  store.on("inline", showResults);
}
