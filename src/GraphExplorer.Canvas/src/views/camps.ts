// What a picture makes of the camps that were computed for a view: who gets a tint, what each camp is called, and why an actor stands where
// it does. src/GraphExplorer.Core/Analysis/Signed/CampSides.cs is the twin in C#; tests/vectors/camps.json holds both to the same answers.

import type { CampsAnswer } from "../data/contract";
import type { Dataset } from "../data/dataset";
import { RelationCount, Relations } from "../data/relations";
import { many } from "../words/numbers";
import type { Bundle } from "./bundle";
import { PairStates } from "../data/contract";

const Allied = PairStates.indexOf("allied");
const Rival = PairStates.indexOf("rival");
const Both = PairStates.indexOf("both");

/** Actors that a camp is named by, at most. */
const Chiefs = 2;

/** What is known of an actor's place among the camps. */
export interface Standing {
  /** Actors of its own camp that it is allied with. */
  allies: number;
  /** Of these, the ones that are its rivals too. */
  quarrels: number;
  /** Pairs of it that are rival only, with actors of other camps. */
  rivals: number;
  /** Its pairs that do not fit. */
  misfits: number;
}

/** The camps of one view. */
export class Camps {
  /** Per actor: index of its camp, or -1. */
  readonly side: Int8Array;
  /** Per actor: 1 if it gets its camp's tint, being allied with another of it. */
  readonly member: Uint8Array;
  readonly standings: readonly Standing[];
  /** Per camp: its members that get the tint, the best tied first: those of whose ties in view most voices tell. */
  readonly members: readonly (readonly number[])[];
  /** Per camp: number of its actors that do not, for nobody of it is their ally. */
  readonly beside: readonly number[];
  /** Per camp: number of its tint, from 0. */
  readonly tints: readonly number[];

  /**
   * @param view the view that the camps were computed for; read now and not kept
   * @param before the camps before: a camp keeps the tint of the earlier one with which it shares most actors
   */
  constructor(readonly data: Dataset, view: Pick<Bundle, "pairState" | "voices">, readonly answer: CampsAnswer, before: Camps | null) {
    this.side = new Int8Array(data.actors.length).fill(-1);
    answer.camps.forEach((ids, camp) => ids.forEach(id => {
      const actor = data.actor(id);
      if (actor >= 0) this.side[actor] = camp;
    }));
    this.member = new Uint8Array(data.actors.length);
    this.standings = data.actors.map(() => ({ allies: 0, quarrels: 0, rivals: 0, misfits: 0 }));
    const strength = new Float64Array(data.actors.length);
    data.pairs.forEach(({ a, b }, p) => {
      const state = view.pairState[p];
      const [left, right] = [this.side[a]!, this.side[b]!];
      const voices = Relations.reduce((sum, _, r) => sum + view.voices[p * RelationCount + r]!, 0);
      strength[a]! += voices;
      strength[b]! += voices;
      if (left < 0 || right < 0) {
        return;
      }
      if (left === right && (state === Allied || state === Both)) {
        this.member[a] = this.member[b] = 1;
        for (const actor of [a, b]) {
          this.standings[actor]!.allies++;
          if (state === Both) this.standings[actor]!.quarrels++;
        }
      }
      if (state !== Allied && state !== Rival) {
        return;
      }
      const fits = (state === Allied) === (left === right);
      for (const actor of [a, b]) {
        if (!fits) this.standings[actor]!.misfits++;
        else if (state === Rival) this.standings[actor]!.rivals++;
      }
    });
    const actors = data.actors.map((_, i) => i);
    this.members = answer.camps.map((_, camp) => actors.filter(a => this.side[a] === camp && this.member[a] === 1)
      .sort((a, b) => strength[b]! - strength[a]! || (data.actors[a]!.id < data.actors[b]!.id ? -1 : 1)));
    this.beside = answer.camps.map((_, camp) => actors.filter(a => this.side[a] === camp && this.member[a] === 0).length);
    this.tints = tintsOf(this.members, before);
  }

  /** "around Russia and Iran": what a camp is called. */
  name(camp: number): string {
    return `around ${this.members[camp]!.slice(0, Chiefs).map(a => this.data.actors[a]!.name).join(" and ")}`;
  }

  /** "around Russia and Iran, 11 actors". */
  title(camp: number): string {
    return `${this.name(camp)}, ${many(this.members[camp]!.length, "actor")}`;
  }

  /** Number of actors of signed pairs that get no tint. */
  get untinted(): number {
    return this.beside.reduce((sum, n) => sum + n, 0) + this.answer.undetermined.length + this.answer.apart.length;
  }

  /** Whether a camp is drawn: it has members that are allied. */
  drawn(camp: number): boolean {
    return this.members[camp]!.length > 0;
  }

  /** Whether a pair stands across two camps. */
  across(a: number, b: number): boolean {
    return this.side[a]! >= 0 && this.side[b]! >= 0 && this.side[a] !== this.side[b];
  }

  /** Why an actor stands where it does, in one sentence; what the computation leaves open is said too. */
  why(actor: number): string {
    const { answer, data } = this;
    const { id, name } = data.actors[actor]!;
    const camp = this.side[actor]!;
    if (answer.undetermined.includes(id)) {
      return `${name}: its side is not determined, for divisions that fit equally well put it on different sides.`;
    }
    if (answer.apart.includes(id)) {
      return `${name}: its pairs do not connect it with the camps.`;
    }
    if (camp < 0) {
      return `${name}: in this view it is nobody's ally or rival only, so that it has no side.`;
    }
    const { allies, quarrels, rivals, misfits } = this.standings[actor]!;
    const odd = misfits === 0 ? "" : `; ${many(misfits, "pair")} of it ${misfits === 1 ? "does" : "do"} not fit`;
    if (this.member[actor] === 0) {
      const others = this.members.map((_, c) => c).filter(c => c !== camp && this.drawn(c));
      const against = others.length === 1 ? `against the camp ${this.name(others[0]!)}` : "against other camps";
      return `${name}: ${against}, no ally here${rivals > 0 ? `; rival of ${rivals}` : ""}${odd}.`;
    }
    const other = answer.camps.length > 2 ? "other camps" : "the other";
    return `${name}: ${this.name(camp)}, computed; allied with ${allies} of this camp${quarrels > 0 ? ` (${quarrels} of them rivals too)` : ""}${rivals > 0 ? `, rival of ${rivals} of ${other}` : ""}${odd}.`;
  }
}

/** Camps that share actors with earlier ones take their tints, most shared first; the others what is left, in order. */
function tintsOf(members: readonly (readonly number[])[], before: Camps | null): number[] {
  const tints = members.map(() => -1);
  const shared = before === null ? [] : members.flatMap((actors, camp) => before.members.map((earlier, b) => {
    const known = new Set(earlier);
    return { camp, tint: before.tints[b]!, count: actors.filter(a => known.has(a)).length };
  })).filter(s => s.count > 0).sort((a, b) => b.count - a.count || a.camp - b.camp || a.tint - b.tint);
  for (const { camp, tint } of shared) {
    if (tints[camp] === -1 && !tints.includes(tint)) tints[camp] = tint;
  }
  let next = 0;
  return tints.map(tint => {
    if (tint >= 0) return tint;
    while (tints.includes(next)) next++;
    return next++;
  });
}
