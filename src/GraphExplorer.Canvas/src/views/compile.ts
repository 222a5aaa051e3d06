import { PairStates, type ExplorerState } from "../data/contract";
import type { Dataset } from "../data/dataset";
import { ViewFilters } from "./filters";

/** Filters and focus of a state, as indexes of the data; what the data does not know lets nothing pass. */
export interface Filters {
  /** Per claim, the sum of the bits of the filters that it fails. */
  readonly fails: Uint8Array;
  /** Fewest distinct voices of a tie. */
  readonly strength: number;
  /** Bits of the pair states that are asked for; 0 asks for none. */
  readonly pairStates: number;
  /** 1 for actors in focus; null without a focus. */
  readonly focus: Uint8Array | null;
  readonly hops: ExplorerState["hops"];
}

/** The bit that no pair state has: no pair passes. */
const NoPair = 1 << PairStates.length;

export function compile(data: Dataset, state: Readonly<ExplorerState>): Filters {
  const fails = new Uint8Array(data.count);
  for (const { key, bit, values, passes, byServer } of ViewFilters) {
    const test = state.none.includes(key) ? () => false : passes && values(state).length > 0 ? passes(data, state) : null;
    if (bit === 0 || byServer || !test) {
      continue;
    }
    for (let i = 0; i < data.count; i++) {
      if (!test(i)) fails[i]! |= bit;
    }
  }
  // The data has only what passes the server's filters, or says what does.
  const byServer = ViewFilters.find(f => f.byServer)!.bit;
  const emptied = ViewFilters.some(f => f.byServer && state.none.includes(f.key));
  for (let i = 0; i < data.count && (data.hits || emptied); i++) {
    if (emptied || !data.hits![i]) fails[i]! |= byServer;
  }
  return { fails, strength: state.strength, pairStates: pairStatesOf(state), focus: focusOf(data, state.actors), hops: state.hops };
}

function pairStatesOf(state: Readonly<ExplorerState>): number {
  const chosen = PairStates.reduce((bits, word, i) => (state.pairs.includes(word) ? bits | (1 << i) : bits), 0);
  return state.none.includes("pair") ? NoPair : chosen;
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
