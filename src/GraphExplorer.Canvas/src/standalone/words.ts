import type { PairState } from "../data/contract";

/** A pair's state in a few words. */
export const StateWords: Record<PairState, string> = {
  both: "Both: allied and rival", allied: "Allied", rival: "Rival", talking: "Talking", none: "Only expected",
};

/** What a claim is dated by. */
export const BasisWords: Record<string, string> = {
  explicit: "dated by the sentence", context: "dated by the context", publication: "dated by the publication",
};
