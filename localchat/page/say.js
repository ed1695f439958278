// Sending words as the current person.
import { toast } from "./overlays.js";
import { server } from "./server.js";
import { store } from "./store.js";

/** Send a text to the open chat (the server cuts a long one into several). False, after saying why, if it is refused. */
export async function say(text, replyTo) {
  try {
    await server.send(store.open, store.me, text, replyTo);
    return true;
  } catch (error) {
    toast(error.message);
    return false;
  }
}
