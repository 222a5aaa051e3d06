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

/** The counts of filters whose values claims have. */
export type FacetName = Exclude<{ [K in keyof Facets]: Facets[K] extends Int32Array ? K : never }[keyof Facets], "pairs">;
