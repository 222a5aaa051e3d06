import { download, fetchFile, refusal, write, type Answer } from "./writing";

/** Media type of a file that can be imported, by its ending. */
const Types: Record<string, string> = {
  zip: "application/zip", json: "application/json", html: "text/html", htm: "text/html", graphml: "application/graphml+xml", gexf: "application/gexf+xml",
};

/** Most findings of a refusal that are handed to the page: what it gets must stay small. */
const MostFindings = 100;

export interface Sent {
  status: number;
  /** One sentence where it was refused. */
  reason: string | null;
  /** The answer's JSON, as text, shortened to what a page can show. */
  body: string;
}

let sending: AbortController | null = null;

/** Sends the file that an input has chosen (or that was dropped on it) to an address of the app. */
export async function sendFile(input: HTMLInputElement, url: string): Promise<Sent> {
  const file = input.files?.[0];
  if (!file) return { status: 0, reason: "No file is chosen.", body: "" };
  const type = Types[file.name.split(".").pop()?.toLowerCase() ?? ""];
  if (type === undefined) {
    return { status: 0, reason: `“${file.name}” is no kind of file that can be imported: ${Object.keys(Types).join(", ")}.`, body: "" };
  }
  sending?.abort();
  sending = new AbortController();
  try {
    return sent(await write("POST", url, file, type, sending.signal));
  } catch {
    return { status: 0, reason: "Cancelled. Nothing was written.", body: "" };
  } finally {
    sending = null;
  }
}

/** Lets a file be dropped anywhere on a frame, as if the input in it had chosen it; outside of an input the browser would go to the file. */
export function acceptDrops(frame: HTMLElement, input: HTMLInputElement): void {
  frame.dataset.takesDrops = "";
  for (const kind of ["dragenter", "dragover"] as const) {
    frame.addEventListener(kind, event => {
      event.preventDefault();
      frame.dataset.over = "";
    });
  }
  frame.addEventListener("dragleave", event => {
    if (!(event.relatedTarget instanceof Node && frame.contains(event.relatedTarget))) delete frame.dataset.over;
  });
  frame.addEventListener("drop", event => {
    event.preventDefault();
    delete frame.dataset.over;
    if (!event.dataTransfer?.files.length || input.disabled) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

export function cancelSending(): void {
  sending?.abort();
}

/** Asks for what is not shown to everybody, with the edit key where one is needed. */
export async function ask(url: string): Promise<Sent> {
  return sent(await write("GET", url, null, null));
}

/** Fetches a file that is only for who may write, for the browser to save. */
export async function saveFile(url: string): Promise<Sent> {
  return sent(await download(url));
}

/** What was fetched before something was removed, until the page is left. */
let kept: Blob | null = null;

/** Removes what stands at an address, once all that `before` gives is kept here: `putBack` brings it back. */
export async function removeKeeping(url: string, before: string): Promise<Sent> {
  const answer = await fetchFile(before);
  if (!answer.blob) return sent(answer);
  const removed = await write("DELETE", url, null, null);
  if (removed.status >= 200 && removed.status < 300) kept = answer.blob;
  return sent(removed);
}

/** Sends back what was kept when something was removed. */
export async function putBack(url: string): Promise<Sent> {
  if (!kept) return { status: 0, reason: "Nothing was kept.", body: "" };
  const answer = sent(await write("POST", url, kept, "application/zip"));
  if (answer.reason === null) kept = null;
  return answer;
}

/** Asks the app to do what stands behind an address. */
export async function post(url: string): Promise<Sent> {
  return sent(await write("POST", url, null, null));
}

/** Deletes what stands at an address of the app. */
export async function remove(url: string): Promise<Sent> {
  return sent(await write("DELETE", url, null, null));
}

function sent(answer: Answer): Sent {
  const body = answer.body as { errors?: unknown[]; warnings?: unknown[] } | null;
  if (body && typeof body === "object") {
    for (const list of ["errors", "warnings"] as const) {
      if (Array.isArray(body[list])) body[list] = body[list].slice(0, MostFindings);
    }
  }
  const ok = answer.status >= 200 && answer.status < 300;
  return { status: answer.status, reason: ok ? null : refusal({ ...answer, body: shortened(answer.body) }), body: JSON.stringify(body ?? {}) };
}

/** Without the details, which the page lists one by one. */
function shortened(body: unknown): unknown {
  return body && typeof body === "object" && "errors" in body ? { title: (body as { title?: string }).title } : body;
}
