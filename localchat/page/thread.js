// The messages of one chat that the page holds: an unbroken run, oldest first, up to the newest.

export class Thread {
  messages = [];
  loaded = false;
  /** True when nothing older is left on the server. */
  complete = false;

  get(id) {
    return this.messages.find((message) => message.message_id === id);
  }

  /** Add a message, or replace the one with its id. */
  put(message) {
    let at = this.messages.length;
    while (at > 0 && this.messages[at - 1].message_id > message.message_id) at -= 1;
    const known = at > 0 && this.messages[at - 1].message_id === message.message_id;
    this.messages.splice(known ? at - 1 : at, known ? 1 : 0, message);
    return !known;
  }

  remove(id) {
    this.messages = this.messages.filter((message) => message.message_id !== id);
  }

  prepend(older, limit) {
    this.complete = older.length < limit;
    const first = this.messages[0]?.message_id ?? Infinity;
    this.messages.unshift(...older.filter((message) => message.message_id < first));
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
  }
}
