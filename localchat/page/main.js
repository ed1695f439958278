// Starts every part, follows the address (#<chat id>, #chats) and the event stream.
import { startChatList } from "./chats.js";
import { startClicks } from "./clicks.js";
import { startComposer } from "./composer.js";
import { byId } from "./dom.js";
import { startHeader } from "./header.js";
import { refresh, startLog } from "./log.js";
import { toast } from "./overlays.js";
import { startPresses } from "./press.js";
import { startReplyKeyboard } from "./reply_keyboard.js";
import { listen, server } from "./server.js";
import { store } from "./store.js";
import { startSuggestions } from "./suggestions.js";

/** Show what the address names; without a name, the current person's chat with the bot. */
function route() {
  const name = location.hash.slice(1);
  const wanted = name === "" ? store.me : Number(name);
  const chat = store.chats.get(wanted);
  const visible = chat && store.sees(store.me, chat);
  document.body.dataset.screen = visible ? "conversation" : "chats";
  byId("conversation").classList.toggle("nothing-open", !visible);
  const target = visible ? chat.id : null;
  if (target !== store.open) store.show(target);
  store.markRead();
}

async function connected() {
  try {
    store.load(await server.state());
  } catch (error) {
    return toast(error.message);
  }
  store.setLine(true);
  const known = store.open;
  route();
  // A chat that stayed open over a lost connection may have missed something.
  if (known !== null && known === store.open) refresh(known);
}

// Suggestions come before the composer: a key that picks one must not send the text as well.
for (const start of [
  startChatList,
  startHeader,
  startLog,
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
// Somebody who leaves a group, or is taken out, no longer looks at it.
store.on("chats", () => {
  if (store.open !== null && !(store.chat && store.sees(store.me, store.chat))) location.hash = "#chats";
});
listen({ onOpen: connected, onEvent: (event) => store.apply(event), onLost: () => store.setLine(false) });
