// The dialogs for people, groups, files and pictures.
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { sizeOf } from "./message.js";
import { askFirst, openDialog } from "./overlays.js";
import { chatName, fullName, userAvatar } from "./people.js";
import { fileAddress, server } from "./server.js";
import { store } from "./store.js";

const LANGUAGES = {
  en: "English",
  ar: "العربية",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  hi: "हिन्दी",
  it: "Italiano",
  ja: "日本語",
  pt: "Português",
  ru: "Русский",
  tr: "Türkçe",
  uk: "Українська",
  zh: "中文",
};

const field = (label, input, hint) =>
  el("label", { class: "field" }, el("span", {}, label), input, hint ? el("small", {}, hint) : null);

export function newPerson(onMade) {
  openDialog({
    title: "Add a person",
    body: [
      el(
        "p",
        { class: "hint" },
        "Another visitor to play: with their own private chat, and a member for your groups.",
      ),
      field(
        "Name",
        el("input", {
          name: "first_name",
          required: true,
          maxlength: "64",
          autocomplete: "off",
          autofocus: true,
        }),
      ),
      field(
        "Username (optional)",
        el("input", {
          name: "username",
          maxlength: "32",
          autocomplete: "off",
          autocapitalize: "off",
          pattern: "@?[A-Za-z][A-Za-z0-9_]{4,31}",
          title: "5 to 32 letters, digits and underscores, a letter first",
        }),
      ),
      field(
        "Language",
        el(
          "select",
          { name: "language_code" },
          Object.entries(LANGUAGES).map(([code, name]) => el("option", { value: code }, name)),
        ),
      ),
    ],
    submit: "Add",
    onSubmit: async (form) => {
      const username = form.get("username").trim().replace(/^@/, "");
      const person = await server.addPerson({
        first_name: form.get("first_name").trim(),
        language_code: form.get("language_code"),
        ...(username ? { username } : {}),
      });
      onMade(person);
    },
  });
}

const memberRow = (user, end, tag = "li") =>
  el(
    tag,
    { class: "member" },
    userAvatar(user),
    el("bdi", { class: "member-name" }, fullName(user), user.id === store.me ? " (you)" : ""),
    end,
  );

export function newGroup(onMade) {
  const others = [...store.people.values()].filter((person) => person.id !== store.me);
  const box = (person) => el("input", { type: "checkbox", name: "member", value: String(person.id) });
  const choices = others.map((person) => el("li", {}, memberRow(person, box(person), "label")));
  openDialog({
    title: "New group",
    body: [
      field(
        "Title",
        el("input", {
          name: "title",
          required: true,
          maxlength: "128",
          autocomplete: "off",
          autofocus: true,
          placeholder: "Friday film night",
        }),
      ),
      el(
        "fieldset",
        { class: "members" },
        el("legend", {}, "Members besides you and the bot"),
        others.length
          ? el("ul", {}, choices)
          : el(
              "p",
              { class: "hint" },
              "Nobody else is here yet. Add people with “You are …” in the list of chats; they can join the group later too.",
            ),
      ),
    ],
    submit: "Make the group",
    onSubmit: async (form) => {
      const members = form.getAll("member").map(Number);
      onMade(await server.addGroup({ title: form.get("title").trim(), creator: store.me, members }));
    },
  });
}

/** Who is in a group, with adding and removing. It redraws itself after every change. */
export function groupMembers(chatId) {
  const list = el("ul", { class: "member-list" });
  const adding = el("div", { class: "adding" });
  const dialog = openDialog({
    title: chatName(store.chats.get(chatId)),
    body: [list, adding],
    cancel: "Close",
  });
  const problem = dialog.querySelector(".problem");
  const change = (action) => async () => {
    problem.textContent = "";
    await action().catch((error) => (problem.textContent = error.message));
  };
  const draw = () => {
    const chat = store.chats.get(chatId);
    if (!chat || !store.sees(store.me, chat)) return dialog.close();
    const users = chat.members.map((id) => store.userOf(id)).filter(Boolean);
    if (store.bot && ["member", "administrator"].includes(chat.bot)) users.push(store.bot);
    list.replaceChildren(
      ...users.map((user) => {
        const label = user.id === store.me ? "Leave" : "Remove";
        const remove = change(() => server.removeMember(chatId, user.id, store.me));
        return memberRow(
          user,
          el(
            "button",
            { type: "button", class: "quiet", "aria-label": `${label} ${fullName(user)}`, onclick: remove },
            label,
          ),
        );
      }),
    );
    const absent = [...store.people.values(), store.bot].filter((user) => user && !users.includes(user));
    adding.replaceChildren(
      ...absent.map((person) =>
        el(
          "button",
          {
            type: "button",
            class: "quiet",
            onclick: change(() => server.addMember(chatId, person.id, store.me)),
          },
          icon("add"),
          `Add ${fullName(person)}`,
        ),
      ),
    );
  };
  draw();
  dialog.addEventListener("close", store.on("chats people", draw));
}

export function leaveGroup(chat) {
  askFirst(
    "Leave the group?",
    `You will not see “${chatName(chat)}” any more unless somebody adds you again.`,
    "Leave",
    () => server.removeMember(chat.id, store.me, store.me),
  );
}

/** Choose one of the current person's chats. */
export function pickChat(title, onPicked) {
  const pick = (chat) => () => {
    dialog.close();
    onPicked(chat);
  };
  const dialog = openDialog({
    title,
    body: el(
      "ul",
      { class: "picks" },
      store
        .myChats()
        .map((chat) =>
          el("li", {}, el("button", { type: "button", class: "quiet", onclick: pick(chat) }, chatName(chat))),
        ),
    ),
  });
}

/** Look at a file before it goes: caption, and whether a picture goes as a photo. */
export function sendFileDialog(file, chatId, onSent) {
  const isPicture = /^image\/(png|jpeg|webp|gif)$/.test(file.type);
  const address = isPicture ? URL.createObjectURL(file) : null;
  const dialog = openDialog({
    title: isPicture ? "Send a picture" : "Send a file",
    body: [
      isPicture
        ? el("img", { class: "preview", src: address, alt: "" })
        : el(
            "p",
            { class: "file" },
            el("span", { class: "file-icon" }, icon("file")),
            el(
              "span",
              { class: "file-words" },
              el("bdi", { class: "file-name" }, file.name),
              el("span", { class: "file-size" }, sizeOf(file.size)),
            ),
          ),
      isPicture
        ? el(
            "label",
            { class: "check" },
            el("input", { type: "checkbox", name: "photo", checked: true }),
            "Send as a photo",
          )
        : null,
      field(
        "Caption",
        el("input", { name: "caption", maxlength: "1024", autocomplete: "off", autofocus: true }),
      ),
    ].filter(Boolean),
    submit: "Send",
    onSubmit: async (form) => {
      await server.sendFile(chatId, store.me, file, {
        caption: form.get("caption").trim(),
        asPhoto: form.has("photo"),
      });
      onSent();
    },
  });
  dialog.addEventListener("close", () => address && URL.revokeObjectURL(address));
}

export function showPhoto(fileId, caption) {
  const picture = el("img", { src: fileAddress(fileId), alt: caption || "Photo" });
  const save = el(
    "a",
    { class: "quiet", href: fileAddress(fileId), download: "photo" },
    icon("download"),
    "Save",
  );
  openDialog({ title: "Photo", body: [picture, save], cancel: null, className: "viewer" });
}
