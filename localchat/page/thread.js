// The messages of one chat that the page holds: an unbroken run, oldest first, up to the newest.

export class Thread {
  messages = [];
  loaded = false;
  /** True when nothing older is left on the server. */
  complete = false;
  /** What events changed while the newest messages are being fetched: message by id, null where deleted. */
  #meanwhile = null;

  get(id) {
    return this.messages.find((message) => message.message_id === id);
  }

  /** Add a message, or replace the one with its id. */
  put(message) {
    this.#meanwhile?.set(message.message_id, message);
    let at = this.messages.length;
    while (at > 0 && this.messages[at - 1].message_id > message.message_id) at -= 1;
    const known = at > 0 && this.messages[at - 1].message_id === message.message_id;
    this.messages.splice(known ? at - 1 : at, known ? 1 : 0, message);
  }

  remove(id) {
    this.#meanwhile?.set(id, null);
    this.messages = this.messages.filter((message) => message.message_id !== id);
  }

  prepend(older, limit) {
    this.complete = older.length < limit;
    const first = this.messages[0]?.message_id ?? Infinity;
    this.messages.unshift(...older.filter((message) => message.message_id < first));
  }

  /** A fetch of the newest messages begins: its answer may be older than events that come before it. */
  startCatchingUp() {
    this.#meanwhile = new Map();
  }

  /**
   * Take the newest `limit` messages after a first load or a broken connection.
   * Older messages stay only where they join on without a gap.
   */
  catchUp(latest, limit) {
    const from = latest[0]?.message_id ?? Infinity;
    const joins = latest.length < limit || this.messages.some((message) => message.message_id >= from);
    const older = this.loaded && joins ? this.messages.filter((message) => message.message_id < from) : [];
    if (latest.length < limit) this.messages = latest;
    else this.messages = [...older, ...latest];
    this.complete = latest.length < limit || (older.length > 0 && this.complete);
    this.loaded = true;
    const meanwhile = this.#meanwhile ?? [];
    this.#meanwhile = null;
    for (const [id, message] of meanwhile) message ? this.put(message) : this.remove(id);
  }
}
