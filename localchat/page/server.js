// Every request the page makes. A refusal becomes a `Refused` whose message is one sentence for people.

export class Refused extends Error {}

async function call(method, path, body) {
  const request = { method, headers: {} };
  if (body instanceof FormData) request.body = body;
  else if (body !== undefined) {
    request.headers["content-type"] = "application/json";
    request.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(path, request);
  } catch {
    throw new Refused("The chat server does not answer. It may be restarting: try again in a moment.");
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(answer?.error ?? `The chat server answered ${response.status}.`);
  return answer;
}

const chat = (id) => `/local/chats/${id}`;
const message = (chatId, id) => `${chat(chatId)}/messages/${id}`;

export const server = {
  state: () => call("GET", "/local/state"),
  messages: (chatId, { before, limit }) =>
    call("GET", `${chat(chatId)}/messages?limit=${limit}${before ? `&before=${before}` : ""}`),
  commands: (chatId, person) => call("GET", `${chat(chatId)}/commands?as=${person}`),
  addPerson: (person) => call("POST", "/local/people", person),
  addGroup: (group) => call("POST", "/local/groups", group),
  addMember: (chatId, person, by) => call("POST", `/local/groups/${chatId}/members`, { user: person, by }),
  removeMember: (chatId, person, by) => call("DELETE", `/local/groups/${chatId}/members/${person}?by=${by}`),
  send: (chatId, from, text, replyTo) =>
    call("POST", `${chat(chatId)}/messages`, { from, text, ...(replyTo ? { reply_to: replyTo } : {}) }),
  sendFile: (chatId, from, file, { caption, asPhoto }) => {
    const form = new FormData();
    form.set("from", from);
    form.set("as", asPhoto ? "photo" : "document");
    if (caption) form.set("caption", caption);
    form.set("file", file, file.name);
    return call("POST", `${chat(chatId)}/messages`, form);
  },
  edit: (chatId, id, from, text) => call("PATCH", message(chatId, id), { from, text }),
  press: (chatId, id, from, data) => call("POST", `${message(chatId, id)}/press`, { from, data }),
  vote: (chatId, id, from, options) => call("POST", `${message(chatId, id)}/vote`, { from, options }),
  askInline: (chatId, from, query) => call("POST", "/local/inline", { chat_id: chatId, from, query }),
  chooseInline: (chatId, from, queryId, resultId) =>
    call("POST", "/local/inline/choose", {
      inline_query_id: queryId,
      result_id: resultId,
      chat_id: chatId,
      from,
    }),
  block: (chatId, from, blocked) => call("POST", `${chat(chatId)}/block`, { from, blocked }),
};

export const fileAddress = (fileId) => `/local/files/${encodeURIComponent(fileId)}`;

/** Keep one event stream open for ever: `onLost` when it breaks, `onOpen` at every (re)connection. */
export function listen({ onOpen, onEvent, onLost }) {
  let pause = 300;
  const connect = () => {
    const stream = new EventSource("/local/events");
    stream.onopen = () => {
      pause = 300;
      onOpen();
    };
    stream.onmessage = (event) => onEvent(JSON.parse(event.data));
    // EventSource gives up by itself on some answers (a 502 while restarting), so it is always opened anew.
    stream.onerror = () => {
      stream.close();
      onLost();
      setTimeout(connect, pause);
      pause = Math.min(pause * 2, 4000);
    };
  };
  connect();
}
