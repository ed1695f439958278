// Sending words as the current person.
import { toast } from "./overlays.js";
import { server } from "./server.js";
import { store } from "./store.js";

const LONGEST = 4096;

/** Cut a text as Telegram's apps do: into messages of at most 4096 UTF-16 units, at a line or a word if one is near. */
export function portions(text) {
  const parts = [];
  let rest = text.trim();
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const cut = [head.lastIndexOf("\n"), head.lastIndexOf(" ")].find((at) => at > LONGEST / 2);
    // Never between the two halves of one character.
    const end = cut ?? (/[\uD800-\uDBFF]$/.test(head) ? LONGEST - 1 : LONGEST);
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest ? [...parts, rest] : parts;
}

/** Send a text to the open chat. False, after saying why, if the server refused it. */
export async function say(text, replyTo) {
  const { open: chatId, me } = store;
  try {
    for (const part of portions(text)) await server.send(chatId, me, part, replyTo);
    return true;
  } catch (error) {
    toast(error.message);
    return false;
  }
}
