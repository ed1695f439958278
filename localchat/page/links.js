// Addresses that mean something inside Telegram, and what the page does with them.
import { safeAddress } from "./entities.js";
import { attempt } from "./overlays.js";
import { server } from "./server.js";
import { store } from "./store.js";

/** The payload of a deep link to our bot (`t.me/<bot>?start=…`), "" for a plain link to it, null for any other address. */
export function deepLink(address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const web = /^https?:$/.test(url.protocol) && /^(www\.)?(t|telegram)\.(me|dog)$/i.test(url.hostname);
  const name = web
    ? url.pathname.slice(1)
    : url.protocol === "tg:" && url.host === "resolve"
      ? url.searchParams.get("domain")
      : null;
  if (!name || name.toLowerCase() !== store.bot?.username?.toLowerCase()) return null;
  return url.searchParams.get("start") ?? "";
}

export const openChat = (chatId) => (location.hash = `#${chatId}`);

/** Open the private chat and, where there is a payload, send it with /start. */
export async function startBot(payload) {
  const { me } = store;
  openChat(me);
  if (payload) await attempt(() => server.send(me, me, `/start ${payload}`));
}

/** Open an address as Telegram would: our bot's deep links start it, everything else is a new tab. */
export async function follow(address) {
  const safe = safeAddress(address);
  if (!safe) return;
  const payload = deepLink(safe);
  if (payload === null) window.open(safe, "_blank", "noopener,noreferrer");
  else await startBot(payload);
}
