import type { CampsAnswer, ExplorerState } from "../data/contract";
import { Camps } from "../views/camps";
import { ViewFilters } from "../views/filters";
import type { Change, Model } from "../views/model";
import type { Region } from "../views/regions";

/** Milliseconds for which the window rests before its camps are asked for: a handle that is let go, not one that moves. */
const Rest = 250;
/** Milliseconds before camps that could not be had are asked for again. */
const RetryAfter = 5000;
/** Answers that are kept: back and forth in the history, and a window that is played again, ask nobody. */
const MostKept = 60;

/** Gets the camps of a view, written as a query string. */
export type AskCamps = (query: string, signal: AbortSignal) => Promise<CampsAnswer>;

/**
 * Keeps the model's camps those of its view. They are asked for when the window rests; until the answer is there the old ones stand, as such.
 * Without a connection the old ones stay.
 */
export function createCamps(model: Model, ask: AskCamps): Region {
  const kept = new Map<string, CampsAnswer>();
  let asking: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = "";

  const take = (query: string, answer: CampsAnswer) => {
    const { view, data } = model;
    if (!view || !data || queryOf(model.state) !== query) {
      return;
    }
    const before = model.camps?.camps ?? null;
    shown = query;
    model.setCamps(new Camps(data, view, answer, before?.data === data ? before : null), true);
  };
  const fetchNow = async (query: string) => {
    asking?.abort();
    const mine = (asking = new AbortController());
    try {
      const answer = kept.get(query) ?? await ask(query, mine.signal);
      if (mine.signal.aborted) return;
      if (kept.size >= MostKept) kept.delete(kept.keys().next().value!);
      kept.set(query, answer);
      take(query, answer);
    } catch {
      if (!mine.signal.aborted) timer = setTimeout(() => void fetchNow(query), RetryAfter);
    }
  };
  return {
    update(change: Change) {
      const { state, data, view, camps } = model;
      if (!data || !view || !(change.data || change.filters || change.window || change.camps)) {
        return;
      }
      if (change.data) {
        // Another revision of the claims: what was computed from the old ones is no longer asked of anybody.
        kept.clear();
        shown = "";
      }
      if (state.camps === 0 || data.source.tooMany) {
        clearTimeout(timer);
        asking?.abort();
        shown = "";
        model.setCamps(null, false);
        return;
      }
      const query = queryOf(state);
      if (query === shown) {
        return;
      }
      if (camps?.fresh) model.setCamps(camps.camps, false);
      shown = "";
      clearTimeout(timer);
      const known = kept.get(query);
      timer = setTimeout(() => void fetchNow(query), change.data || known ? 0 : Rest);
    },
    dispose() {
      clearTimeout(timer);
      asking?.abort();
    },
  };
}

/** The keys of a state that camps follow from. */
export function queryOf(state: Readonly<ExplorerState>): string {
  const query = new URLSearchParams();
  for (const filter of ViewFilters) {
    if (filter.key !== "camps") filter.values(state).forEach(value => query.append(filter.key, value));
  }
  query.append("k", String(state.camps));
  return String(query);
}

/** Asks the server beside the picture's data: `…/camps` for `…/picture`. */
export function askServer(dataUrl: () => string): AskCamps {
  return async (query, signal) => {
    const url = `${dataUrl().replace(/[?#].*$/, "").replace(/picture$/, "camps")}?${query}`;
    const response = await fetch(url, { signal, headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (!response.ok) {
      throw new Error(`${url}: ${response.status}`);
    }
    return (await response.json()) as CampsAnswer;
  };
}
