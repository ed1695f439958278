// Inline buttons under a message.
import { el } from "./dom.js";
import { safeAddress } from "./entities.js";
import { icon } from "./icons.js";
import { deepLink } from "./links.js";

/** Words of a row that fit side by side on a phone, counted in narrow characters. Longer ones may take two lines. */
const ROW_LENGTH = 36;

/** Ideographs and emoji are about twice as wide as letters. */
const lengthOf = (text) =>
  Array.from(text).reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);

/**
 * What a button says to who does not see the list above it: "3: Heat (1995)", "Remove 3: Heat (1995)". A number
 * is that of a line of the text where it stands alone, or where its row has no other: those are pages, or stars.
 */
function nameOf(button, row, text) {
  const number = button.text.match(/^\d+(?=\s|$)|(?<=\s)\d+$/)?.[0];
  if (number === undefined) return null;
  const numbers = row.flatMap(({ text: label }) => label.match(/\d+/g) ?? []);
  if (button.text !== number && numbers.some((other) => other !== number)) return null;
  const line = text.match(new RegExp(`^${number}\\. (.+)$`, "m"))?.[1];
  return line ? `${button.text}: ${line.split(/ · | ★/)[0]}` : null;
}

function key(button, { isShort, isPressed, ...place }) {
  const style = button.style ? ` style-${button.style}` : "";
  const hooks = { class: `key${isShort ? " short" : ""}${style}`, testid: "inline-button", ...place };
  const words = el("span", { class: "key-words" }, button.text);
  const address = button.url && safeAddress(button.url);
  // A link to our own bot is no link out: it is pressed like any other button, and the page follows it.
  if (address && deepLink(address) === null)
    return el(
      "a",
      { ...hooks, href: address, target: "_blank", rel: "noopener noreferrer" },
      words,
      icon("link"),
    );
  const busy = button.callback_data !== undefined && isPressed(button.callback_data);
  return el(
    "button",
    { ...hooks, type: "button", "aria-busy": busy ? "true" : null, "data-callback": button.callback_data },
    words,
  );
}

/** The keyboard of a message, or null. `isPressed(data)` says which buttons wait for their answer. */
export function inlineKeyboard(message, isPressed) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  const text = message.text ?? message.caption ?? "";
  const row = (buttons, r) => {
    const longest = Math.max(...buttons.map((button) => lengthOf(button.text)));
    const isShort = longest * buttons.length <= ROW_LENGTH;
    return el(
      "div",
      { class: "keyboard-row" },
      buttons.map((button, c) =>
        key(button, {
          isShort,
          isPressed,
          "aria-label": nameOf(button, buttons, text),
          "data-row": r,
          "data-column": c,
        }),
      ),
    );
  };
  const about = text.trim().split("\n", 1)[0];
  const label = about ? `Buttons: ${about}` : "Buttons";
  return el("div", { class: "keyboard", role: "group", "aria-label": label }, rows.map(row));
}
