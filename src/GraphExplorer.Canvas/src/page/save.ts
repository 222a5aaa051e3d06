import { Draft } from "./drafts";
import { refusal, write } from "./writing";

/** What the page's save dialog, which the page renders as `[data-save-dialog]`, does: sends the view with the places as they stand. */
export function listenSave(host: HTMLElement, positions: () => Record<string, [number, number]>, signal: AbortSignal): void {
  const dialog = host.querySelector<HTMLDialogElement>("[data-save-dialog]");
  const form = dialog?.querySelector("form");
  const note = dialog?.querySelector<HTMLElement>("[data-save-note]");
  if (!dialog || !form || !note) return;
  const draft = new Draft(form, "save", signal);
  if (draft.restore() && !dialog.open) {
    dialog.showModal();
  }

  host.addEventListener("click", (event) => {
    const at = event.target instanceof Element ? event.target : null;
    if (at?.closest("[data-save]")) {
      note.textContent = "";
      draft.keep(true);
      dialog.showModal();
    } else if (at?.closest("[data-save-cancel]")) {
      dialog.close();
    }
  }, { signal });

  // Closed by a button, by Escape, or left by a link in it: it does not open by itself again, and what is typed waits in it.
  dialog.addEventListener("close", () => draft.keep(false), { signal });
  dialog.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a[href]")) draft.keep(false);
  }, { signal });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void save();
  }, { signal });

  async function save(): Promise<void> {
    const values = new FormData(form!);
    const body = JSON.stringify({
      title: values.get("title"), note: values.get("note") || undefined, view: viewAsSeen(), positions: positions(),
    });
    note!.textContent = "Saving …";
    const answer = await write("POST", "api/snapshots", body, "application/json");
    if (answer.status !== 200 && answer.status !== 201) {
      note!.textContent = refusal(answer);
      return;
    }
    form!.reset();
    draft.forget();
    const { id, title } = answer.body as { id: string; title: string };
    const link = document.createElement("a");
    link.href = `s/${id}`;
    link.textContent = answer.status === 201 ? `Open “${title}”` : `Already saved as “${title}”`;
    note!.replaceChildren(answer.status === 201 ? "Saved. " : "", link);
  }
}

/** The address's view, with the theme that it is seen in: the one of whoever opens it may be another. */
function viewAsSeen(): string {
  const view = location.search.slice(1);
  const { theme } = document.documentElement.dataset;
  return theme && !new URLSearchParams(view).has("theme") ? `${view}&theme=${theme}` : view;
}
