import { OptimisticState } from "./optimistic";
import { askServer, createCamps, type AskCamps } from "./camps";
import { createCampLegend } from "./camp-legend";
import type { ExplorerState } from "../data/contract";
import { load } from "../data/dataset";
import { createCounts } from "../views/counts";
import { Loading } from "./loading";
import { Everything, writeFilters } from "../views/filters";
import { Model } from "../views/model";
import { Outbox, type Page } from "./outbox";
import { createPage } from "../page/page";
import { Picture } from "../picture/picture";
import type { OnWindow, Region } from "../views/regions";
import { createTimeline } from "../timeline/timeline";
import { createEmptiness } from "./emptiness";
import { isoOf } from "../dates/days";
import { createLook } from "../page/look";
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
 * @param askCamps Gets the camps of a view, likewise.
 */
export function explore(host: HTMLElement, page: Page, state: ExplorerState, read = load, askCamps?: AskCamps): Explorer {
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

  // The view as it stands, as an address has it: what differs from it is a step that can be undone. Where there is none yet, the page chooses one.
  let viewed = queryOf(state);
  const looked = (again: boolean) => {
    const query = queryOf(model.state);
    if (query !== viewed && viewed !== "") picture.viewed(viewed, query, again);
    viewed = query;
  };

  const chrome = createPage(host, tell, () => picture.unsaid(), () => picture.back());
  chrome.setTheme(state.theme);
  chrome.setSelected(state.selection);
  regions.push({
    update(change) {
      if (change.theme) chrome.setTheme(model.state.theme);
      if (change.selection) chrome.setSelected(model.state.selection);
    },
    dispose: () => chrome.dispose(),
  });
  const picture = new Picture(part(host, "picture"), model, {
    select: selection => {
      optimistic.set({ selection });
      model.setSelection(selection);
      tell("OnSelect", selection);
    },
    act: (ids, action) => tell("OnSet", ids, action),
    view: query => {
      viewed = query;
      tell("OnView", query);
    },
    history: (canUndo, canRedo) => tell("OnHistory", canUndo, canRedo),
    say,
  });
  regions.push(picture);
  const saving = new AbortController();
  // The page is about to be loaded again, since the server forgot it: the address is to say what is shown.
  document.addEventListener("leaving-for-good", () => history.replaceState(history.state, "", addressOf(model.state)), { signal: saving.signal });
  listenSave(host, () => picture.positions(), saving.signal);
  const moveWindow: OnWindow = (window, done, again = false) => {
    optimistic.set({ from: window.from, to: window.to, mode: window.mode });
    model.setWindow(window);
    if (!done) return;
    looked(again);
    tell("OnWindow", isoOrNull(window.from), isoOrNull(window.to), window.mode, again);
  };
  const axis = host.querySelector<HTMLElement>("[data-timeline]");
  const block = host.querySelector<HTMLElement>("[data-window]");
  if (axis && block) {
    regions.push(createTimeline(axis, block, model, moveWindow));
  }
  regions.push(createEmptiness(part(host, "picture"), model, moveWindow));
  regions.push(createCounts(host, model));
  regions.push(createLook(host));
  regions.push(createCamps(model, askCamps ?? askServer(() => model.state.dataUrl)));
  const legend = host.querySelector<HTMLElement>("[data-camps]");
  if (legend) {
    regions.push(createCampLegend(legend, model, {
      choose: camps => {
        optimistic.set({ camps });
        model.setState({ ...model.state, camps });
        tell("OnCamps", camps);
      },
      select: picture.select.bind(picture),
    }));
  }
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
      host.dataset.drawn = "";
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
      looked(false);
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

function queryOf(state: Readonly<ExplorerState>): string {
  const query = new URLSearchParams();
  writeFilters(query, { ...Everything, ...state });
  return String(query);
}

const isoOrNull = (day: number | null): string | null => (day === null ? null : isoOf(day));

/** The present address with the window and the selection as they are shown. */
function addressOf(state: Readonly<ExplorerState>): string {
  const address = new URL(location.href);
  const set = (key: string, value: string | null) => (value === null ? address.searchParams.delete(key) : address.searchParams.set(key, value));
  set("from", isoOrNull(state.from));
  set("to", isoOrNull(state.to));
  set("mode", state.mode === "possible" ? state.mode : null);
  set("sel", state.selection);
  return String(address);
}

function part(host: HTMLElement, name: string): HTMLElement {
  const element = host.querySelector<HTMLElement>(`[data-${name}]`);
  if (!element) {
    throw new Error(`The host has no element [data-${name}].`);
  }
  return element;
}
