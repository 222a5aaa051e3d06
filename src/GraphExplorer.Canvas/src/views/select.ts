import type { Dataset } from "../data/dataset";
import { RelationCount } from "../data/relations";
import { Certain } from "../dates/window";
import type { Filters } from "./compile";
import type { FacetName, Facets } from "./facets";
import { ViewFilters } from "./filters";
import { AnyClaim, NoClaims, stateOf } from "./states";

/** Which ties a view's strength, pair states and focus let through, and the facet counts that rest on it. */
export interface Selector {
  /** Per tie: 1 if its claims pass, as of the last call of `ties`. */
  readonly admitted: Uint8Array;
  /**
   * Decides `admitted`. Claims that fail no filter, or the one of `without` alone, and that the window takes are the ground.
   * @param mode Least fit of a date that the window takes.
   * @param without Bit of a filter, or 0.
   */
  ties(filters: Filters, dateFit: Uint8Array, mode: number, without: number): void;
  /** Counts claims per value of each filter, and pairs per state. Leaves `admitted` changed. */
  count(filters: Filters, dateFit: Uint8Array, mode: number, facets: Facets): void;
}

/** The filters that claims are counted by. */
const Counted = ViewFilters.flatMap(({ key, bit, facet }) => (facet ? [{ key, bit, ...facet }] : []));

/** Empty counts, as long as each filter has values. */
export function countsOf(data: Dataset): Record<FacetName, Int32Array> {
  return Object.fromEntries(Counted.map(({ name, values }) => [name, new Int32Array(values(data).length)])) as Record<FacetName, Int32Array>;
}

export function selector(data: Dataset): Selector {
  const admitted = new Uint8Array(data.ties);
  // While judging, bits of the relations that are stated or reported, and AnyClaim; then indexes in PairStates.
  const states = new Uint32Array(data.pairs.length);
  const ends = new Uint8Array(data.actors.length);
  // 1 for pairs that the focus lets through.
  const near = new Uint8Array(data.pairs.length);
  const voices = new Int32Array(data.ties);
  const heard = new Uint32Array(data.tieVoices);
  let stamp = 0;
  const columns = Counted.map(counted => ({ ...counted, column: Uint32Array.from(counted.column(data)) }));
  const bits = columns.map(({ bit }) => bit);
  const values = columns.map(({ column }) => column);
  const authorBit = ViewFilters.find(f => f.key === "voice")!.bit;

  /** Whether ties are judged by what the view has of them; else all are let through. */
  const judges = (filters: Filters): boolean => filters.strength > 1 || filters.pairStates !== 0 || filters.focus !== null;

  function judge(filters: Filters, dateFit: Uint8Array, mode: number, without: number): void {
    const { fails, strength } = filters;
    const others = ~without;
    if (strength > 1) {
      voices.fill(0);
      stamp++;
      for (let i = 0; i < data.count; i++) {
        if ((fails[i]! & others) === 0 && dateFit[data.date[i]!]! >= mode && heard[data.tieVoice[i]!] !== stamp) {
          heard[data.tieVoice[i]!] = stamp;
          voices[data.tie[i]!]!++;
        }
      }
    }
    states.fill(0);
    for (let i = 0; i < data.count; i++) {
      if ((fails[i]! & others) === 0 && dateFit[data.date[i]!]! >= mode && (strength <= 1 || voices[data.tie[i]!]! >= strength)) {
        states[data.pair[i]!]! |= data.status[i] === 2 ? AnyClaim : AnyClaim | (1 << data.relation[i]!);
      }
    }
    for (let p = 0; p < states.length; p++) {
      states[p] = states[p] === 0 ? NoClaims : stateOf(states[p]!);
    }
  }

  function ties(filters: Filters, dateFit: Uint8Array, mode: number, without: number): void {
    if (!judges(filters)) {
      admitted.fill(1);
      return;
    }
    judge(filters, dateFit, mode, without);
    admit(filters, filters.pairStates);
  }

  function admit(filters: Filters, wanted: number): void {
    const { focus, strength, hops } = filters;
    const passes = (p: number) => wanted === 0 || (states[p] !== NoClaims && ((wanted >> states[p]!) & 1) === 1);
    if (focus !== null) {
      ends.set(focus);
      for (let p = 0; p < states.length && hops === 2; p++) {
        if (passes(p) && states[p] !== NoClaims) {
          const a = data.pairA[p]!;
          const b = data.pairB[p]!;
          if (focus[a]) ends[b] = 1;
          if (focus[b]) ends[a] = 1;
        }
      }
    }
    for (let p = 0; p < states.length; p++) {
      const [a, b] = [ends[data.pairA[p]!]!, ends[data.pairB[p]!]!];
      near[p] = focus === null ? 1 : hops === 0 ? a & b : a | b;
      const passed = near[p] === 1 && passes(p);
      for (let tie = p * RelationCount; tie < (p + 1) * RelationCount; tie++) {
        admitted[tie] = passed && (strength <= 1 || voices[tie]! >= strength) ? 1 : 0;
      }
    }
  }

  /** Counts the claims that pass all but one filter by that filter's value. */
  function countBy(filters: Filters, dateFit: Uint8Array, mode: number, bit: number, values: Uint32Array, into: Int32Array): void {
    const { fails } = filters;
    const others = ~bit;
    for (let i = 0; i < data.count; i++) {
      if ((fails[i]! & others) === 0 && dateFit[data.date[i]!]! >= mode && admitted[data.tie[i]!]) {
        into[values[i]!]!++;
      }
    }
  }

  function countAuthors(filters: Filters, dateFit: Uint8Array, mode: number): number {
    const { fails } = filters;
    let authors = 0;
    for (let i = 0; i < data.count; i++) {
      if ((fails[i]! & ~authorBit) === 0 && dateFit[data.date[i]!]! >= mode && admitted[data.tie[i]!]) {
        authors += data.author[i]!;
      }
    }
    return authors;
  }

  /** Where all ties are let through, one walk serves all filters: a claim counts where it fails no other filter. */
  function countPlain(filters: Filters, dateFit: Uint8Array, mode: number, f: Facets): void {
    const { fails } = filters;
    const into = columns.map(({ name }) => f[name]);
    let authors = 0;
    for (let i = 0; i < data.count; i++) {
      const failed = fails[i]!;
      if ((failed & (failed - 1)) !== 0 || dateFit[data.date[i]!]! < mode) {
        continue;
      }
      for (let c = 0; c < bits.length; c++) {
        if (failed === 0 || failed === bits[c]) into[c]![values[c]![i]!]!++;
      }
      if (failed === 0 || failed === authorBit) authors += data.author[i]!;
    }
    f.authors = authors;
  }

  function countModes(filters: Filters, dateFit: Uint8Array, f: Facets): void {
    const { fails } = filters;
    for (const mode of [Certain, 1]) {
      ties(filters, dateFit, mode, 0);
      let n = 0;
      for (let i = 0; i < data.count; i++) {
        if (fails[i] === 0 && dateFit[data.date[i]!]! >= mode && admitted[data.tie[i]!]) n++;
      }
      if (mode === Certain) f.certain = n;
      else f.possible = n;
    }
  }

  function count(filters: Filters, dateFit: Uint8Array, mode: number, f: Facets): void {
    columns.forEach(({ name }) => f[name].fill(0));
    if (!judges(filters)) {
      countPlain(filters, dateFit, mode, f);
    } else {
      for (const { bit, name, column } of columns) {
        ties(filters, dateFit, mode, bit);
        countBy(filters, dateFit, mode, bit, column, f[name]);
        if (bit === authorBit) f.authors = countAuthors(filters, dateFit, mode);
      }
    }
    countModes(filters, dateFit, f);
    judge(filters, dateFit, mode, 0);
    admit(filters, 0);
    f.pairs.fill(0);
    for (let p = 0; p < states.length; p++) {
      if (states[p] !== NoClaims && near[p]) f.pairs[states[p]!]!++;
    }
  }

  return { admitted, ties, count };
}
