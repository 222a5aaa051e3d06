// Writing over HTTP: large things do not fit into the page's own connection. The key, where one is needed, lives as long as the tab, so that
// it is typed once and is on no disk afterwards.

const KeyName = "graph-explorer:edit-key";

/** Where the browser keeps nothing for this page, as long as the page. */
let typed = "";

function keptKey(): string {
  try {
    return sessionStorage.getItem(KeyName) ?? typed;
  } catch {
    return typed;
  }
}

function keepKey(key: string): void {
  typed = key;
  try {
    sessionStorage.setItem(KeyName, key);
  } catch {
    // A browser that keeps nothing: the page remembers it.
  }
}

export interface Answer {
  status: number;
  /** The body, parsed where it is JSON. */
  body: unknown;
}

/** One sentence for an answer that is a refusal. */
export function refusal(answer: Answer): string {
  if (answer.status === 0) return "The app does not answer. Nothing was written.";
  const problem = answer.body as { title?: string; detail?: string } | null;
  return [problem?.title, problem?.detail].filter(Boolean).join(" ") || `The app refused (${answer.status}).`;
}

/** Sends a request that writes; asks for the edit key where one is needed, once more for each wrong one. */
export async function write(method: string, url: string, body: BodyInit | null, type: string | null, signal?: AbortSignal): Promise<Answer> {
  return withKey(headers => {
    if (type !== null) headers.set("Content-Type", type);
    return send(method, url, body, headers, answerOf, signal);
  });
}

/** Fetches a file that is only for who may write, and lets the browser save it under the name that the app gives it. */
export async function download(url: string): Promise<Answer> {
  return withKey(headers => send("GET", url, null, headers, async response => {
    if (!response.ok) return answerOf(response);
    const name = /filename="?([^";]+)"?/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "download";
    // A large file is kept by the browser on disk, not in the page.
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await response.blob());
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return { status: response.status, body: null };
  }));
}

/** Fetches a file that is only for who may write, for the page to keep. */
export async function fetchFile(url: string): Promise<Answer & { blob: Blob | null }> {
  let blob: Blob | null = null;
  const answer = await withKey(headers => send("GET", url, null, headers, async response => {
    if (!response.ok) return answerOf(response);
    blob = await response.blob();
    return { status: response.status, body: null };
  }));
  return { ...answer, blob };
}

async function withKey(ask: (headers: Headers) => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const key = keptKey();
    const headers = new Headers();
    if (key !== "") headers.set("X-Edit-Key", key);
    const answer = await ask(headers);
    if (answer.status !== 401) return answer;
    const given = await askForKey(key !== "");
    if (given === null) return answer;
    keepKey(given);
  }
}

async function send(
  method: string, url: string, body: BodyInit | null, headers: Headers, read: (response: Response) => Promise<Answer>, signal?: AbortSignal,
): Promise<Answer> {
  try {
    return await read(await fetch(url, { method, headers, body, ...(signal ? { signal } : {}) }));
  } catch (error) {
    if (signal?.aborted) throw error;
    return { status: 0, body: null };
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  let parsed: unknown = null;
  try {
    parsed = text === "" ? null : JSON.parse(text);
  } catch {
    parsed = text;
  }
  return { status: response.status, body: parsed };
}

function askForKey(wrong: boolean): Promise<string | null> {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", "Edit key");
  const form = document.createElement("form");
  form.method = "dialog";
  const title = document.createElement("h2");
  title.textContent = wrong ? "That is not the key" : "Writing needs the edit key";
  const label = document.createElement("label");
  label.textContent = "Edit key ";
  const input = document.createElement("input");
  input.type = "password";
  input.autocomplete = "off";
  input.required = true;
  label.append(input);
  const row = document.createElement("p");
  row.className = "dialog-actions";
  const cancel = document.createElement("button");
  cancel.className = "button";
  cancel.type = "button";
  cancel.textContent = "Cancel";
  cancel.addEventListener("click", () => dialog.close("cancel"));
  const ok = document.createElement("button");
  ok.className = "button primary";
  ok.value = "ok";
  ok.textContent = "Go on";
  row.append(cancel, ok);
  form.append(title, label, row);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "ok" && input.value !== "" ? input.value : null);
    });
  });
}
