// A poll inside a message: answers to choose from, or the results once the person has voted or the poll is over.
import { el } from "./dom.js";
import { countOf } from "./people.js";

function kind(poll) {
  if (poll.is_closed) return "Final results";
  const anonymous = poll.is_anonymous ? "Anonymous " : "";
  const name = poll.type === "quiz" ? "quiz" : "poll";
  return anonymous ? `${anonymous}${name}` : name === "quiz" ? "Quiz" : "Poll";
}

function result(option, index, poll, chosen) {
  const share = poll.total_voter_count ? Math.round((100 * option.voter_count) / poll.total_voter_count) : 0;
  const correct =
    poll.type === "quiz" && (poll.correct_option_id === index || poll.correct_option_ids?.includes(index));
  const mark = correct ? " ✓" : chosen ? " •" : "";
  const bar = el("progress", { max: "100", value: String(share), "aria-hidden": "true" });
  return el(
    "li",
    { class: chosen ? "poll-result chosen" : "poll-result" },
    el("span", { class: "poll-share" }, `${share}%`),
    el("span", { class: "poll-option" }, option.text, mark),
    bar,
  );
}

/** `chosen` are the indices this person voted for; none yet is an empty list. */
export function poll(poll, chosen = []) {
  const done = poll.is_closed || chosen.length > 0;
  const several = poll.allows_multiple_answers;
  const choices = () =>
    poll.options.map((option, index) =>
      el(
        "li",
        {},
        several
          ? el(
              "label",
              { class: "poll-choice" },
              el("input", { type: "checkbox", value: String(index), name: "option" }),
              el("span", {}, option.text),
            )
          : el(
              "button",
              { type: "button", class: "poll-choice", "data-vote": String(index) },
              el("span", { class: "poll-dot" }),
              el("span", {}, option.text),
            ),
      ),
    );
  const voters = poll.total_voter_count ? countOf(poll.total_voter_count, "vote", "votes") : "No votes yet";
  return el(
    "div",
    { class: "poll" },
    el("p", { class: "poll-question", dir: "auto" }, poll.question),
    el("p", { class: "poll-kind" }, kind(poll)),
    el(
      "ul",
      {},
      done ? poll.options.map((option, i) => result(option, i, poll, chosen.includes(i))) : choices(),
    ),
    done && poll.explanation ? el("p", { class: "poll-explanation" }, poll.explanation) : null,
    el(
      "p",
      { class: "poll-foot" },
      voters,
      !done && several
        ? el("button", { type: "button", class: "inline-link", "data-vote-several": true }, "Vote")
        : null,
      done && !poll.is_closed && poll.allows_revoting !== false && poll.type !== "quiz"
        ? el("button", { type: "button", class: "inline-link", "data-vote-back": true }, "Take back")
        : null,
    ),
  );
}
