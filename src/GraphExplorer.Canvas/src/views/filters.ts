// The one list of a view's filters on this side: how the address spells each, how claims are judged by it, and what it counts.
// Core/Views/ViewFilters.cs has the same keys; tests/vectors/filters.json holds both to the same spellings.

import { Bases, Kinds, PairStates, Statuses, type ExplorerState } from "../data/contract";
import type { Dataset } from "../data/dataset";
import { Relations } from "../data/relations";
import { spellingKey } from "../data/search";
import { dayOfIso, isoOf } from "../dates/days";
import type { FacetName } from "./facets";

/** The word that means every document's own author. */
export const AnyAuthor = "author";

/** Most voices that a view can ask for of a tie. */
export const MostStrength = 99;

/** The state that lets everything pass. */
export const Everything: ExplorerState = {
  from: null, to: null, mode: "certain", relations: [], documents: [], voices: [], statuses: [], kinds: [], bases: [], pairs: [], strength: 1, dataSets: [],
  without: [], none: [], actors: [], hops: 1, search: null, camps: 2, selection: null, theme: null, dataUrl: "",
};

/** How many camps the picture can show; 0 shows none. */
export const CampChoices: readonly number[] = [0, 2, 3, 4, 5, 6];

type ReadState = Readonly<ExplorerState>;

/** A key of the address that changes which claims a view has. */
export interface ViewFilter {
  readonly key: string;
  /** What it is called in a sentence: "document". */
  readonly word: string;
  /** Whether the key may stand several times, each time with one value. */
  readonly repeated: boolean;
  /**
   * What is judged by it: dates, claims by themselves, or ties and pairs by what a view has of them; `focus` looks at the ends of pairs, last of
   * all. `look` judges nothing: it changes what is drawn behind the view, and no list.
   */
  readonly judges: "date" | "claim" | "tie" | "pair" | "focus" | "look";
  /** Whether the server judges the claims, since the browser has not what it takes. */
  readonly byServer: boolean;
  /** A state's values; empty where everything is let pass, and where the value is the default. */
  readonly values: (state: ReadState) => readonly string[];
  /** What a state becomes with these values of the key; what means nothing is passed over, and without any the filter is cleared. */
  readonly read: (values: readonly string[]) => Partial<ExplorerState>;
  /** Bit of a claim's failures; 0 where claims are not judged by themselves. */
  readonly bit: number;
  /** The test of single claims for a state in which this is set. */
  readonly passes?: (data: Dataset, state: ReadState) => (claim: number) => boolean;
  /** What it counts the claims by: all values that the data has, and each claim's value as index among them (beyond them: none). */
  readonly facet?: { readonly name: FacetName; readonly values: (data: Dataset) => readonly string[]; readonly column: (data: Dataset) => ArrayLike<number> };
  /** Whether it takes some claims of a pair and leaves others, so that a pair may stand otherwise in the view than by all its claims; not said of the window. */
  readonly partsPairs: boolean;
  /** A value as a reader knows it. */
  readonly tell?: (data: Dataset, value: string) => string;
}

type ListField = { [K in keyof ExplorerState]: ExplorerState[K] extends string[] ? K : never }[keyof ExplorerState];

const present = (value: string): boolean => value.trim() !== "";
const single = { repeated: false, byServer: false, bit: 0, partsPairs: false } as const;

/** A filter whose state is a list of values. @param known the values that mean something, where not all do */
function list(key: string, field: ListField, word: string, known: readonly string[] | null, more: Pick<ViewFilter, "judges" | "bit"> & Partial<ViewFilter>): ViewFilter {
  return {
    key, word, repeated: true, byServer: false, partsPairs: true,
    values: state => state[field],
    read: values => ({ [field]: values.filter(v => (known ? known.includes(v) : present(v))) }),
    ...more,
  };
}

/** A list whose claims are judged and counted by one of their columns. */
function column(key: string, field: ListField, word: string, known: readonly string[] | null, bit: number, facet: NonNullable<ViewFilter["facet"]>): ViewFilter {
  return list(key, field, word, known, {
    judges: "claim", bit, facet,
    passes(data, state) {
      const [chosen, indexes] = [marks(facet.values(data), state[field]), facet.column(data)];
      return claim => chosen[indexes[claim]!] === 1;
    },
  });
}

/** 1 for each value that is wanted. */
function marks(values: readonly string[], wanted: readonly string[]): Uint8Array {
  const set = new Set(wanted);
  return Uint8Array.from(values, v => (set.has(v) ? 1 : 0));
}

const actorName = (data: Dataset, id: string): string => data.actors[data.actor(id)]?.name ?? id;
const day = (field: "from" | "to") => ({
  ...single, key: field, word: field === "from" ? "first day" : "last day", judges: "date",
  values: (state: ReadState) => (state[field] === null ? [] : [isoOf(state[field])]),
  read: ([iso]: readonly string[]) => ({ [field]: iso === undefined ? null : dayOfIso(iso) }),
} as const);

const voiceFacet = { name: "voices", values: (data: Dataset) => data.source.voices.map(spellingKey), column: (data: Dataset) => data.voice } as const;
const voices = column("voice", "voices", "voice", null, 4, voiceFacet);

/** Index in Kinds where both actors of a claim are of one kind; beyond them where they are not. */
const kindColumn = (data: Dataset): ArrayLike<number> => {
  const ofPair = Uint8Array.from(data.pairs, p => (data.kind[p.a] === data.kind[p.b] ? data.kind[p.a]! : Kinds.length));
  return Uint8Array.from(data.pair, p => ofPair[p]!);
};

/** The keys of which `none` can say that nothing passes. */
const Emptied = ["rel", "doc", "voice", "status", "kind", "basis", "pair", "set"];

/** All, in the order in which an address has them. */
export const ViewFilters: readonly ViewFilter[] = [
  day("from"),
  day("to"),
  {
    ...single, key: "mode", word: "mode", judges: "date",
    values: state => (state.mode === "possible" ? ["possible"] : []), read: ([mode]) => ({ mode: mode === "possible" ? "possible" : "certain" }),
  },
  column("rel", "relations", "relation", Relations, 1, { name: "relations", values: () => Relations, column: data => data.relation }),
  {
    ...column("doc", "documents", "document", null, 2, { name: "documents", values: data => data.source.documents.map(d => d.id), column: data => data.document }),
    tell: (data, id) => data.source.documents.find(d => d.id === id)?.title ?? id,
  },
  {
    ...voices,
    read: values => ({ voices: values.filter(present).map(spellingKey) }),
    passes(data, state) {
      const named = voices.passes!(data, { ...state, voices: state.voices.map(spellingKey) });
      const anyAuthor = state.voices.includes(AnyAuthor);
      return claim => named(claim) || (anyAuthor && data.author[claim] === 1);
    },
  },
  column("status", "statuses", "status", Statuses, 8, { name: "statuses", values: () => Statuses, column: data => data.status }),
  {
    ...column("kind", "kinds", "kind", Kinds, 16, { name: "kinds", values: () => Kinds, column: kindColumn }),
    partsPairs: false,
    passes(data, state) {
      const kinds = marks(Kinds, state.kinds);
      const pairs = Uint8Array.from(data.pairs, p => kinds[data.kind[p.a]!]! & kinds[data.kind[p.b]!]!);
      return claim => pairs[data.pair[claim]!] === 1;
    },
  },
  column("basis", "bases", "basis", Bases, 32, { name: "bases", values: () => Bases, column: data => data.basis }),
  list("pair", "pairs", "pair", PairStates, { judges: "pair", bit: 0, partsPairs: false }),
  {
    ...single, key: "strength", word: "strength of at least", judges: "tie", partsPairs: true,
    values: state => (state.strength > 1 ? [String(state.strength)] : []),
    read: ([text]) => ({ strength: text !== undefined && /^[1-9]\d?$/.test(text) ? Number(text) : 1 }),
    tell: (_, voices) => `${voices} voices`,
  },
  list("set", "dataSets", "data set", null, { judges: "claim", bit: 64, byServer: true }),
  list("without", "without", "without", null, {
    judges: "claim", bit: 128, partsPairs: false, tell: actorName,
    passes(data, state) {
      const away = marks(data.actors.map(a => a.id), state.without);
      return claim => !away[data.pairA[data.pair[claim]!]!] && !away[data.pairB[data.pair[claim]!]!];
    },
  }),
  list("none", "none", "nothing chosen of", Emptied, { judges: "claim", bit: 0, tell: (_, key) => filterOf(key)?.word ?? key }),
  list("actor", "actors", "focus on", null, { judges: "focus", bit: 0, partsPairs: false, tell: actorName }),
  {
    ...single, key: "hops", word: "steps", judges: "focus",
    values: state => (state.hops === 1 ? [] : [String(state.hops)]),
    read: ([text]) => ({ hops: text === "2" ? 2 : text === "0" ? 0 : 1 }),
  },
  {
    ...single, key: "q", word: "search", judges: "claim", byServer: true, bit: 64, partsPairs: true,
    values: state => (state.search === null ? [] : [state.search]),
    read: ([text]) => ({ search: text !== undefined && present(text) ? text.trim() : null }),
    tell: (_, words) => `‘${words}’`,
  },
  {
    ...single, key: "camps", word: "camps", judges: "look",
    values: state => (state.camps === 2 ? [] : [String(state.camps)]),
    read: ([text]) => ({ camps: text !== undefined && CampChoices.includes(Number(text)) && /^\d$/.test(text) ? Number(text) : 2 }),
  },
];

/** The filters that change which claims a view has, whatever its window: what "Reset" clears. */
export const Resettable = ViewFilters.filter(f => f.judges !== "date" && f.judges !== "look");

export const filterOf = (key: string): ViewFilter | undefined => ViewFilters.find(f => f.key === key);

/** Whether a pair's state may be another than by all its claims of the same time. */
export const partPairs = (state: ReadState): boolean => ViewFilters.some(f => f.partsPairs && f.values(state).length > 0);

/** The state that an address tells, of some of the filters; the others are cleared. */
export function readFilters(query: URLSearchParams, filters: readonly ViewFilter[] = ViewFilters): Partial<ExplorerState> {
  const changes = Object.assign({}, ...filters.map(f => f.read(f.repeated ? query.getAll(f.key) : query.getAll(f.key).slice(0, 1)))) as Partial<ExplorerState>;
  const { from, to } = changes;
  return from != null && to != null && from > to ? { ...changes, from: null, to: null } : changes;
}

/** Writes the filters of a state into an address. */
export function writeFilters(query: URLSearchParams, state: ReadState): void {
  for (const { key, values } of ViewFilters) {
    values(state).forEach(value => query.append(key, value));
  }
}

/** Whether two states ask the same of a filter. */
export function sameFilter(filter: ViewFilter, a: ReadState, b: ReadState): boolean {
  const [left, right] = [filter.values(a), filter.values(b)];
  return left.length === right.length && left.every((v, i) => v === right[i]);
}
