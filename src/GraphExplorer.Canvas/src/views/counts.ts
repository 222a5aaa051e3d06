import { InView, type Bundle } from "./bundle";
import { Kinds, PairStates } from "../data/contract";
import type { Dataset } from "../data/dataset";
import { Relations } from "../data/relations";
import type { Facets } from "./facets";
import { AnyAuthor, partPairs, ViewFilters, type ViewFilter } from "./filters";
import type { Change, Model } from "./model";
import type { Region } from "./regions";
import { spellingKey } from "../data/search";
import { readSelection, type Selected } from "./selection";
import { capital, claims, count, many } from "../words/numbers";
import { Certain } from "../dates/window";
import { longWindowWords, windowWords } from "../words/time";
import { write } from "../page/elements";

/** Milliseconds without a change after which a change is spoken. */
const Settled = 700;

/**
 * Writes the numbers of the view into every `[data-count="KEY"]` element of the host, and one sentence about it into `[data-live]` when changes
 * have settled. Elements are looked for at each change and once more in the next frame, since the page adds some while it answers to the same
 * change. Zero is also told by the attribute `data-zero`. An element right after a number that has `data-one` and `data-many` gets the noun that fits.
 * `[data-among]` is shown while filters part pairs.
 */
export function createCounts(host: HTMLElement, model: Model): Region {
  let frame = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let said: string | null = null;

  const fill = () => {
    const { data, view, state } = model;
    if (!data || !view) {
      return;
    }
    // What is there when the page opens is read with the page; only what changes is announced.
    said ??= viewSentence(view, model.state);
    const numbers = numbersOf(data, view, state.selection, state);
    for (const note of host.querySelectorAll<HTMLElement>("[data-among]")) {
      note.hidden = !partPairs(model.state);
    }
    for (const target of host.querySelectorAll<HTMLElement>("[data-heading]")) write(target, headingWords(numbers, state));
    for (const target of host.querySelectorAll<HTMLElement>("[data-count]")) {
      const number = numbers(target.dataset.count!);
      const text = number === null ? "" : count(number);
      if (target.textContent !== text) {
        target.textContent = text;
      }
      const noun = target.nextElementSibling;
      if (noun instanceof HTMLElement && noun.dataset.one !== undefined) {
        write(noun, number === 1 ? noun.dataset.one : noun.dataset.many!);
      }
      if (target.hasAttribute("data-zero") !== (number === 0)) {
        target.toggleAttribute("data-zero", number === 0);
      }
    }
  };
  const speak = () => {
    const { view, state } = model;
    const live = host.querySelector("[data-live]");
    const sentence = view && viewSentence(view, state);
    if (live && sentence && sentence !== said) {
      live.textContent = sentence;
    }
    said = sentence ?? said;
  };
  return {
    update(change: Change) {
      fill();
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(fill);
      if (change.data || change.filters || change.window) {
        clearTimeout(settling);
        settling = setTimeout(speak, Settled);
      }
    },
    dispose() {
      cancelAnimationFrame(frame);
      clearTimeout(settling);
    },
  };
}

/** "Who sides with whom, May 2015 to February 2017: what 35 voices in 10 texts say". */
export function headingWords(numbers: (key: string) => number | null, state: Model["state"]): string {
  const [voices, texts] = [numbers("voices") ?? 0, numbers("documents") ?? 0];
  const said = voices === 0 ? "nothing is said" : `what ${many(voices, "voice")} in ${many(texts, "text")} ${voices === 1 ? "says" : "say"}`;
  return `Who sides with whom, ${longWindowWords(state)}: ${said}`;
}

/** How many ties a least number of voices leaves, of what window and all filters let pass but strength, pair states and focus. */
function strongTies(view: Bundle, { mode }: Pick<Model["state"], "mode">): (voices: number) => number {
  const { data, inView, dateFit } = view;
  const least = mode === "possible" ? 1 : Certain;
  const seen = new Uint8Array(data.tieVoices);
  const voices = new Int32Array(data.ties);
  for (let i = 0; i < data.count; i++) {
    const voice = data.tieVoice[i]!;
    if ((inView[i]! & InView.Filters) !== 0 && dateFit[data.date[i]!]! >= least && seen[voice] === 0) {
      seen[voice] = 1;
      voices[data.tie[i]!]!++;
    }
  }
  return wanted => voices.reduce((sum, n) => sum + (n >= wanted ? 1 : 0), 0);
}

/** Distinct values of a column among the claims in view. */
function distinct(view: Bundle, column: ArrayLike<number>, most: number): number {
  const seen = new Uint8Array(most);
  let found = 0;
  for (let i = 0; i < view.inView.length; i++) {
    if ((view.inView[i]! & InView.Window) !== 0 && seen[column[i]!] === 0) {
      seen[column[i]!] = 1;
      found++;
    }
  }
  return found;
}

/** "Jun 2015 – Nov 2016, possible: 473 claims, 23 actors, 70 pairs, 19 both allies and rivals." */
export function viewSentence(view: Pick<Bundle, "claimCount" | "actorCount" | "pairCount"> & { readonly pairState: Uint8Array }, state: Model["state"]): string {
  const both = view.pairState.reduce((n, s) => n + (s === 0 ? 1 : 0), 0);
  const where = `${capital(windowWords(state))}, ${state.mode}`;
  return view.claimCount === 0 ? `${where}: no claim.`
    : `${where}: ${claims(view.claimCount)}, ${many(view.actorCount, "actor")}, ${many(view.pairCount, "pair")}, ${count(both)} both allies and rivals${partPairs(state) ? " among what is shown" : ""}.`;
}

/**
 * The numbers by key. What filters offer (`rel:`, `pair:`, `doc:`, `voice:`, `status:`, `kind:`, `basis:`, `mode:`) counts what each value would show with all
 * other filters as they are; the rest counts what is in view. Null for a key that is not known.
 */
export function numbersOf(data: Dataset, view: Bundle, selection: string | null, state: Pick<Model["state"], "mode"> = { mode: "possible" }): (key: string) => number | null {
  const { facets, leftOut } = view;
  const left = leftOut.before + leftOut.after + leftOut.onlyPossible;
  const plain: Record<string, () => number> = {
    actors: () => view.actorCount,
    "actors-all": () => data.actors.length,
    pairs: () => view.pairCount,
    both: () => view.pairState.reduce((n, s) => n + (s === 0 ? 1 : 0), 0),
    claims: () => view.claimCount,
    "claims-all": () => data.count,
    ties: () => view.tieCount,
    voices: () => distinct(view, data.voice, data.source.voices.length),
    documents: () => distinct(view, data.document, data.source.documents.length),
    "left-out": () => left,
    "left-out:before": () => leftOut.before,
    "left-out:after": () => leftOut.after,
    "left-out:possible": () => leftOut.onlyPossible,
    publication: () => view.byPublication,
    outside: () => outside(data, view, selection),
  };
  const of = (values: readonly string[], numbers: ArrayLike<number>, word: string) => {
    const i = values.indexOf(word);
    return i < 0 ? null : numbers[i] ?? null;
  };
  const byName: Record<string, (name: string) => number | null> = {
    ...Object.fromEntries(ViewFilters.flatMap(filter => (filter.facet ? [[filter.key, facetCount(data, facets, filter.key, filter.facet)]] : []))),
    ties: name => (name === "possible" ? view.possibleOnlyTies : name === "expected" ? view.expectedOnlyTies : of(Relations, view.tiesOfRelation, name)),
    claims: name => of(Relations, view.claimsOfRelation, name),
    strength: name => (/^[1-9]\d?$/.test(name) ? strongTies(view, state)(Number(name)) : null),
    pair: name => of(PairStates, facets.pairs, name),
    mode: name => (name === "certain" ? facets.certain : name === "possible" ? facets.possible : null),
    actors: name => actorsOfKind(data, view, name),
  };
  return key => {
    const exact = plain[key];
    if (exact) {
      return exact();
    }
    const colon = key.indexOf(":");
    return colon < 0 ? null : byName[key.slice(0, colon)]?.(key.slice(colon + 1)) ?? null;
  };
}

/** Counts by a filter's values; their places are looked up once one is asked for. */
function facetCount(data: Dataset, facets: Facets, key: string, facet: NonNullable<ViewFilter["facet"]>): (name: string) => number | null {
  let places: Map<string, number> | null = null;
  return name => {
    places ??= new Map(facet.values(data).map((value, i) => [value, i]));
    const place = places.get(key === "voice" ? spellingKey(name) : name);
    return place !== undefined ? facets[facet.name][place]! : key === "voice" && name === AnyAuthor ? facets.authors : null;
  };
}

function actorsOfKind(data: Dataset, view: Bundle, name: string): number | null {
  const kind = (Kinds as readonly string[]).indexOf(name);
  if (kind < 0) {
    return null;
  }
  let n = 0;
  for (let a = 0; a < data.actors.length; a++) {
    if (view.actorState[a] !== 0 && data.kind[a] === kind) {
      n++;
    }
  }
  return n;
}

/** Claims of what is selected that pass the filters and that the window leaves out; without a selection, of all. */
function outside(data: Dataset, view: Pick<Bundle, "inView">, selection: string | null): number {
  const selected = readSelection(data, selection);
  let n = 0;
  for (let i = 0; i < data.count; i++) {
    if (view.inView[i] === (InView.Filters | InView.Pair) && means(data, selected, i)) {
      n++;
    }
  }
  return n;
}

function means(data: Dataset, selected: Selected, claim: number): boolean {
  const pair = data.pair[claim]!;
  switch (selected.kind) {
    case "nothing": return true;
    case "actor": return data.pairA[pair] === selected.actor || data.pairB[pair] === selected.actor;
    case "pair": return pair === selected.pair;
    case "tie": return pair === selected.pair && data.relation[claim] === selected.relation;
    case "claim": return claim === selected.claim;
  }
}
