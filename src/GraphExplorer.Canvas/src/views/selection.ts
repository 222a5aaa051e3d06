import type { Dataset } from "../data/dataset";
import { Relations, type Relation } from "../data/relations";

/** What is selected, as indexes of the data. A pair of two actors that no claim ties has the index -1. */
export type Selected =
  | { kind: "nothing" }
  | { kind: "actor"; actor: number }
  | { kind: "pair"; a: number; b: number; pair: number }
  | { kind: "tie"; a: number; b: number; pair: number; relation: Relation }
  | { kind: "claim"; a: number; b: number; pair: number; relation: Relation; claim: number };

export const NothingSelected: Selected = { kind: "nothing" };

/** Reads `actor:ID`, `pair:ID,ID`, `tie:ID,ID,RELATION` or `claim:ID`; what the data does not know selects nothing. */
export function readSelection(data: Dataset, text: string | null): Selected {
  const colon = text?.indexOf(":") ?? -1;
  if (text === null || colon < 0) {
    return NothingSelected;
  }
  const rest = text.slice(colon + 1);
  const parts = rest.split(",");
  switch (text.slice(0, colon)) {
    case "actor": {
      const actor = data.actor(rest);
      return actor < 0 ? NothingSelected : { kind: "actor", actor };
    }
    case "claim": {
      const claim = data.claim(rest);
      if (claim < 0) return NothingSelected;
      const pair = data.pair[claim]!;
      return { kind: "claim", a: data.pairA[pair]!, b: data.pairB[pair]!, pair, relation: data.relation[claim]!, claim };
    }
    case "pair":
    case "tie": {
      const [a, b] = [data.actor(parts[0] ?? ""), data.actor(parts[1] ?? "")];
      const pair = a < 0 || b < 0 ? -1 : data.pairOf(a, b);
      if (a < 0 || b < 0 || a === b) return NothingSelected;
      const relation = Relations.indexOf(parts[2] ?? "");
      return relation >= 0 && pair >= 0 ? { kind: "tie", a, b, pair, relation } : { kind: "pair", a, b, pair };
    }
    default:
      return NothingSelected;
  }
}

export const actorSelection = (data: Dataset, actor: number): string => `actor:${data.actors[actor]!.id}`;

/** A pair's selection, its ids in ordinal order. */
export function pairSelection(data: Dataset, a: number, b: number): string {
  const [first, second] = [data.actors[a]!.id, data.actors[b]!.id];
  return first < second ? `pair:${first},${second}` : `pair:${second},${first}`;
}

export const tieSelection = (data: Dataset, pair: number, relation: number): string =>
  `tie:${data.actors[data.pairA[pair]!]!.id},${data.actors[data.pairB[pair]!]!.id},${Relations[relation]}`;

/** What lies one step back: from a claim to its tie, from a tie to its pair, from the rest to nothing. */
export function stepBack(data: Dataset, selected: Selected): string | null {
  switch (selected.kind) {
    case "claim": return tieSelection(data, selected.pair, selected.relation);
    case "tie": return pairSelection(data, selected.a, selected.b);
    default: return null;
  }
}

/** Whether an actor wears the ring of the selected. */
export const isSelected = (selected: Selected, actor: number): boolean =>
  selected.kind === "actor" ? selected.actor === actor : selected.kind !== "nothing" && (selected.a === actor || selected.b === actor);

/** The pair whose lanes are open, or -1. */
export const openPair = (selected: Selected): number => (selected.kind === "nothing" || selected.kind === "actor" ? -1 : selected.pair);
