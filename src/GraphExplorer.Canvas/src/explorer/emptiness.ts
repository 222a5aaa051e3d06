import type { ExplorerState } from "../data/contract";
import type { Dataset } from "../data/dataset";
import { compile } from "../views/compile";
import { Resettable, ViewFilters, type ViewFilter } from "../views/filters";
import type { Model } from "../views/model";
import type { OnWindow, Region } from "../views/regions";
import { takes } from "../dates/window";
import { element } from "../page/elements";
import { nearest, type Nearest } from "../timeline/nearest";
import { claims } from "../words/numbers";

/** A filter as the address has it, with its word. */
export interface Held {
  keys: readonly string[];
  words: string;
}

/** Keys of the address that hold back claims. */
const FilterKeys = Resettable.map(f => f.key);

/**
 * The filter that holds back most of the claims which pass all others; where there is none such, the one that holds back most at all. What
 * looks at ties and pairs comes last, since it holds back only what the others let pass. Null where no filter is set.
 */
export function holdsBack(data: Dataset, state: Readonly<ExplorerState>, fails: ArrayLike<number>): Held | null {
  const set = ViewFilters.filter(f => f.values(state).length > 0);
  const emptied = set.find(f => f.key === "none");
  if (emptied) {
    return heldBy(data, state, emptied);
  }
  let best: ViewFilter | null = null;
  let most = [0, 0];
  for (const filter of set.filter(f => f.judges === "claim")) {
    let [alone, any] = [0, 0];
    for (let i = 0; i < data.count; i++) {
      alone += fails[i] === filter.bit ? 1 : 0;
      any += (fails[i]! & filter.bit) !== 0 ? 1 : 0;
    }
    if (alone > most[0]! || (alone === most[0] && any > most[1]!)) {
      best = filter;
      most = [alone, any];
    }
  }
  const passing = () => {
    for (let i = 0; i < data.count; i++) {
      if (fails[i] === 0) {
        return true;
      }
    }
    return false;
  };
  if (best && !passing()) {
    return heldBy(data, state, best);
  }
  const late = set.find(f => f.judges === "tie" || f.judges === "pair" || f.judges === "focus");
  return late ? heldBy(data, state, late) : null;
}

function heldBy(data: Dataset, state: Readonly<ExplorerState>, filter: ViewFilter): Held {
  const keys = filter.judges === "focus" ? ViewFilters.filter(f => f.judges === "focus").map(f => f.key) : [filter.key];
  return { keys, words: wordsOf(filter.word, filter.values(state).map(v => filter.tell?.(data, v) ?? v)) };
}

function wordsOf(word: string, values: readonly string[]): string {
  return values.length <= 2 ? `${word} ${values.join(" or ")}` : `${word} (${values.length} chosen)`;
}

/** A query string without some of its keys. */
export function without(query: string, keys: readonly string[]): string {
  const kept = new URLSearchParams(query);
  keys.forEach(key => kept.delete(key));
  return `?${kept}`;
}

/** Says in the picture why it is empty, and offers the way out. Filters are taken out by links, so that the address stays the record. */
export function createEmptiness(picture: HTMLElement, model: Model, onWindow: OnWindow): Region {
  const note = element("div", { class: "empty tl-empty", hidden: "" });
  picture.append(note);

  // With its path: a query alone would lead to the app's first page, away from a snapshot and out of a frame.
  const link = (name: string, keys: readonly string[]) => element("a", { class: "button", href: `${location.pathname}${without(location.search, keys)}` }, name);
  const say = (words: string, ...ways: HTMLElement[]) => note.replaceChildren(element("p", {}, words), element("div", { class: "tl-ways" }, ...ways));
  const filtered = (data: Dataset, fails: ArrayLike<number>) => {
    const held = holdsBack(data, model.state, fails);
    say(held ? `No claim passes all filters. Most are held back by: ${held.words}.` : "No claim passes all filters.",
      ...(held ? [link("Remove it", held.keys)] : []), link("Reset", FilterKeys));
  };
  const dated = (found: Nearest) => {
    const go = element("button", { type: "button", class: "button" });
    if (found.window.mode === model.state.mode) {
      go.textContent = "Go there";
      say(`No claim is dated in this window. The nearest: ${found.words}.`, go);
    } else {
      go.textContent = "Show what is possible";
      say(`No claim is surely dated in this window; ${claims(found.claims)} may be.`, go);
    }
    go.addEventListener("click", () => onWindow(found.window, true));
  };
  return {
    update(change) {
      const { data, view, state } = model;
      const empty = data !== null && view !== null && view.claimCount === 0 && data.source.total > 0 && !data.source.tooMany;
      note.hidden = !empty;
      if (!empty || (!change.window && !change.filters && !change.data)) {
        return;
      }
      const { fails } = compile(data, state);
      const passing = new Uint32Array(data.dates.length);
      let taken = 0;
      for (let i = 0; i < data.count; i++) {
        if (fails[i] === 0) {
          passing[data.date[i]!]!++;
          taken += takes(state.mode, view.dateFit[data.date[i]!]!) ? 1 : 0;
        }
      }
      const found = taken === 0 ? nearest(data.dates, passing, view.dateFit, state) : null;
      if (found) {
        dated(found);
      } else {
        filtered(data, fails);
      }
    },
    dispose: () => note.remove(),
  };
}
