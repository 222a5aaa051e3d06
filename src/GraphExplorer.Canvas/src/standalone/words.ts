import type { PairState } from "../data/contract";
import { capital } from "../words/numbers";

// The app's own pages say the same: src/GraphExplorer.Web/Components/Labels.cs.

/** A pair's state in one word. */
export const stateTitle = (state: PairState): string => (state === "none" ? "Expected" : capital(state));

/** A pair's state in a few words. @param talking whether a relation that takes no side is stated or reported, too */
export function stateWords(state: PairState, talking: boolean): string {
  const words = state === "both" ? "allied and rival" : state === "none" ? "only expected" : state;
  return talking && state !== "talking" && state !== "none" ? `${words}, and talking` : words;
}

/** What a claim is dated by. */
export const BasisWords: Record<string, string> = {
  explicit: "dated by the sentence", context: "dated by the context", publication: "dated by the publication",
};
