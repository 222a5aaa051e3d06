import type { Dataset } from "../data/dataset";
import { RelationCount } from "../data/relations";
import {
  bowFor, keepClear, laneCount, laneIndex, laneOffset, lanePitch, newFrame, newPath, scaleAt, traceLane, turnPair,
  type Frame, type Kind, type LanePath, type Mark, type Obstacle,
} from "../geometry/lanes";
import { isSelected, openPair, type Selected, NothingSelected } from "../views/selection";
import type { Places } from "./places";

/** Scale of marks below which they do not shrink on a page of usual height. */
export const LeastScale = 0.8;

/**
 * Where everything stands at a zoom, in screen pixels before panning. Lanes are traced when they are first asked for and kept until places,
 * zoom or selection change: a moving window asks for the same ones again and again.
 */
export class Scene {
  readonly marks: Mark[];
  /** Heights of the pairs' bows, in layout units. */
  readonly bows: Float64Array;
  zoom = 1;
  s = 1;
  selected: Selected = NothingSelected;
  /** How far the selected pair's lanes are open, 0 to 1. */
  opening = 1;
  /** What places are multiplied by before zooming: a small page of another shape than the layout is used along its longer side. */
  stretch = { x: 1, y: 1 };
  /** Scale of marks below which they do not shrink; less in a low window, where they would lie on each other. */
  least = LeastScale;

  private epoch = 0;
  private openBow = { epoch: 0, bow: 0 };
  private readonly traced: Uint32Array;
  private readonly lanes: (LanePath | undefined)[];
  private readonly frames: (Frame | undefined)[];
  private readonly framed: Uint32Array;
  private readonly middles: (LanePath | undefined)[];
  private readonly middled: Uint32Array;
  private readonly scratch = newPath();
  private readonly wholes: readonly [part: number, whole: number][];
  private readonly obstacles: Obstacle[];

  constructor(readonly data: Dataset) {
    this.marks = data.actors.map((a, i) => ({ x: 0, y: 0, r: a.radius, kind: data.kind[i] as Kind, ring: false }));
    this.obstacles = data.actors.map(a => ({ x: a.x, y: a.y, r: a.radius }));
    this.bows = Float64Array.from(data.pairs, p => p.bow);
    this.traced = new Uint32Array(data.ties);
    this.lanes = new Array(data.ties);
    this.middles = new Array(data.pairs.length);
    this.middled = new Uint32Array(data.pairs.length);
    this.frames = new Array(data.pairs.length);
    this.framed = new Uint32Array(data.pairs.length);
    this.wholes = data.actors.flatMap((a, i) => (a.whole >= 0 ? [[i, a.whole] as [number, number]] : []));
  }

  /** Scale of names, which must be read where marks are smaller than usual. */
  get letters(): number {
    return Math.max(this.s, LeastScale);
  }

  /** Parts with their wholes, by index. */
  get parts(): readonly [part: number, whole: number][] {
    return this.wholes;
  }

  /** Sets everything out anew. */
  layout(places: Places, zoom: number, selected: Selected): void {
    this.zoom = zoom;
    this.s = zoom < LeastScale ? Math.max(this.least, zoom) : scaleAt(zoom);
    this.selected = selected;
    this.epoch++;
    for (let i = 0; i < this.marks.length; i++) {
      const mark = this.marks[i]!;
      mark.x = places.x[i]! * this.stretch.x * zoom;
      mark.y = places.y[i]! * this.stretch.y * zoom;
      mark.r = this.data.actors[i]!.radius * this.s;
      mark.ring = isSelected(selected, i);
    }
    for (const [part, whole] of this.wholes) {
      keepClear(this.marks[whole]!, this.marks[part]!, this.s);
    }
  }

  /** Decides the bows of pairs anew where actors have moved; without a list, of all pairs. */
  bend(places: Places, pairs?: Iterable<number>): void {
    this.obstacles.forEach((o, i) => {
      o.x = places.x[i]! * this.stretch.x;
      o.y = places.y[i]! * this.stretch.y;
    });
    for (const p of pairs ?? this.data.pairs.keys()) {
      const { a, b, relations } = this.data.pairs[p]!;
      this.bows[p] = bowFor(this.obstacles[a]!, this.obstacles[b]!, laneCount(relations), false, this.obstacles);
    }
  }

  /** Takes the bows that were stored with the common layout. */
  straighten(): void {
    this.data.pairs.forEach((p, i) => (this.bows[i] = p.bow));
  }

  /** A pair's bow in pixels. Opened, it goes around what its wide lanes would cross. */
  bow(pair: number): number {
    const rest = this.bows[pair]! * this.zoom;
    if (!this.isOpen(pair)) {
      return rest;
    }
    if (this.openBow.epoch !== this.epoch) {
      this.openBow = { epoch: this.epoch, bow: this.bowOfOpened(pair) };
    }
    return rest + (this.openBow.bow - rest) * this.opening;
  }

  private bowOfOpened(pair: number): number {
    const { a, b, relations } = this.data.pairs[pair]!;
    // In pixels; each further lane at rest asks for 3.5 more room on either side, an opened one for half its pitch.
    const further = laneCount(relations) - 1;
    return bowFor(this.marks[a]!, this.marks[b]!, 1 + (further * lanePitch(this.s, true)) / 7, further > 0, this.marks);
  }

  isOpen(pair: number): boolean {
    return pair >= 0 && openPair(this.selected) === pair;
  }

  frame(pair: number): Frame {
    let frame = this.frames[pair];
    if (!frame || this.framed[pair] !== this.epoch) {
      const a = this.marks[this.data.pairA[pair]!]!;
      const b = this.marks[this.data.pairB[pair]!]!;
      frame = frame ? turnPair(frame, a, b) : (this.frames[pair] = newFrame(a, b));
      this.framed[pair] = this.epoch;
    }
    return frame;
  }

  /** A tie's lane, whole: without room for heads. */
  lane(tie: number): LanePath {
    let lane = this.lanes[tie];
    if (lane && this.traced[tie] === this.epoch) {
      return lane;
    }
    lane = this.lanes[tie] = keep(lane, this.trace(this.scratch, (tie / RelationCount) | 0, tie % RelationCount, 0));
    this.traced[tie] = this.epoch;
    return lane;
  }

  /** The line in the middle of a pair's lanes: what stands for all of them at rest. */
  middle(pair: number): LanePath {
    let middle = this.middles[pair];
    if (!middle || this.middled[pair] !== this.epoch) {
      middle = this.middles[pair] = keep(middle, traceLane(this.scratch, this.frame(pair), 0, this.bow(pair), this.s, false));
      this.middled[pair] = this.epoch;
    }
    return middle;
  }

  /** A number that changes with every new layout. */
  get version(): number {
    return this.epoch;
  }

  /** Traces a line beside a lane, such as one thread of an opened one. */
  trace(out: LanePath, pair: number, relation: number, beside: number): LanePath {
    const { relations } = this.data.pairs[pair]!;
    const open = this.isOpen(pair);
    const lane = laneIndex(relations, relation);
    const lanes = laneCount(relations);
    const rest = laneOffset(lane, lanes, this.s, false);
    const offset = open ? rest + (laneOffset(lane, lanes, this.s, true) - rest) * this.opening : rest;
    return traceLane(out, this.frame(pair), offset + beside, this.bow(pair), this.s, open);
  }
}

/** Copies a traced lane into memory of its own, which is taken anew only where the old is too small. */
function keep(old: LanePath | undefined, traced: LanePath): LanePath {
  const kept = old && old.xy.length >= 2 * traced.count ? old : { xy: new Float64Array(Math.max(4, 2 * traced.count)), count: 0, length: 0 };
  for (let i = 0; i < 2 * traced.count; i++) {
    kept.xy[i] = traced.xy[i]!;
  }
  kept.count = traced.count;
  kept.length = traced.length;
  return kept;
}
