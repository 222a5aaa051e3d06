import type { Dataset } from "../data/dataset";
import { Group, type Filters } from "./filters";
import { AnyClaim, NoClaims, stateOf } from "./states";
import { Certain } from "../dates/window";

/** Number of claims per value of each filter: those that pass all other filters and the window. */
export interface Facets {
  readonly relations: Int32Array;
  readonly documents: Int32Array;
  readonly voices: Int32Array;
  /** Claims in any author's own voice. */
  authors: number;
  readonly statuses: Int32Array;
  /** Claims whose both actors are of that kind. */
  readonly kinds: Int32Array;
  readonly bases: Int32Array;
  /** Pairs (not claims) per state, in the order of PairStates. */
  readonly pairs: Int32Array;
  /** Claims that the window would take in each mode. */
  certain: number;
  possible: number;
}

/** Which pairs a view's pair states and focus let through, and the facet counts that rest on it. */
export interface Selector {
  /** Per pair: 1 if pair states and focus let its claims pass, as of the last call of `pairs`. */
  readonly admitted: Uint8Array;
  /**
   * Decides `admitted`. Claims that fail no filter, or the filter of `without` alone, and that the window takes are the ground.
   * @param mode Least fit of a date that the window takes.
   */
  pairs(filters: Filters, dateFit: Uint8Array, mode: number, without: Group): void;
  /** Counts claims per value of each filter, and pairs per state. Leaves `admitted` changed. */
  count(filters: Filters, dateFit: Uint8Array, mode: number, facets: Facets): void;
}

export function selector(data: Dataset): Selector {
  const admitted = new Uint8Array(data.pairs.length);
  // While judging, bits of the relations that are stated or reported, and AnyClaim; then indexes in PairStates.
  const states = new Uint32Array(data.pairs.length);
  const ends = new Uint8Array(data.actors.length);

  function judge(filters: Filters, dateFit: Uint8Array, mode: number, without: Group): void {
    const { fails } = filters;
    const others = ~without;
    states.fill(0);
    for (let i = 0; i < data.count; i++) {
      if ((fails[i]! & others) === 0 && dateFit[data.date[i]!]! >= mode) {
        states[data.pair[i]!]! |= data.status[i] === 2 ? AnyClaim : AnyClaim | (1 << data.relation[i]!);
      }
    }
    for (let p = 0; p < states.length; p++) {
      states[p] = states[p] === 0 ? NoClaims : stateOf(states[p]!);
    }
  }

  function pairs(filters: Filters, dateFit: Uint8Array, mode: number, without: Group): void {
    if (filters.pairStates === 0 && filters.focus === null) {
      admitted.fill(1);
      return;
    }
    judge(filters, dateFit, mode, without);
    admit(filters, filters.pairStates);
  }

  function admit(filters: Filters, wanted: number): void {
    for (let p = 0; p < states.length; p++) {
      admitted[p] = wanted === 0 || (states[p] !== NoClaims && (wanted >> states[p]!) & 1) ? 1 : 0;
    }
    const { focus } = filters;
    if (focus === null) {
      return;
    }
    ends.set(focus);
    if (filters.hops === 2) {
      for (let p = 0; p < states.length; p++) {
        if (admitted[p] && states[p] !== NoClaims) {
          const a = data.pairA[p]!;
          const b = data.pairB[p]!;
          if (focus[a]) ends[b] = 1;
          if (focus[b]) ends[a] = 1;
        }
      }
    }
    for (let p = 0; p < states.length; p++) {
      if (!ends[data.pairA[p]!] && !ends[data.pairB[p]!]) {
        admitted[p] = 0;
      }
    }
  }

  /** Counts the claims that pass all but one filter by that filter's value. */
  function countBy(filters: Filters, dateFit: Uint8Array, mode: number, group: Group, values: ArrayLike<number>, into: Int32Array): void {
    pairs(filters, dateFit, mode, group);
    const { fails } = filters;
    const others = ~group;
    into.fill(0);
    for (let i = 0; i < data.count; i++) {
      if ((fails[i]! & others) === 0 && dateFit[data.date[i]!]! >= mode && admitted[data.pair[i]!]) {
        into[values[i]!]!++;
      }
    }
  }

  /** Without pair states and focus, one walk serves all filters: a claim counts where it fails no other filter. */
  function countPlain(filters: Filters, dateFit: Uint8Array, mode: number, f: Facets): void {
    const { fails } = filters;
    f.relations.fill(0);
    f.documents.fill(0);
    f.voices.fill(0);
    f.statuses.fill(0);
    f.bases.fill(0);
    f.authors = 0;
    for (let i = 0; i < data.count; i++) {
      const failed = fails[i]!;
      if ((failed & (failed - 1)) !== 0 || dateFit[data.date[i]!]! < mode) {
        continue;
      }
      if ((failed & ~Group.Relation) === 0) f.relations[data.relation[i]!]!++;
      if ((failed & ~Group.Document) === 0) f.documents[data.document[i]!]!++;
      if ((failed & ~Group.Voice) === 0) {
        f.voices[data.voice[i]!]!++;
        f.authors += data.author[i]!;
      }
      if ((failed & ~Group.Status) === 0) f.statuses[data.status[i]!]!++;
      if ((failed & ~Group.Basis) === 0) f.bases[data.basis[i]!]!++;
    }
  }

  function countAuthors(filters: Filters, dateFit: Uint8Array, mode: number, f: Facets): void {
    const { fails } = filters;
    f.authors = 0;
    for (let i = 0; i < data.count; i++) {
      if ((fails[i]! & ~Group.Voice) === 0 && dateFit[data.date[i]!]! >= mode && admitted[data.pair[i]!]) {
        f.authors += data.author[i]!;
      }
    }
  }

  function countKinds(filters: Filters, dateFit: Uint8Array, mode: number, f: Facets): void {
    pairs(filters, dateFit, mode, Group.Kind);
    const { fails } = filters;
    f.kinds.fill(0);
    for (let i = 0; i < data.count; i++) {
      const p = data.pair[i]!;
      if ((fails[i]! & ~Group.Kind) === 0 && dateFit[data.date[i]!]! >= mode && admitted[p]) {
        const kind = data.kind[data.pairA[p]!]!;
        if (kind === data.kind[data.pairB[p]!]) f.kinds[kind]!++;
      }
    }
  }

  function countModes(filters: Filters, dateFit: Uint8Array, f: Facets): void {
    const { fails } = filters;
    for (const mode of [Certain, 1]) {
      pairs(filters, dateFit, mode, Group.None);
      let n = 0;
      for (let i = 0; i < data.count; i++) {
        if (fails[i] === 0 && dateFit[data.date[i]!]! >= mode && admitted[data.pair[i]!]) n++;
      }
      if (mode === Certain) f.certain = n;
      else f.possible = n;
    }
  }

  function count(filters: Filters, dateFit: Uint8Array, mode: number, f: Facets): void {
    if (filters.pairStates === 0 && filters.focus === null) {
      countPlain(filters, dateFit, mode, f);
    } else {
      countBy(filters, dateFit, mode, Group.Relation, data.relation, f.relations);
      countBy(filters, dateFit, mode, Group.Document, data.document, f.documents);
      countBy(filters, dateFit, mode, Group.Status, data.status, f.statuses);
      countBy(filters, dateFit, mode, Group.Basis, data.basis, f.bases);
      countBy(filters, dateFit, mode, Group.Voice, data.voice, f.voices);
      countAuthors(filters, dateFit, mode, f);
    }
    countKinds(filters, dateFit, mode, f);
    countModes(filters, dateFit, f);
    judge(filters, dateFit, mode, Group.None);
    admit(filters, 0);
    f.pairs.fill(0);
    for (let p = 0; p < states.length; p++) {
      if (states[p] !== NoClaims && admitted[p]) f.pairs[states[p]!]!++;
    }
  }

  return { admitted, pairs, count };
}
