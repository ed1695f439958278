// What floats over the chat: toasts, menus and dialogs.
import { byId, el, moveByArrows } from "./dom.js";
import { icon } from "./icons.js";

const TOAST_MS = 4500;

/** Say something for a moment: the longer it is, the longer it stays. */
export function toast(text) {
  const note = el("div", { class: "toast", testid: "toast", dir: "auto" }, text);
  byId("toasts").replaceChildren(note);
  setTimeout(() => note.remove(), TOAST_MS + 40 * text.length);
}

/** Run something that may be refused; the reason is shown and null comes back. */
export async function attempt(action) {
  try {
    return await action();
  } catch (error) {
    toast(error.message);
    return null;
  }
}

/**
 * A menu at an element or a point. `items`: {label, icon?, run, checked?, note?, picture?} or null for a line.
 */
export function openMenu(at, label, items) {
  const opener = document.activeElement;
  const list = el("div", { class: "menu", role: "menu", "aria-label": label, popover: "auto" });
  for (const item of items.filter((each) => each !== undefined)) {
    if (item === null) {
      list.append(el("hr"));
      continue;
    }
    const radio = item.checked !== undefined;
    const run = () => {
      list.hidePopover();
      item.run();
    };
    list.append(
      el(
        "button",
        {
          type: "button",
          role: radio ? "menuitemradio" : "menuitem",
          "aria-checked": radio ? String(item.checked) : null,
          tabindex: "-1",
          onclick: run,
          class: item.danger ? "danger" : null,
        },
        item.picture ?? (item.icon ? icon(item.icon) : null),
        el("bdi", { class: "menu-label" }, item.label),
        item.note ? el("span", { class: "menu-note" }, item.note) : null,
        item.checked ? icon("done") : null,
      ),
    );
  }
  const buttons = [...list.querySelectorAll("button")];
  list.addEventListener("keydown", (event) => {
    moveByArrows(event, buttons);
    if (event.key === "Tab") list.hidePopover();
  });
  list.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    const hadFocus = list.contains(document.activeElement) || document.activeElement === document.body;
    list.remove();
    if (hadFocus && opener?.isConnected) opener.focus({ preventScroll: true });
  });
  document.body.append(list);
  list.showPopover();
  place(list, at);
  (buttons.find((button) => button.getAttribute("aria-checked") === "true") ?? buttons[0])?.focus();
}

/** Put a menu below its element (or at the point), inside the window. */
function place(list, at) {
  const spot =
    at instanceof Element ? at.getBoundingClientRect() : { left: at.x, right: at.x, top: at.y, bottom: at.y };
  const { offsetWidth: width, offsetHeight: height } = list;
  const fitsRight = spot.left + width <= innerWidth - 8;
  list.style.left = `${Math.max(8, fitsRight ? spot.left : spot.right - width)}px`;
  const below = spot.bottom + 6;
  list.style.top = `${Math.max(8, below + height <= innerHeight - 8 ? below : spot.top - height - 6)}px`;
}

/**
 * A modal dialog with a form. `onSubmit` gets the FormData; a refusal is shown inside and the dialog stays.
 * The dialog closes when it returns anything but false.
 */
export function openDialog({
  title,
  body,
  submit,
  cancel = "Cancel",
  onSubmit = () => true,
  className = "",
}) {
  const problem = el("p", { class: "problem", role: "alert" });
  const close = el(
    "button",
    { type: "button", class: "round dialog-close", "aria-label": "Close", onclick: () => dialog.close() },
    icon("close"),
  );
  const form = el(
    "form",
    { method: "dialog" },
    el("header", {}, el("h2", { id: "dialog-title" }, title), close),
    el("div", { class: "dialog-body" }, body),
    problem,
    submit || cancel
      ? el(
          "footer",
          {},
          cancel
            ? el("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, cancel)
            : null,
          submit ? el("button", { type: "submit", class: "solid" }, submit) : null,
        )
      : null,
  );
  const dialog = el("dialog", { class: `dialog ${className}`, "aria-labelledby": "dialog-title" }, form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("[type=submit]");
    button.disabled = true;
    problem.textContent = "";
    try {
      if ((await onSubmit(new FormData(form))) !== false) dialog.close();
    } catch (error) {
      problem.textContent = error.message;
    } finally {
      button.disabled = false;
    }
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** An answer the bot wants to be read: it stays until OK. */
export function alertBox(title, text) {
  openDialog({
    title,
    body: el("p", { class: "alert-text", dir: "auto" }, text),
    submit: "OK",
    cancel: null,
    className: "alert",
  });
}

export function askFirst(title, text, submit, onSubmit) {
  openDialog({ title, body: el("p", {}, text), submit, onSubmit, className: "alert" });
}
