import { PairStates, type PairState } from "../data/contract";
import { Neutral, Opposing, RelationCount, Siding } from "../data/relations";

/** State of a pair without any claim in view. */
export const NoClaims = 255;

/** The bit beyond those of the relations: the pair has a claim, be it only an expected one. */
export const AnyClaim = 1 << RelationCount;

/** State of a pair with these relations (bits) among its stated and reported claims, as index in PairStates. */
export function stateOf(relations: number): number {
  const siding = (relations & Siding) !== 0;
  const opposing = (relations & Opposing) !== 0;
  const state: PairState = siding && opposing ? "both" : siding ? "allied" : opposing ? "rival" : relations & Neutral ? "talking" : "expected";
  return PairStates.indexOf(state);
}
