// The picture that a message shows of a link, as Telegram does for the address of a picture.
import { el } from "./dom.js";

const PICTURE = /\.(jpe?g|png|gif|webp)$/i;

/** The picture's address, or null. What a text links to is left alone: only the bot decides what the page loads. */
function addressOf(options) {
  if (!options?.url || options.is_disabled || !URL.canParse(options.url)) return null;
  const { protocol, pathname, href } = new URL(options.url);
  return /^https?:$/.test(protocol) && PICTURE.test(pathname) ? href : null;
}

/** The link with its picture, in a place of fixed size, so that nothing jumps; `drawn` is the one that the message had before. */
export function linkPicture(message, drawn) {
  const address = addressOf(message.link_preview_options);
  if (!address) return null;
  const alt = `Picture: ${message.text.split("\n", 1)[0]}`;
  if (drawn?.href === address) {
    drawn.firstChild.alt = alt; // kept as it is: a new one would flicker at every edit
    return drawn;
  }
  const picture = el("img", { src: address, alt, draggable: "false" });
  const link = el(
    "a",
    { class: "link-picture", href: address, target: "_blank", rel: "noopener noreferrer nofollow" },
    picture,
  );
  picture.addEventListener("error", () => (link.hidden = true));
  return link;
}
