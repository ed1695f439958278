// The date that lies over the messages while they are scrolled.
import { byId } from "./dom.js";

/** It goes this long after the last movement. */
const REST_MS = 1000;
const NEAR_BOTTOM = 60;

/** The line of the day whose messages are at the top of the window, if that line itself has left the window. */
function lineAbove(top) {
  for (const section of byId("log").children)
    if (section.getBoundingClientRect().bottom > top) {
      const line = section.firstChild;
      return line.getBoundingClientRect().bottom < top ? line : null;
    }
  return null;
}

export function startDayInSight() {
  const ticket = byId("day-in-sight");
  const scroller = byId("scroller");
  let rest;
  const moved = () => {
    const shown = ticket.classList.contains("moving");
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    // A new message moves the log as well; whoever only waits at the bottom for it is not told the date.
    if (!shown && scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM) return;
    const line = lineAbove(scroller.getBoundingClientRect().top);
    ticket.classList.toggle("moving", line !== null);
    if (line) ticket.textContent = line.textContent;
    clearTimeout(rest);
    rest = setTimeout(() => ticket.classList.remove("moving"), REST_MS);
  };
  scroller.addEventListener("scroll", moved, { passive: true });
}
