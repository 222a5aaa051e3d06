// The twin in C# is src/GraphExplorer.Core/Picture/OpenedLanes.cs; tests/vectors/opened.json holds both to the same words and places.

import type { Bundle } from "../views/bundle";
import { RelationCount, Relations, type Relation } from "../data/relations";
import {
  ClearingOpacity, clearingWidth, distanceTo, laneCount, newPath, newSpot, OpenLaneBand, spotAt, threadCount, threadOffset, traceLane,
  type LanePath, type Mark,
} from "../geometry/lanes";
import { InView } from "../views/bundle";
import type { Box } from "./boxes";
import { fontOf } from "./labels";
import { follow, type LinePen } from "./lines";
import type { Scene } from "./scene";
import type { Tokens } from "./tokens";
import { count, many } from "../words/numbers";

const ChipSize = 11.5;
/** Stroke of a thread: that of one voice. */
const ThreadWidth = 1.25;
/** Heads of a split lane are those of a line this wide. */
const HeadWidth = 3;
/** Where along a lane its count may stand, in the order in which it is tried. */
const Shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];
/** Distance of the points along the lanes that names keep away from, and how far they keep; less at the actors. */
const Keep = { step: 24, reach: 32, atEnds: 12 };

export interface Chip {
  text: string;
  relation: Relation;
  x: number;
  y: number;
  width: number;
}

/** The opened lanes of the selected pair: on a clearing, with heads and counts; the selected lane split into a thread per claim. */
export class Opened {
  chips: Chip[] = [];
  private readonly path = newPath();

  constructor(private readonly scene: Scene, private readonly pen: LinePen) {}

  draw(ctx: CanvasRenderingContext2D, view: Bundle, tokens: Tokens, pair: number, hovered: number): void {
    const { scene } = this;
    const { selected, opening } = scene;
    ctx.globalAlpha = ClearingOpacity * opening;
    ctx.strokeStyle = tokens.canvas;
    ctx.lineWidth = clearingWidth(laneCount(scene.data.pairs[pair]!.relations)) * opening;
    follow(ctx, this.middle(pair));
    ctx.stroke();
    ctx.globalAlpha = 1;
    const only = selected.kind === "tie" || selected.kind === "claim" ? selected.relation : -1;
    this.pen.begin(ctx);
    for (let r = 0; r < RelationCount; r++) {
      const tie = pair * RelationCount + r;
      if (view.claims[tie] === 0 || r === only) {
        continue;
      }
      ctx.globalAlpha = only >= 0 ? tokens.fadeNear : 1;
      this.pen.lane(ctx, tie, { heads: true, hovered: hovered === tie });
    }
    ctx.globalAlpha = 1;
    if (only >= 0 && view.claims[pair * RelationCount + only]! > 0) {
      this.threads(ctx, view, tokens, pair, only);
    }
    this.chips = this.countsOf(view, tokens, pair);
  }

  /** Draws the counts; on top of marks, under names. */
  drawChips(ctx: CanvasRenderingContext2D, tokens: Tokens): void {
    const { s } = this.scene;
    ctx.font = fontOf({ size: ChipSize * s, weight: 600 }, tokens);
    ctx.textAlign = "center";
    ctx.textBaseline = "alphabetic";
    for (const chip of this.chips) {
      const h = 16 * s;
      ctx.fillStyle = tokens.canvas;
      ctx.beginPath();
      ctx.roundRect(chip.x - chip.width / 2, chip.y - h / 2, chip.width, h, h / 2);
      ctx.fill();
      ctx.fillStyle = tokens.relationTexts[chip.relation]!;
      ctx.fillText(chip.text, chip.x, chip.y + 4 * s);
    }
  }

  /** What names must leave free: boxes along the opened lanes, and those of their counts. */
  boxes(view: Bundle, tokens: Tokens, pair: number): Box[] {
    return boxesOf(this.middle(pair), this.countsOf(view, tokens, pair), this.scene.s);
  }

  /** The claim whose thread of a split lane is nearest to a point, in the scene's pixels; -1 beyond them. */
  threadAt(view: Bundle, tie: number, x: number, y: number): number {
    const { selected } = this.scene;
    const claims = claimsOf(view, tie, selected.kind === "claim" ? selected.claim : -1);
    const threads = threadCount(claims.length);
    let best = -1;
    let least = OpenLaneBand / 2;
    for (let i = 0; i < threads; i++) {
      const lane = this.scene.trace(this.path, (tie / RelationCount) | 0, tie % RelationCount, threadOffset(i, threads));
      const distance = distanceTo(lane, x, y);
      if (distance < least) {
        least = distance;
        best = claims[i]!;
      }
    }
    return best;
  }

  private middle(pair: number): LanePath {
    const { scene } = this;
    return traceLane(this.path, scene.frame(pair), 0, scene.bow(pair), scene.s, true);
  }

  private threads(ctx: CanvasRenderingContext2D, view: Bundle, tokens: Tokens, pair: number, relation: Relation): void {
    const { scene, pen } = this;
    const { data, selected } = scene;
    const chosen = selected.kind === "claim" ? selected.claim : -1;
    const tie = pair * RelationCount + relation;
    const claims = claimsOf(view, tie, chosen);
    const threads = threadCount(claims.length);
    ctx.strokeStyle = tokens.canvas;
    ctx.lineWidth = threads * 4 + 4;
    follow(ctx, scene.trace(this.path, pair, relation, 0));
    ctx.stroke();
    pen.begin(ctx);
    for (let i = 0; i < threads; i++) {
      const claim = claims[i]!;
      const sure = view.dateFit[data.date[claim]!] === 2;
      const lane = pen.makeRoom(scene.trace(this.path, pair, relation, threadOffset(i, threads) * scene.opening), tie, HeadWidth);
      if (lane.count < 2) {
        continue;
      }
      ctx.globalAlpha = (chosen >= 0 && claim !== chosen ? 0.4 : 1) * (sure ? 1 : 0.55);
      pen.stroke(ctx, lane, relation, (claim === chosen ? 2 : 1) * ThreadWidth, false);
    }
    ctx.globalAlpha = 1;
    // One head for all: threads are too near each other for their own.
    pen.begin(ctx);
    pen.heads(ctx, tie, HeadWidth);
  }

  private countsOf(view: Bundle, tokens: Tokens, pair: number): Chip[] {
    const { scene } = this;
    const { selected, s } = scene;
    const only = selected.kind === "tie" || selected.kind === "claim" ? selected.relation : -1;
    const ties = Relations.map((_, r) => pair * RelationCount + r).filter(t => view.claims[t]! > 0);
    const lanes = ties.map(t => ({ relation: t % RelationCount, path: scene.lane(t), claims: view.claims[t]!, split: t % RelationCount === only }));
    return countsOf(lanes, scene.marks, s, widths(fontOf({ size: ChipSize * s, weight: 600 }, tokens)));
  }
}

/** A lane of an opened pair; its path is whole, without room for heads. `split`: it is drawn as its claims, a line for each. */
export interface OpenedLane {
  relation: Relation;
  path: LanePath;
  claims: number;
  split: boolean;
}

/**
 * "alliance, 8 claims" on each lane; the numbers alone where that takes over half of a lane. A count stands at its lane's middle, or where
 * it meets neither those of the lanes before nor an actor.
 */
export function countsOf(lanes: readonly OpenedLane[], marks: readonly Mark[], s: number, widthOf: (text: string) => number): Chip[] {
  const drawn = lanes.filter(l => l.path.count >= 2);
  const words = (l: OpenedLane) => `${Relations[l.relation]}, ${many(l.claims, "claim")}`;
  const wide = (text: string) => widthOf(text) + 12 * s;
  const room = drawn.every(l => wide(words(l)) < l.path.length / 2);
  const spot = newSpot();
  const chips: Chip[] = [];
  for (const lane of drawn) {
    const more = lane.split ? lane.claims - threadCount(lane.claims) : 0;
    const text = (room ? words(lane) : count(lane.claims)) + (more > 0 ? ` (${count(lane.claims - more)} drawn)` : "");
    const width = wide(text);
    const free = (at: { x: number; y: number }) =>
      !chips.some(c => Math.abs(c.x - at.x) < (c.width + width) / 2 && Math.abs(c.y - at.y) < 18 * s)
      && !marks.some(m => Math.abs(m.x - at.x) < m.r + width / 2 && Math.abs(m.y - at.y) < m.r + 9 * s);
    const spots = Shares.map(share => ({ ...spotAt(spot, lane.path, lane.path.length * share) }));
    const { x, y } = spots.find(free) ?? spots[0]!;
    chips.push({ text, relation: lane.relation, x, y, width });
  }
  return chips;
}

/** What names must leave free: boxes along the line between a pair's lanes, and those of their counts. */
export function boxesOf(middle: LanePath, chips: readonly Chip[], s: number): Box[] {
  const boxes: Box[] = [];
  const steps = middle.count < 2 ? -1 : Math.max(2, Math.ceil(middle.length / Keep.step));
  const spot = newSpot();
  for (let i = 0; i <= steps; i++) {
    const { x, y } = spotAt(spot, middle, (middle.length * i) / steps);
    const reach = i === 0 || i === steps ? Keep.atEnds : Keep.reach;
    boxes.push({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
  }
  return [...boxes, ...chips.map(c => ({ left: c.x - c.width / 2, top: c.y - 9 * s, right: c.x + c.width / 2, bottom: c.y + 9 * s }))];
}

/** Claims of a tie in view, in order of date; the chosen one is always among the first that get a thread. */
export function claimsOf(view: Bundle, tie: number, chosen: number): number[] {
  const claims: number[] = [];
  for (let i = 0; i < view.data.count; i++) {
    if (view.data.tie[i] === tie && (view.inView[i]! & InView.Window) !== 0) claims.push(i);
  }
  return chosenAmong(claims, chosen);
}

/** The chosen one is moved to the last thread where it has none. */
export function chosenAmong(claims: number[], chosen: number): number[] {
  const at = claims.indexOf(chosen);
  if (at >= threadCount(claims.length)) {
    claims.splice(at, 1);
    claims.splice(threadCount(claims.length + 1) - 1, 0, chosen);
  }
  return claims;
}

let measuring: CanvasRenderingContext2D | null = null;

function widths(font: string): (text: string) => number {
  const ctx = (measuring ??= document.createElement("canvas").getContext("2d")!);
  ctx.font = font;
  return text => ctx.measureText(text).width;
}
