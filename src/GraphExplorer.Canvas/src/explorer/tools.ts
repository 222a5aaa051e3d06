import { isTyping } from "../page/letters";

/** What the buttons of the picture do. */
export interface PictureTools {
  /** 1 is nearer, -1 farther. */
  zoom(direction: number): void;
  fit(): void;
  arrange(): void;
  undo(): void;
  redo(): void;
  resetPlaces(): void;
}

/** What a button with `data-tool` does, without asking the server: it works without a connection too. */
const Tools: Record<string, (picture: PictureTools) => void> = {
  nearer: p => p.zoom(1),
  farther: p => p.zoom(-1),
  fit: p => p.fit(),
  arrange: p => p.arrange(),
  reset: p => p.resetPlaces(),
  undo: p => p.undo(),
  redo: p => p.redo(),
};

/** Listens to the host's `[data-tool]` buttons, and to Ctrl+Z and Ctrl+Shift+Z. @returns what ends it */
export function listenTools(host: HTMLElement, picture: PictureTools): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  host.addEventListener("click", event => {
    const tool = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-tool]")?.dataset.tool : undefined;
    if (tool) Tools[tool]?.(picture);
  }, { signal });
  document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.defaultPrevented && !isTyping(event)) {
      event.preventDefault();
      if (event.shiftKey) picture.redo();
      else picture.undo();
    }
  }, { signal });
  return () => stop.abort();
}
