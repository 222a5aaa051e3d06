import { InView, type Bundle } from "./bundle";
import { NoClaims } from "./states";
import { PairStates, Statuses } from "../data/contract";
import { RelationCount, Relations } from "../data/relations";
import type { Selected } from "./selection";
import { isolated } from "../words/isolated";
import { many } from "../words/numbers";
import { claimsWords, isTalking, partsOf, stateWords } from "../words/pairs";

/** What a screen reader hears of a selection: one sentence, of what is in view. */
export function selectionWords(view: Bundle, selected: Selected): string {
  const { data } = view;
  const name = (actor: number) => isolated(data.actors[actor]!.name);
  switch (selected.kind) {
    case "nothing":
      return "Nothing selected.";
    case "actor": {
      const pairs = data.pairsWith(selected.actor).filter(p => view.pairState[p] !== NoClaims);
      const claims = pairs.reduce((sum, p) => sum + claimsOf(view, p), 0);
      return `${name(selected.actor)}, ${many(pairs.length, "partner")}, ${many(claims, "claim")}.`;
    }
    case "pair":
      return `${name(selected.a)} and ${name(selected.b)}, ${pairWords(view, selected.pair)}.`;
    case "tie":
      return `${name(selected.a)} and ${name(selected.b)}, ${Relations[selected.relation]}, ${many(view.claims[selected.pair * RelationCount + selected.relation]!, "claim")}.`;
    case "claim": {
      const { claim, relation } = selected;
      const where = view.inView[claim]! & InView.Window ? "" : ", outside the window";
      return `${isolated(data.source.voices[data.voice[claim]!]!)}: ${name(selected.a)} and ${name(selected.b)}, ${Relations[relation]}, ${data.dates[data.date[claim]!]!.words}, ${Statuses[data.status[claim]!]}${where}.`;
    }
  }
}

/** State and claims of a pair in view: "allies and rivals: 2 alliance, 1 rivalry". */
export function pairWords(view: Bundle, pair: number): string {
  const state = pair < 0 ? NoClaims : view.pairState[pair]!;
  if (state === NoClaims) {
    return "no claim in view";
  }
  const parts = partsOf(view, pair);
  const words = stateWords(PairStates[state]!, isTalking(parts));
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}: ${claimsWords(parts)}`;
}

export function claimsOf(view: Bundle, pair: number): number {
  let sum = 0;
  for (let tie = pair * RelationCount; tie < (pair + 1) * RelationCount; tie++) {
    sum += view.claims[tie]!;
  }
  return sum;
}
