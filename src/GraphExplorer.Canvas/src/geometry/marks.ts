// Sizes and forms of marks: actors, strokes, patterns, heads. Pure numbers, no drawing; src/GraphExplorer.Core/Picture is the twin in C#
// and tests/vectors/lanes.json holds both to the same figures. A width w is at scale 1; whatever comes out is in screen pixels.

import { rowOf, type Relation } from "../data/relations";

/** Scale of all marks at a zoom: lines and text neither shrink to nothing nor swell. */
export const scaleAt = (zoom: number): number => Math.max(0.8, Math.min(1.3, zoom));

// --- actors

/** Index of the kind in `Kinds`: state circle, armed group diamond, organisation square, bloc hexagon. */
export type Kind = 0 | 1 | 2 | 3;

/** An actor as drawn, in screen pixels. `ring`: it is selected and has a ring around it. */
export interface Mark {
  x: number;
  y: number;
  r: number;
  kind: Kind;
  ring: boolean;
}

export const RingGap = 5;
export const RingWidth = 2.25;

const Half = Math.sqrt(3) / 2;
const corners: readonly (readonly number[])[] = [
  [],
  [0, -1.16, 1.16, 0, 0, 1.16, -1.16, 0],
  [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9],
  [1.08, 0, 0.54, 1.08 * Half, -0.54, 1.08 * Half, -1.08, 0, -0.54, -1.08 * Half, 0.54, -1.08 * Half],
];

/** Corners of a shape of radius 1 as x, y, x, y, …; none for the circle. */
export const cornersOf = (kind: Kind): readonly number[] => corners[kind]!;

/** How far a shape of radius 1 reaches from its middle in a direction (a unit vector). */
export function reachOf(kind: Kind, dx: number, dy: number): number {
  const x = Math.abs(dx), y = Math.abs(dy);
  switch (kind) {
    case 0: return 1;
    case 1: return 1.16 / (x + y);
    case 2: return 0.9 / Math.max(x, y);
    default: return (1.08 * Half) / Math.max(y, Half * x + 0.5 * y);
  }
}

/** Size of the name of a chief actor, heavier than those of others, at scale 1. */
export const ChiefSize = 14;

/** Whether an actor with a mark of that radius at scale 1 is a chief one: it has ten partners or more over all time. */
export const isChief = (radius: number): boolean => radius >= 15.08;

/** Radius of the hull around a whole and its parts: a capsule from middle to middle. */
export const hullRadius = (whole: number, part: number, s: number): number => Math.max(whole, part) + 9 * s;

/** Width of the stem inside a hull. */
export const stemWidth = (s: number): number => 3 * s;

/** Moves a part away from its whole until both are clear of each other by 4 s; straight right where both stand on one spot. */
export function keepClear(whole: Mark, part: Mark, s: number): void {
  const least = whole.r + part.r + 4 * s;
  const dx = part.x - whole.x, dy = part.y - whole.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance >= least) return;
  const k = distance > 0.001 ? least / distance : 0;
  part.x = whole.x + (k > 0 ? dx * k : least);
  part.y = whole.y + dy * k;
}

/** Radius of the area that takes a press on an actor. */
export const actorHit = (r: number): number => Math.max(r + 4, 14);

// --- strokes

/** Width at scale 1 by distinct voices: 1, 2, 3-4, 5-8, 9 and more. */
export function widthFor(voices: number): number {
  const step = voices <= 1 ? 0 : voices === 2 ? 1 : voices <= 4 ? 2 : voices <= 8 ? 3 : 4;
  return 1.25 + 0.95 * step;
}

/** Width at scale 1 of a lane in its state. A lane that is only possible is wide enough to be hollow. */
export function laneWidth(voices: number, open: boolean, hovered: boolean, hollow: boolean): number {
  const w = widthFor(voices) * (open ? 1.2 : 1);
  return (hollow ? Math.max(w, 3.8) : w) + (hovered ? 1.5 : 0);
}

/** Width of the canvas colour inside a hollow stroke of width w. */
export const hollowInside = (w: number, s: number): number => (w - 2.4) * s;

/** Width of a lane's own path in canvas colour, under it. */
export const casingWidth = (w: number, s: number): number => (w + 3.5) * s;

/** How a lane is stroked. `on` and `off` 0: solid. Dots are dashes of no length with round caps, the first `inset` into the line. */
export interface Dash {
  width: number;
  on: number;
  off: number;
  inset: number;
  round: boolean;
}

export const newDash = (): Dash => ({ width: 0, on: 0, off: 0, inset: 0, round: false });

/**
 * Pattern of a relation on a line of that length (pixels): the period is stretched so that a whole number fits, with a whole dash or dot
 * at both ends. For a canvas: `setLineDash([on, off])`, `lineDashOffset = -inset`.
 */
export function dashFor(out: Dash, relation: Relation, w: number, s: number, length: number): Dash {
  out.width = w * s;
  out.on = out.off = out.inset = 0;
  out.round = false;
  const { stroke } = rowOf(relation);
  if (stroke === "dashed") {
    const on = (6 + 1.4 * w) * s, off = (4.5 + 0.5 * w) * s;
    const n = Math.max(1, Math.round((length + off) / (on + off)));
    const k = length / (n * (on + off) - off);
    out.on = on * k;
    out.off = off * k;
  } else if (stroke === "dotted") {
    const dot = Math.max(w, 2.4) * s, gap = (3.2 + 0.25 * w) * s;
    const n = Math.max(1, Math.round((length - dot) / (dot + gap)));
    out.width = dot;
    out.inset = dot / 2;
    out.round = true;
    // A twentieth of a pixel short, or rounding may take the last dot away.
    out.off = Math.max(1, (length - dot - 0.05) / n);
  }
  return out;
}

/** Offsets of the threads of an opened lane, one per claim, 4 px apart around the lane; what is beyond 12 is told as "+n". */
export const threadCount = (claims: number): number => Math.min(claims, 12);
export const threadOffset = (i: number, threads: number): number => (i - (threads - 1) / 2) * 4;

/** Radius of the open ring at the middle of a tie that is only expected, its stroke, and the clearing of canvas colour under it. */
export const expectedRadius = (s: number): number => 4 * s;
export const expectedWidth = (s: number): number => 1.5 * s;
export const expectedClearing = (s: number): number => 6.5 * s;

/** Opacity of the clearing in canvas colour under an opened pair. */
export const ClearingOpacity = 0.5;

// --- heads

/** Length of line that a head takes the place of, in pixels. */
export function headInset(relation: Relation, w: number, s: number): number {
  switch (rowOf(relation).head) {
    case "triangle": return (4 + 1.15 * w) * s;
    case "chevron": return (4.5 + 0.92 * w) * s;
    case "bar": return 3.5 * s;
  }
}

/** Stroke of a bar or chevron; of a triangle the thin outline that rounds its corners. */
export function headStroke(relation: Relation, w: number, s: number): number {
  switch (rowOf(relation).head) {
    case "triangle": return 0.5 * s;
    case "chevron": return Math.max(1.6, 1 + 0.3 * w) * s;
    case "bar": return Math.max(2.2, 1.6 + 0.34 * w) * s;
  }
}

/**
 * Points of a head (x, y, …) whose tip is at x, y and that looks along dx, dy (a unit vector): 3 of a filled triangle or an open chevron, 2 of
 * a bar across. Gives the number of points.
 */
export function headAt(out: Float64Array, relation: Relation, x: number, y: number, dx: number, dy: number, w: number, s: number): number {
  const l = (5 + 1.15 * w) * s, h = (2.6 + 0.75 * w) * s;
  const shape = rowOf(relation).head;
  if (shape === "bar") {
    put(out, 0, x, y, dx, dy, -1.2 * s, -h - 2 * s);
    put(out, 1, x, y, dx, dy, -1.2 * s, h + 2 * s);
    return 2;
  }
  const back = shape === "triangle" ? l : 0.8 * l;
  put(out, 0, x, y, dx, dy, -back, -h);
  put(out, 1, x, y, dx, dy, shape === "triangle" ? 0 : -0.5 * s, 0);
  put(out, 2, x, y, dx, dy, -back, h);
  return 3;
}

function put(out: Float64Array, i: number, x: number, y: number, dx: number, dy: number, along: number, across: number): void {
  out[2 * i] = x + along * dx - across * dy;
  out[2 * i + 1] = y + along * dy + across * dx;
}
