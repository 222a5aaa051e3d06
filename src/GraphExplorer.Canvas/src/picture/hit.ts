import type { Bundle } from "../views/bundle";
import { RelationCount } from "../data/relations";
import { actorHit, distanceTo, hitBand, laneCount, OpenLaneBand, widthFor } from "../geometry/lanes";
import type { Scene } from "./scene";

/** What lies under a point: an actor, or a tie. */
export type Hit = { kind: "actor"; actor: number } | { kind: "tie"; tie: number; pair: number } | null;

const Cell = 48;
/** Milliseconds without a change after which places rest. */
const Rest = 120;

/**
 * Finds what lies under the pointer. Pairs are entered once per layout into the cells that their line touches; a question then asks the
 * few pairs of one cell, and of those only what the view shows.
 */
export class HitIndex {
  private readonly cells = new Map<number, number[]>();
  private stale = true;
  private timer = 0;

  constructor(private readonly scene: Scene) {}

  /** Places or zoom have changed: once they rest, the pairs are entered anew. */
  forget(): void {
    this.stale = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.build(), Rest);
  }

  /** Enters all pairs, unless they are; done by itself at the first question. */
  build(): void {
    if (!this.stale) {
      return;
    }
    this.stale = false;
    clearTimeout(this.timer);
    this.cells.clear();
    const { scene } = this;
    for (let p = 0; p < scene.data.pairs.length; p++) {
      this.enter(p);
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  /** @param x in the scene's pixels */
  at(view: Bundle, x: number, y: number): Hit {
    const open = this.openedAt(view, x, y);
    const actor = this.actorAt(x, y);
    if (actor >= 0) {
      return { kind: "actor", actor };
    }
    if (open >= 0) {
      return { kind: "tie", tie: open, pair: (open / RelationCount) | 0 };
    }
    this.build();
    const { scene } = this;
    let best = -1;
    let least = Infinity;
    for (const pair of this.cells.get(key(Math.floor(x / Cell), Math.floor(y / Cell))) ?? []) {
      if (scene.isOpen(pair)) {
        continue;
      }
      const band = this.band(view, pair);
      if (band === 0) {
        continue;
      }
      const tie = this.nearestLane(view, pair, x, y);
      const distance = distanceTo(scene.lane(tie), x, y);
      if (distance < least && distance <= band / 2) {
        least = distance;
        best = tie;
      }
    }
    return best < 0 ? null : { kind: "tie", tie: best, pair: (best / RelationCount) | 0 };
  }

  private actorAt(x: number, y: number): number {
    let best = -1;
    let least = Infinity;
    const { marks } = this.scene;
    for (let i = 0; i < marks.length; i++) {
      const { x: mx, y: my, r } = marks[i]!;
      const dx = x - mx;
      const dy = y - my;
      const reach = actorHit(r);
      const distance = dx * dx + dy * dy;
      if (distance <= reach * reach && distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  /** The opened lane under a point, or -1. */
  private openedAt(view: Bundle, x: number, y: number): number {
    const { selected } = this.scene;
    if (selected.kind === "nothing" || selected.kind === "actor" || selected.pair < 0) {
      return -1;
    }
    const tie = this.nearestLane(view, selected.pair, x, y);
    return tie >= 0 && distanceTo(this.scene.lane(tie), x, y) <= OpenLaneBand / 2 ? tie : -1;
  }

  private nearestLane(view: Bundle, pair: number, x: number, y: number): number {
    let best = -1;
    let least = Infinity;
    for (let tie = pair * RelationCount; tie < (pair + 1) * RelationCount; tie++) {
      if (view.claims[tie]! > 0) {
        const distance = distanceTo(this.scene.lane(tie), x, y);
        if (distance < least) {
          least = distance;
          best = tie;
        }
      }
    }
    return best;
  }

  /** Width of a pair's band: 0 where the view shows none of its ties. */
  private band(view: Bundle, pair: number): number {
    let voices = 0;
    for (let tie = pair * RelationCount; tie < (pair + 1) * RelationCount; tie++) {
      voices = Math.max(voices, view.voices[tie]!);
    }
    return voices === 0 ? 0 : hitBand(laneCount(this.scene.data.pairs[pair]!.relations), widthFor(voices), this.scene.s);
  }

  private enter(pair: number): void {
    const { scene } = this;
    const { data } = scene;
    const a = scene.marks[data.pairA[pair]!]!;
    const b = scene.marks[data.pairB[pair]!]!;
    const reach = hitBand(laneCount(data.pairs[pair]!.relations), widthFor(9), scene.s) / 2;
    const frame = scene.frame(pair);
    const bow = scene.bow(pair);
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    // Half a cell a step: every cell that the band touches is within its reach of a step.
    const steps = Math.max(1, Math.ceil(Math.hypot(dx, dy) / (Cell / 2)));
    for (let i = 0; i <= steps; i++) {
      const t = i / steps;
      const lift = 4 * t * (1 - t) * bow;
      const x = a.x + t * dx + lift * frame.nx;
      const y = a.y + t * dy + lift * frame.ny;
      for (let cx = Math.floor((x - reach) / Cell); cx <= Math.floor((x + reach) / Cell); cx++) {
        for (let cy = Math.floor((y - reach) / Cell); cy <= Math.floor((y + reach) / Cell); cy++) {
          const k = key(cx, cy);
          const list = this.cells.get(k);
          if (!list) this.cells.set(k, [pair]);
          else if (list[list.length - 1] !== pair) list.push(pair);
        }
      }
    }
  }
}

const key = (x: number, y: number): number => (x + 0x8000) * 0x10000 + y + 0x8000;
