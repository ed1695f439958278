// How moments are written. Telegram counts seconds since 1970.
const TIME = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "long" });
const DAY_AND_YEAR = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "long", year: "numeric" });
const SHORT_DAY = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const FULL = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "medium" });

const at = (seconds) => new Date(seconds * 1000);

function daysAgo(date) {
  const midnight = (moment) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round((midnight(new Date()) - midnight(date)) / 86_400_000);
}

export const timeOf = (seconds) => TIME.format(at(seconds));
export const fullTimeOf = (seconds) => FULL.format(at(seconds));
export const dayKey = (seconds) => at(seconds).toDateString();

/** "Today", "Yesterday", "3 May", "3 May 1999": what stands between two days of a conversation. */
export function dayOf(seconds) {
  const date = at(seconds);
  const days = daysAgo(date);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  return (date.getFullYear() === new Date().getFullYear() ? DAY : DAY_AND_YEAR).format(date);
}

/** The short moment at the right of a chat in the list. */
export function stampOf(seconds) {
  const date = at(seconds);
  return daysAgo(date) === 0 ? TIME.format(date) : SHORT_DAY.format(date);
}
