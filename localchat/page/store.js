// What the page knows. Events and answers come in, listeners are told what changed; nothing here touches the DOM.
import { Thread } from "./thread.js";

/** How many messages one request brings. */
export const PAGE = 50;
/** Telegram shows a chat action for five seconds, or until the bot's next message. */
const ACTION_MS = 5000;

class Store {
  bot = null;
  people = new Map();
  chats = new Map();
  /** The supergroups that groups became, by the group's id. */
  successors = new Map();
  threads = new Map();
  actions = new Map();
  /** The person the visitor is now, and the chat that is open. */
  me = null;
  open = null;
  connected = false;
  /** Keys of the inline buttons that wait for the bot's answer. */
  pressed = new Set();
  #unread = new Map();
  #listeners = new Map();

  /** Kinds: "people", "chats", "open", "thread" (chat id), "message" (id), "action" (chat id), "commands", "line", "answer", "inline".
   * Gives back a function that stops listening. */
  on(kinds, listener) {
    const names = kinds.split(" ");
    for (const kind of names) this.#listeners.set(kind, [...(this.#listeners.get(kind) ?? []), listener]);
    return () =>
      names.forEach((kind) =>
        this.#listeners.set(
          kind,
          this.#listeners.get(kind).filter((each) => each !== listener),
        ),
      );
  }

  tell(kind, detail) {
    for (const listener of this.#listeners.get(kind) ?? []) listener(detail);
  }

  get chat() {
    return this.chats.get(this.open) ?? null;
  }

  get person() {
    return this.people.get(this.me) ?? null;
  }

  userOf(id) {
    return this.bot?.id === id ? this.bot : this.people.get(id);
  }

  /** Does this person see this chat? */
  sees(personId, chat) {
    return chat.type === "private" ? chat.id === personId : chat.members.includes(personId);
  }

  /** The chats of the current person, the liveliest first. */
  myChats() {
    return [...this.chats.values()]
      .filter((chat) => this.sees(this.me, chat))
      .sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0) || a.id - b.id);
  }

  thread(chatId) {
    if (!this.threads.has(chatId)) this.threads.set(chatId, new Thread());
    return this.threads.get(chatId);
  }

  unread(personId, chatId) {
    return this.#unread.get(`${personId}:${chatId}`) ?? 0;
  }

  unreadOf(personId) {
    let sum = 0;
    for (const chat of this.chats.values())
      if (this.sees(personId, chat)) sum += this.unread(personId, chat.id);
    return sum;
  }

  buttonKey(chatId, messageId, data) {
    return `${chatId}:${messageId}:${data}`;
  }

  setPressed(key, pressed, messageId) {
    if (pressed) this.pressed.add(key);
    else this.pressed.delete(key);
    this.tell("message", messageId);
  }

  /** Indices of the answers that the current person chose in a poll. A poll itself does not say who chose what. */
  voteOf(message) {
    return JSON.parse(localStorage.getItem(`vote:${this.me}:${message.poll.id}`) ?? "[]");
  }

  setVote(message, options) {
    localStorage.setItem(`vote:${this.me}:${message.poll.id}`, JSON.stringify(options));
    this.tell("message", message.message_id);
  }

  markRead() {
    if (
      this.open !== null &&
      document.visibilityState === "visible" &&
      this.#unread.delete(`${this.me}:${this.open}`)
    )
      this.tell("chats");
  }

  /** Be another person. */
  become(personId) {
    this.me = personId;
    this.tell("people");
    this.tell("chats");
    this.tell("open");
    this.markRead();
  }

  show(chatId) {
    this.open = chatId;
    this.tell("open");
  }

  setLine(connected) {
    this.connected = connected;
    this.tell("line");
  }

  /** Take the whole state, at the start and after every lost connection. */
  load(state) {
    this.bot = state.bot;
    this.people = new Map(state.people.map((person) => [person.id, person]));
    this.chats = new Map(state.chats.map((chat) => [chat.id, chat]));
    if (!this.people.has(this.me)) this.me = state.people[0]?.id ?? null;
    // Threads that are not on screen are simply fetched again when they are opened.
    for (const id of [...this.threads.keys()]) if (id !== this.open) this.threads.delete(id);
    this.tell("people");
    this.tell("chats");
    this.tell("commands");
  }

  apply(event) {
    switch (event.type) {
      case "message":
      case "edited":
        return this.#take(event.chat_id, event.message);
      case "deleted":
        return this.#drop(event.chat_id, event.message_id);
      case "reaction":
        return this.#react(event);
      case "action":
        return this.#act(event.chat_id, event.action);
      case "chat":
        if (event.chat.migrated_to) return this.#succeed(event.chat.id, event.chat.migrated_to);
        this.chats.set(event.chat.id, { last: this.chats.get(event.chat.id)?.last ?? null, ...event.chat });
        return this.tell("chats");
      case "person":
        this.people.set(event.person.id, event.person);
        return this.tell("people");
      case "bot":
        this.bot = event.bot;
        this.tell("people");
        return this.tell("chats");
      default:
        return this.tell(event.type, event);
    }
  }

  #succeed(chatId, successor) {
    this.successors.set(chatId, successor);
    this.chats.delete(chatId);
    this.tell("chats");
  }

  #take(chatId, message) {
    const chat = this.chats.get(chatId);
    const thread = this.threads.get(chatId);
    const known = thread?.get(message.message_id);
    thread?.put(message);
    if (chat && message.message_id >= (chat.last?.message_id ?? 0)) {
      const isNew = message.message_id > (chat.last?.message_id ?? 0) && !known;
      chat.last = message;
      if (isNew) this.#count(chat, message);
      this.tell("chats");
    }
    if (message.from?.is_bot && !message.edit_date) this.#stopAction(chatId);
    this.tell("thread", chatId);
  }

  #count(chat, message) {
    for (const person of this.people.keys()) {
      const looking = person === this.me && chat.id === this.open && document.visibilityState === "visible";
      if (looking || message.from?.id === person || !this.sees(person, chat)) continue;
      this.#unread.set(`${person}:${chat.id}`, this.unread(person, chat.id) + 1);
    }
  }

  #drop(chatId, messageId) {
    const thread = this.threads.get(chatId);
    thread?.remove(messageId);
    const chat = this.chats.get(chatId);
    if (chat?.last?.message_id === messageId) {
      chat.last = thread?.messages.at(-1) ?? null;
      this.tell("chats");
    }
    this.tell("thread", chatId);
  }

  #react({ chat_id: chatId, message_id: messageId, reaction }) {
    const thread = this.threads.get(chatId);
    const message = thread?.get(messageId);
    if (!message) return;
    thread.put({ ...message, reaction });
    this.tell("thread", chatId);
  }

  #act(chatId, action) {
    clearTimeout(this.actions.get(chatId)?.timer);
    const timer = setTimeout(() => this.#stopAction(chatId), ACTION_MS);
    this.actions.set(chatId, { action, timer });
    this.tell("action", chatId);
  }

  #stopAction(chatId) {
    clearTimeout(this.actions.get(chatId)?.timer);
    if (this.actions.delete(chatId)) this.tell("action", chatId);
  }
}

export const store = new Store();
