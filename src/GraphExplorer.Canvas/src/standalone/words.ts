import type { PairState } from "../contract";

export const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** "1 claim", "2 claims". */
export const many = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

/** A pair's state in a few words. */
export const StateWords: Record<PairState, string> = {
  both: "Both: allied and rival", allied: "Allied", rival: "Rival", talking: "Talking", none: "Only expected",
};

/** What a claim is dated by. */
export const BasisWords: Record<string, string> = {
  explicit: "dated by the sentence", context: "dated by the context", publication: "dated by the publication",
};
