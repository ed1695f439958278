// How people, bots and chats are named and pictured, and what a message is in one line.
import { el } from "./dom.js";
import { store } from "./store.js";

export const fullName = (user) => [user?.first_name, user?.last_name].filter(Boolean).join(" ") || "Somebody";

/** A private chat bears the bot's name: the person looks at it from their side. */
export const chatName = (chat) =>
  chat.type === "private" ? (store.bot ? fullName(store.bot) : "The bot") : chat.title || "Group";

export const countOf = (n, one, many) => `${n} ${n === 1 ? one : many}`;

const initials = (name) =>
  (name.match(/[\p{L}\p{N}\p{Extended_Pictographic}][^\s]*/gu) ?? ["?"])
    .slice(0, 2)
    .map((word) => Array.from(word)[0])
    .join("")
    .toUpperCase();
const hue = (id) => Math.abs(id) % 7;

export const hueOf = (user) => `hue-${hue(user?.id ?? 0)}`;

/** A round picture: initials on the colour of the id; the bot has a star. */
export function avatar(id, name, isBot) {
  return el(
    "span",
    { class: isBot ? "avatar avatar-bot" : `avatar hue-${hue(id)}`, "aria-hidden": "true" },
    isBot ? "★" : initials(name),
  );
}

export const userAvatar = (user) => avatar(user?.id ?? 0, fullName(user), user?.is_bot);
export const chatAvatar = (chat) => avatar(chat.id, chatName(chat), chat.type === "private");

const names = (users) => users.map((user) => (user.id === store.me ? "you" : fullName(user))).join(", ");
const who = (message) => (message.from?.id === store.me ? "You" : fullName(message.from));

/** The sentence of a service message, or null where the message is an ordinary one. */
export function serviceText(message) {
  if (message.new_chat_members) {
    const joined = message.new_chat_members;
    if (joined.length === 1 && joined[0].id === message.from?.id) return `${who(message)} joined the group`;
    return `${who(message)} added ${names(joined)}`;
  }
  if (message.left_chat_member) {
    const left = message.left_chat_member;
    return left.id === message.from?.id
      ? `${who(message)} left the group`
      : `${who(message)} removed ${names([left])}`;
  }
  if (message.group_chat_created || message.supergroup_chat_created)
    return `${who(message)} made the group “${message.chat.title}”`;
  if (message.new_chat_title) return `${who(message)} renamed the group to “${message.new_chat_title}”`;
  if (message.pinned_message) return `${who(message)} pinned “${gist(message.pinned_message)}”`;
  if (message.migrate_to_chat_id) return "The group became a supergroup";
  if (message.migrate_from_chat_id) return "This supergroup was a group before";
  return null;
}

/** A message in a few words, for the chat list, quotes and labels. */
export function gist(message) {
  const service = serviceText(message);
  if (service) return service;
  const text = message.text ?? message.caption;
  if (message.photo) return text ? `Photo: ${text}` : "Photo";
  if (message.poll) return `Poll: ${message.poll.question}`;
  const file = fileOf(message);
  if (file) return text ? `${file.file_name}: ${text}` : file.file_name;
  if (text !== undefined) return text;
  if (message.dice) return `${message.dice.emoji} ${message.dice.value}`;
  if (message.sticker) return `${message.sticker.emoji ?? ""} Sticker`;
  if (message.contact) return `Contact: ${message.contact.first_name}`;
  if (message.location) return "Location";
  return "A message this page cannot show";
}

/** Whatever a message carries that can be downloaded, with a name. */
export function fileOf(message) {
  for (const kind of ["document", "animation", "video", "audio", "voice", "video_note", "sticker"])
    if (message[kind])
      return { ...message[kind], file_name: message[kind].file_name ?? kind.replace("_", " ") };
  return null;
}
