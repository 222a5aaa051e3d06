import type { Explorer } from "./explorer";
import { isTyping } from "./page";

/** What a button with `data-tool` does, without asking the server: it works without a connection too. */
const Tools: Record<string, (explorer: Explorer) => void> = {
  nearer: e => e.zoom(1),
  farther: e => e.zoom(-1),
  fit: e => e.fit(),
  arrange: e => e.arrange(),
  reset: e => e.resetPlaces(),
  undo: e => e.undo(),
  redo: e => e.redo(),
};

/** Listens to the host's `[data-tool]` buttons, and to Ctrl+Z and Ctrl+Shift+Z. @returns what ends it */
export function listenTools(host: HTMLElement, explorer: Explorer): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  host.addEventListener("click", event => {
    const tool = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-tool]")?.dataset.tool : undefined;
    if (tool) Tools[tool]?.(explorer);
  }, { signal });
  document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.defaultPrevented && !isTyping(event)) {
      event.preventDefault();
      if (event.shiftKey) explorer.redo();
      else explorer.undo();
    }
  }, { signal });
  return () => stop.abort();
}
