// Inline buttons: from the press to the bot's answer.
import { pickChat } from "./dialogs.js";
import { compose } from "./composer.js";
import { follow, openChat } from "./links.js";
import { alertBox, toast } from "./overlays.js";
import { fullName } from "./people.js";
import { server } from "./server.js";
import { store } from "./store.js";

/** A bot that never answers must not leave a button working for ever. */
const PATIENCE_MS = 30_000;

/** Presses without an answer by the button's key (see the store), with their callback query once it is known. */
const waiting = new Map();
/** Answers that overtook the response to their own press. */
const early = new Map();

function settle(key) {
  const press = waiting.get(key);
  if (!press) return;
  clearTimeout(press.timer);
  waiting.delete(key);
  store.setPressed(key, false, press.messageId);
}

function answered(answer) {
  for (const [key, press] of waiting) if (press.queryId === answer.callback_query_id) settle(key);
  if (answer.url) follow(answer.url);
  else if (answer.text)
    (answer.show_alert ? (text) => alertBox(fullName(store.bot), text) : toast)(answer.text);
}

async function pressCallback(message, data) {
  const chatId = store.open;
  const key = store.buttonKey(chatId, message.message_id, data);
  if (waiting.has(key)) return;
  waiting.set(key, { messageId: message.message_id, timer: setTimeout(() => settle(key), PATIENCE_MS) });
  store.setPressed(key, true, message.message_id);
  try {
    const { callback_query_id: queryId } = await server.press(chatId, message.message_id, store.me, data);
    if (waiting.has(key)) waiting.get(key).queryId = queryId;
    if (early.has(queryId)) answered(early.get(queryId));
    early.delete(queryId);
  } catch (error) {
    toast(error.message);
    settle(key);
  }
}

/** Do what an inline button is for. Links open by themselves and never come here, except deep links. */
export function press(message, row, column) {
  const button = message.reply_markup?.inline_keyboard?.[row]?.[column];
  if (!button) return;
  if (button.callback_data !== undefined) pressCallback(message, button.callback_data);
  else if (button.url) follow(button.url);
  else if (button.switch_inline_query_current_chat !== undefined)
    compose(`@${store.bot.username} ${button.switch_inline_query_current_chat}`);
  else if (button.switch_inline_query !== undefined || button.switch_inline_query_chosen_chat)
    pickChat("Choose a chat", (chat) => {
      openChat(chat.id);
      const query = button.switch_inline_query ?? button.switch_inline_query_chosen_chat.query ?? "";
      setTimeout(() => compose(`@${store.bot.username} ${query}`));
    });
  else if (button.copy_text) navigator.clipboard.writeText(button.copy_text.text).then(() => toast("Copied"));
  else toast("This kind of button works only on Telegram itself.");
}

export function startPresses() {
  store.on("answer", (answer) => {
    if (answer.from !== undefined && (answer.from?.id ?? answer.from) !== store.me) return;
    const expected = [...waiting.values()].some((press) => press.queryId === answer.callback_query_id);
    if (expected) return answered(answer);
    if ([...waiting.values()].some((press) => press.queryId === undefined))
      early.set(answer.callback_query_id, answer);
  });
}
