// Starts every part, follows the address (#<chat id>, #chats) and the event stream.
import { startChatList } from "./chats.js";
import { startClicks } from "./clicks.js";
import { startComposer } from "./composer.js";
import { startDayInSight } from "./day_in_sight.js";
import { byId } from "./dom.js";
import { startHeader } from "./header.js";
import { refresh, startLog } from "./log.js";
import { toast } from "./overlays.js";
import { startPresses } from "./press.js";
import { startReplyKeyboard } from "./reply_keyboard.js";
import { listen, server } from "./server.js";
import { store } from "./store.js";
import { startSuggestions } from "./suggestions.js";

/** The chat that the address names; without a name, the current person's chat with the bot. */
function named() {
  const name = location.hash.slice(1);
  const id = name === "" ? store.me : Number(name);
  const successor = store.successors.get(id);
  if (successor === undefined) return id;
  history.replaceState(null, "", `#${successor}`);
  return successor;
}

/**
 * Show what the address names. What is known changes at other moments than the address (a chat may come after
 * the address that names it, and go before it), so this runs after every change of either.
 */
function route() {
  const wanted = named();
  const chat = store.chats.get(wanted);
  const visible = chat && store.sees(store.me, chat);
  // Somebody who leaves a group, or is taken out, no longer looks at it, and is not thrown into it again later.
  if (!visible && store.open !== null && wanted === store.open) history.replaceState(null, "", "#chats");
  document.body.dataset.screen = visible ? "conversation" : "chats";
  byId("conversation").classList.toggle("nothing-open", !visible);
  const target = visible ? chat.id : null;
  if (target !== store.open) store.show(target);
  store.markRead();
}

async function connected() {
  const known = store.open;
  try {
    store.load(await server.state());
  } catch (error) {
    return toast(error.message);
  }
  store.setLine(true);
  // A chat that stayed open over a lost connection may have missed something.
  if (known !== null && known === store.open) refresh(known);
}

// Suggestions come before the composer: a key that picks one must not send the text as well.
for (const start of [
  startChatList,
  startHeader,
  startLog,
  startDayInSight,
  startClicks,
  startPresses,
  startSuggestions,
  startComposer,
  startReplyKeyboard,
])
  start();

store.me = Number(sessionStorage.getItem("me") ?? localStorage.getItem("me")) || null;
addEventListener("hashchange", route);
document.addEventListener(
  "visibilitychange",
  () => document.visibilityState === "visible" && store.markRead(),
);
store.on("chats", route);
listen({ onOpen: connected, onEvent: (event) => store.apply(event), onLost: () => store.setLine(false) });
