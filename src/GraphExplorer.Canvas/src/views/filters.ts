import { Bases, Kinds, PairStates, Statuses, type ExplorerState } from "../data/contract";
import type { Dataset } from "../data/dataset";
import { Relations } from "../data/relations";
import { spellingKey } from "../data/search";

/** The filters that judge a claim by itself; a claim's failures are a sum of these. */
export const Group = { None: 0, Relation: 1, Document: 2, Voice: 4, Status: 8, Kind: 16, Basis: 32, Search: 64 } as const;
export type Group = (typeof Group)[keyof typeof Group];

/** The word that means every document's own author. */
export const AnyAuthor = "author";

/** Filters and focus of a state, as indexes of the data; what the data does not know lets nothing pass. */
export interface Filters {
  /** Per claim, the groups whose filter it fails. */
  readonly fails: Uint8Array;
  /** Bits of the pair states that are asked for; 0 asks for none. */
  readonly pairStates: number;
  /** 1 for actors in focus; null without a focus. */
  readonly focus: Uint8Array | null;
  readonly hops: 1 | 2;
}

export function compile(data: Dataset, state: ExplorerState): Filters {
  const { documents, voices } = data.source;
  const relation = admitted(Relations, state.relations);
  const document = admitted(documents.map(d => d.id), state.documents);
  const voice = admitted(voices.map(spellingKey), state.voices.map(spellingKey));
  const anyAuthor = state.voices.includes(AnyAuthor);
  const status = admitted(Statuses, state.statuses);
  const kind = admitted(Kinds, state.kinds);
  const basis = admitted(Bases, state.bases);
  const kindPasses = Uint8Array.from(data.pairs, p => (kind ? kind[data.kind[p.a]!]! & kind[data.kind[p.b]!]! : 1));
  const fails = new Uint8Array(data.count);
  for (let i = 0; i < data.count; i++) {
    let failed = 0;
    if (relation && !relation[data.relation[i]!]) failed |= Group.Relation;
    if (document && !document[data.document[i]!]) failed |= Group.Document;
    if (voice && !voice[data.voice[i]!] && !(anyAuthor && data.author[i])) failed |= Group.Voice;
    if (status && !status[data.status[i]!]) failed |= Group.Status;
    if (!kindPasses[data.pair[i]!]) failed |= Group.Kind;
    if (basis && !basis[data.basis[i]!]) failed |= Group.Basis;
    if (data.hits && !data.hits[i]) failed |= Group.Search;
    fails[i] = failed;
  }
  return { fails, pairStates: bits(PairStates, state.pairs), focus: focusOf(data, state.actors), hops: state.hops };
}

/** 1 for each value that a filter names; null where it names none and everything passes. */
function admitted(values: readonly string[], wanted: readonly string[]): Uint8Array | null {
  if (wanted.length === 0) {
    return null;
  }
  const set = new Set(wanted);
  return Uint8Array.from(values, v => (set.has(v) ? 1 : 0));
}

function bits(values: readonly string[], wanted: readonly string[]): number {
  return wanted.reduce((sum, word) => sum | (values.includes(word) ? 1 << values.indexOf(word) : 0), 0);
}

function focusOf(data: Dataset, ids: readonly string[]): Uint8Array | null {
  if (ids.length === 0) {
    return null;
  }
  const focus = new Uint8Array(data.actors.length);
  for (const id of ids) {
    const actor = data.actor(id);
    if (actor >= 0) {
      focus[actor] = 1;
    }
  }
  return focus;
}
