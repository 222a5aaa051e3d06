import { PairStates } from "../data/contract";
import type { Dataset } from "../data/dataset";
import { RelationCount } from "../data/relations";
import type { Filters } from "./compile";
import type { Facets } from "./facets";
import { countsOf, selector, type Selector } from "./select";
import { NoClaims, stateOf } from "./states";
import { Certain, fitDates, type TimeWindow } from "../dates/window";

/** Bits of a claim's place in the view. */
export const InView = { Filters: 1, Pair: 2, Window: 4 } as const;

/** What a window leaves out of the claims that pass the filters. */
export interface LeftOut {
  before: number;
  after: number;
  /** Possible claims, in mode certain. */
  onlyPossible: number;
}

/**
 * A view's ties, pair states and counts. All arrays are made once per data set and overwritten by each frame; the same bundling as
 * Core/Views/ClaimSet.cs.
 */
export class Bundle {
  /** Per claim, a sum of InView. */
  readonly inView: Uint8Array;
  /** Per date, how it lies to the window. */
  readonly dateFit: Uint8Array;
  /** Per tie: claims in view, of them directed from A to B, back, mutual; distinct voices and documents; certain; expected. */
  readonly claims: Int32Array;
  readonly forward: Int32Array;
  readonly back: Int32Array;
  readonly mutual: Int32Array;
  readonly voices: Int32Array;
  readonly documents: Int32Array;
  readonly certain: Int32Array;
  readonly expected: Int32Array;
  /** Per pair: index in PairStates, or NoClaims. */
  readonly pairState: Uint8Array;
  /** Per actor: 0 away, 1 only possible claims, 2 certain ones. */
  readonly actorState: Uint8Array;
  readonly facets: Facets;
  readonly leftOut: LeftOut = { before: 0, after: 0, onlyPossible: 0 };
  readonly tiesOfRelation = new Int32Array(RelationCount);
  readonly claimsOfRelation = new Int32Array(RelationCount);
  claimCount = 0;
  tieCount = 0;
  pairCount = 0;
  actorCount = 0;
  possibleOnlyTies = 0;
  expectedOnlyTies = 0;
  /** Claims in view that only their text's publication dates. */
  byPublication = 0;

  private readonly voiceStamp: Uint32Array;
  private readonly documentStamp: Uint32Array;
  private stamp = 0;
  private readonly select: Selector;

  constructor(readonly data: Dataset) {
    const ints = (n: number) => new Int32Array(n);
    this.inView = new Uint8Array(data.count);
    this.dateFit = new Uint8Array(data.dates.length);
    this.claims = ints(data.ties);
    this.forward = ints(data.ties);
    this.back = ints(data.ties);
    this.mutual = ints(data.ties);
    this.voices = ints(data.ties);
    this.documents = ints(data.ties);
    this.certain = ints(data.ties);
    this.expected = ints(data.ties);
    this.pairState = new Uint8Array(data.pairs.length).fill(NoClaims);
    this.actorState = new Uint8Array(data.actors.length);
    this.voiceStamp = new Uint32Array(data.tieVoices);
    this.documentStamp = new Uint32Array(data.tieDocuments);
    this.facets = { ...countsOf(data), authors: 0, pairs: ints(PairStates.length), certain: 0, possible: 0 };
    this.select = selector(data);
  }

  /** Recomputes everything for a window and filters. */
  update(filters: Filters, window: TimeWindow): void {
    fitDates(this.data, window, this.dateFit);
    const mode = window.mode === "possible" ? 1 : Certain;
    const select = this.select;
    select.ties(filters, this.dateFit, mode, 0);
    this.bundle(filters, window, mode);
    this.judgePairs();
    this.countFacets(filters, mode);
  }

  private bundle(filters: Filters, window: TimeWindow, mode: number): void {
    const { data, inView, dateFit, claims, forward, back, mutual, voices, documents, certain, expected, leftOut } = this;
    const { fails } = filters;
    const { admitted } = this.select;
    const stamp = ++this.stamp;
    const last = window.to ?? Infinity;
    for (const column of [claims, forward, back, mutual, voices, documents, certain, expected, this.tiesOfRelation, this.claimsOfRelation]) {
      column.fill(0);
    }
    this.claimCount = this.byPublication = leftOut.before = leftOut.after = leftOut.onlyPossible = 0;
    for (let i = 0; i < data.count; i++) {
      if (fails[i] !== 0) {
        inView[i] = 0;
        continue;
      }
      if (!admitted[data.tie[i]!]) {
        inView[i] = InView.Filters;
        continue;
      }
      const date = data.date[i]!;
      const dateFits = dateFit[date]!;
      if (dateFits < mode) {
        inView[i] = InView.Filters | InView.Pair;
        if (dateFits !== 0) leftOut.onlyPossible++;
        else if (data.dates[date]!.earliest > last) leftOut.after++;
        else leftOut.before++;
        continue;
      }
      inView[i] = InView.Filters | InView.Pair | InView.Window;
      const tie = data.tie[i]!;
      claims[tie]!++;
      const direction = data.direction[i]!;
      if (direction === 0) forward[tie]!++;
      else if (direction === 1) back[tie]!++;
      else mutual[tie]!++;
      if (dateFits === Certain) certain[tie]!++;
      if (data.status[i] === 2) expected[tie]!++;
      if (data.basis[i] === 2) this.byPublication++;
      const voice = data.tieVoice[i]!;
      if (this.voiceStamp[voice] !== stamp) {
        this.voiceStamp[voice] = stamp;
        voices[tie]!++;
      }
      const document = data.tieDocument[i]!;
      if (this.documentStamp[document] !== stamp) {
        this.documentStamp[document] = stamp;
        documents[tie]!++;
      }
    }
  }

  private judgePairs(): void {
    const { data, claims, certain, expected, pairState, actorState, tiesOfRelation, claimsOfRelation } = this;
    this.tieCount = this.pairCount = this.actorCount = this.possibleOnlyTies = this.expectedOnlyTies = 0;
    actorState.fill(0);
    for (let p = 0; p < data.pairs.length; p++) {
      let sure = 0;
      let any = 0;
      let firm = 0;
      for (let r = 0; r < RelationCount; r++) {
        const tie = p * RelationCount + r;
        const n = claims[tie]!;
        if (n === 0) {
          continue;
        }
        any = 1;
        tiesOfRelation[r]!++;
        claimsOfRelation[r]! += n;
        this.claimCount += n;
        if (certain[tie]! > 0) sure = 1;
        else this.possibleOnlyTies++;
        if (expected[tie] === n) this.expectedOnlyTies++;
        else firm |= 1 << r;
      }
      pairState[p] = any ? stateOf(firm) : NoClaims;
      if (any) {
        this.pairCount++;
        const a = data.pairA[p]!;
        const b = data.pairB[p]!;
        actorState[a] = Math.max(actorState[a]!, 1 + sure);
        actorState[b] = Math.max(actorState[b]!, 1 + sure);
      }
    }
    this.tieCount = tiesOfRelation.reduce((sum, n) => sum + n, 0);
    for (let a = 0; a < actorState.length; a++) {
      if (actorState[a] !== 0) this.actorCount++;
    }
  }

  private countFacets(filters: Filters, mode: number): void {
    const { facets, dateFit, select } = this;
    select.count(filters, dateFit, mode, facets);
  }
}
