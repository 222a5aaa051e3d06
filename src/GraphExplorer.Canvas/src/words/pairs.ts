// What is said of a pair in a view. The twin in C# is src/GraphExplorer.Core/Views/PairWords.cs; tests/vectors/pairs.json holds both to the same
// words.

import type { PairState } from "../data/contract";
import { RelationCount, RelationRows } from "../data/relations";
import { count } from "./numbers";

/** How two actors stand to each other: "Rivals, but talking". @param talking whether a stated or reported relation is among theirs that takes no side */
export function stateWords(state: PairState, talking: boolean): string {
  switch (state) {
    case "both": return talking ? "Allies and rivals, and talking" : "Allies and rivals";
    case "allied": return talking ? "Allies, and talking" : "Allies";
    case "rival": return talking ? "Rivals, but talking" : "Rivals";
    case "talking": return "Talking";
    case "expected": return "Only expected";
  }
}

/** Claims of one relation, all and those only expected, in the order of the table of relations. */
export interface PairPart {
  claims: number;
  expected: number;
}

/** The claims of each relation, those that are stated or reported first: "2 rivalry, 7 negotiation, 1 expected alliance". */
export function claimsWords(parts: readonly PairPart[]): string {
  const ordered = RelationRows.map((row, i) => ({ ...parts[i]!, word: row.word, side: Math.abs(row.sign) })).sort((a, b) => b.side - a.side);
  return [
    ...ordered.filter(p => p.claims > p.expected).map(p => `${count(p.claims - p.expected)} ${p.word}`),
    ...ordered.filter(p => p.expected > 0).map(p => `${count(p.expected)} expected ${p.word}`),
  ].join(", ");
}

/** A pair's part of a view, from numbers by tie. */
export function partsOf(view: { claims: ArrayLike<number>; expected: ArrayLike<number> }, pair: number): PairPart[] {
  return RelationRows.map((_, r) => ({ claims: view.claims[pair * RelationCount + r]!, expected: view.expected[pair * RelationCount + r]! }));
}

/** Whether a stated or reported relation is among them that takes no side, such as negotiation. */
export const isTalking = (parts: readonly PairPart[]): boolean => parts.some((p, i) => RelationRows[i]!.sign === 0 && p.claims > p.expected);
