import { OptimisticState } from "./optimistic";
import type { ExplorerState } from "../data/contract";
import { load } from "../data/dataset";
import { createCounts } from "../views/counts";
import { Loading } from "./loading";
import { Everything } from "../views/filters";
import { Model } from "../views/model";
import { Outbox, type Page } from "./outbox";
import { createPage } from "../page/page";
import { Picture } from "../picture/picture";
import type { OnWindow, Region } from "../views/regions";
import { createTimeline } from "../timeline/timeline";
import { createEmptiness } from "./emptiness";
import { isoOf } from "../dates/days";
import { listenSave } from "../page/save";
import { listenTools, type PictureTools } from "./tools";

/** What the page can ask of the picture and the timeline. */
export interface Explorer extends PictureTools {
  update(state: ExplorerState): void;
  /** Places of all actors by id. */
  positions(): Record<string, [number, number]>;
  dispose(): void;
}

/** Delay in milliseconds before data that could not be had is asked for again. */
const RetryAfter = 5000;

/**
 * Makes picture, timeline and counts in the page's elements. The page may go away (its connection does): messages to it then wait, and
 * everything here goes on. Cleans up by itself when the host leaves the document.
 * @param read Gets the data behind an address: over HTTP, unless the page carries it in itself.
 */
export function explore(host: HTMLElement, page: Page, state: ExplorerState, read = load): Explorer {
  const model = new Model({ ...Everything, ...state });
  const live = host.querySelector<HTMLElement>("[data-live]");
  const regions: Region[] = [];
  const optimistic = new OptimisticState();
  let loading: AbortController | null = null;
  let retry = 0;
  let first: Loading | null = null;
  let disposed = false;

  const outbox = new Outbox(page);
  const tell = (method: string, ...args: unknown[]) => outbox.tell(method, ...args);
  const say = (sentence: string) => {
    if (live) live.textContent = sentence;
  };

  const chrome = createPage(host, tell);
  chrome.setTheme(state.theme);
  chrome.setSelected(state.selection !== null);
  regions.push({
    update(change) {
      if (change.theme) chrome.setTheme(model.state.theme);
      if (change.selection) chrome.setSelected(model.state.selection !== null);
    },
    dispose: () => chrome.dispose(),
  });
  const picture = new Picture(part(host, "picture"), model, {
    select: selection => {
      optimistic.set({ selection });
      model.setSelection(selection);
      tell("OnSelect", selection);
    },
    history: (canUndo, canRedo) => tell("OnHistory", canUndo, canRedo),
    say,
  });
  regions.push(picture);
  const saving = new AbortController();
  listenSave(host, () => picture.positions(), saving.signal);
  const moveWindow: OnWindow = (window, done) => {
    optimistic.set({ from: window.from, to: window.to, mode: window.mode });
    model.setWindow(window);
    if (done) tell("OnWindow", isoOrNull(window.from), isoOrNull(window.to), window.mode);
  };
  const axis = host.querySelector<HTMLElement>("[data-timeline]");
  const block = host.querySelector<HTMLElement>("[data-window]");
  if (axis && block) {
    regions.push(createTimeline(axis, block, model, moveWindow));
  }
  regions.push(createEmptiness(part(host, "picture"), model, moveWindow));
  regions.push(createCounts(host, model));
  model.subscribe(change => regions.forEach(region => region.update(change)));

  /** The old picture stands until the new data is there. */
  async function fetchData(url: string): Promise<void> {
    loading?.abort();
    clearTimeout(retry);
    const mine = (loading = new AbortController());
    host.dataset.loading = "";
    first ??= read === load && !model.data ? new Loading(host, part(host, "picture"), data => model.setData(data), () => mine.abort()) : null;
    try {
      const data = await read(url, mine.signal);
      if (mine.signal.aborted) return;
      first?.end();
      delete host.dataset.loading;
      model.setData(data);
      tell("OnLoaded", data.source.tooMany);
    } catch {
      if (mine.signal.aborted) return;
      host.dataset.loading = "failed";
      retry = setTimeout(() => void fetchData(url), RetryAfter);
    }
  }

  const explorer: Explorer = {
    update(next) {
      const { dataUrl } = model.state;
      model.setState(optimistic.over({ ...Everything, ...next }));
      if (next.dataUrl !== dataUrl) void fetchData(next.dataUrl);
    },
    zoom: direction => picture.zoom(direction),
    fit: () => picture.fit(),
    arrange: () => picture.arrange(),
    undo: () => picture.undo(),
    redo: () => picture.redo(),
    resetPlaces: () => picture.resetPlaces(),
    positions: () => picture.positions(),
    dispose() {
      if (disposed) return;
      disposed = true;
      leaving.disconnect();
      saving.abort();
      loading?.abort();
      first?.end();
      clearTimeout(retry);
      model.dispose();
      outbox.dispose();
      endTools();
      regions.forEach(region => region.dispose());
    },
  };
  const endTools = listenTools(host, explorer);
  // The page cannot always say goodbye: a closed circuit never calls dispose.
  const leaving = new MutationObserver(() => {
    if (!host.isConnected) explorer.dispose();
  });
  leaving.observe(document, { childList: true, subtree: true });
  void fetchData(state.dataUrl);
  return explorer;
}

const isoOrNull = (day: number | null): string | null => (day === null ? null : isoOf(day));

function part(host: HTMLElement, name: string): HTMLElement {
  const element = host.querySelector<HTMLElement>(`[data-${name}]`);
  if (!element) {
    throw new Error(`The host has no element [data-${name}].`);
  }
  return element;
}
