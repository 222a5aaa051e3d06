// Lanes: where the lines of a pair run, how long they are, and what lies near. Pure functions that write into objects handed to them,
// so that a picture of 10,000 lanes makes no garbage; src/GraphExplorer.Core/Picture/Lanes.cs is the twin in C#. Screen pixels throughout.

import { reachOf, RingGap, type Mark } from "./marks";

export * from "./marks";

/** A pair turned so that it runs left to right (if upright, downwards); its normal then points down (if upright, left). */
export interface Frame {
  /** The left and the right actor. */
  p: Mark;
  q: Mark;
  /** Whether the left one is the pair's second. */
  turned: boolean;
  length: number;
  ux: number;
  uy: number;
  nx: number;
  ny: number;
}

/** Points of a lane from the left actor to the right one as x, y, …; `count` 0 where there is no room for it. */
export interface LanePath {
  readonly xy: Float64Array;
  count: number;
  length: number;
}

/** A place on a lane and its direction (a unit vector). */
export interface Spot {
  x: number;
  y: number;
  dx: number;
  dy: number;
}

/** Most segments of a lane. */
const MostSteps = 64;
const OpenSteps = 48;
/** A lane shorter than this is not drawn. */
const ShortestLane = 8;

export const newPath = (): LanePath => ({ xy: new Float64Array(2 * (MostSteps + 1)), count: 0, length: 0 });
export const newSpot = (): Spot => ({ x: 0, y: 0, dx: 1, dy: 0 });
export const newFrame = (a: Mark, b: Mark): Frame => turnPair({ p: a, q: b, turned: false, length: 0, ux: 1, uy: 0, nx: 0, ny: 1 }, a, b);

/** Whether a pair has to be turned to run left to right, if upright downwards. */
export const runsBack = (dx: number, dy: number): boolean => (dx === 0 ? dy < 0 : dx < 0);

export function turnPair(out: Frame, a: Mark, b: Mark): Frame {
  out.turned = runsBack(b.x - a.x, b.y - a.y);
  const p = (out.p = out.turned ? b : a), q = (out.q = out.turned ? a : b);
  const dx = q.x - p.x, dy = q.y - p.y;
  const length = (out.length = Math.sqrt(dx * dx + dy * dy));
  out.ux = length > 0 ? dx / length : 1;
  out.uy = length > 0 ? dy / length : 0;
  out.nx = -out.uy;
  out.ny = out.ux;
  return out;
}

/** Distance between neighbouring lanes: 6.5 s at rest; 24 px when the pair is opened, whatever the zoom. */
export const lanePitch = (s: number, open: boolean): number => (open ? 24 : 6.5 * s);

/** Width of the clearing under an opened pair, room for three lanes at least. */
export const clearingWidth = (lanes: number): number => (Math.max(lanes, 3) - 1) * lanePitch(1, true) + 20;

/** Offset along the normal of lane i of k, k being all relations that the pair has over all time. */
export const laneOffset = (i: number, k: number, s: number, open: boolean): number => (i - (k - 1) / 2) * lanePitch(s, open);

/** Index of a relation's lane among those of a pair, and their number. `relations` are bits by row of the table. */
export const laneIndex = (relations: number, relation: number): number => laneCount(relations & ((1 << relation) - 1));
export function laneCount(relations: number): number {
  let count = 0;
  for (let bits = relations; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** The lane that is being traced: one at a time, so that 10,000 of them make no garbage. */
const lane = { length: 0, sign: 1, wide: 0, near0: 0, near1: 0, r0: 0, r1: 0, ease: 1, bow: 0, narrowed: false };

const smooth = (x: number): number => {
  const t = x <= 0 ? 0 : x >= 1 ? 1 : x;
  return t * t * (3 - 2 * t);
};

/** Offset of the traced lane from the line between the two middles, at a distance along it. */
function across(t: number): number {
  const { length, near0, near1, wide, ease } = lane;
  const side = lane.narrowed
    ? Math.min(near0 + (wide - near0) * smooth((t - lane.r0) / ease), near1 + (wide - near1) * smooth((length - t - lane.r1) / ease))
    : wide;
  return lane.sign * side + (lane.bow === 0 ? 0 : (4 * t * (length - t) * lane.bow) / (length * length));
}

/**
 * Writes a lane's path. Near an actor it draws in to 0.7 of the radius at most (opened: 0.84), by a smoothstep over 40 s (opened: 0.3 of
 * the length), and ends 4 s before the shape, or just before its ring.
 * @param bow height of the pair's bow along the normal, in pixels
 */
export function traceLane(out: LanePath, frame: Frame, offset: number, bow: number, s: number, open: boolean): LanePath {
  const { p, q, length, ux, uy, nx, ny } = frame;
  const reach = open ? 0.84 : 0.7;
  out.count = 0;
  out.length = 0;
  if (length === 0) return out;
  const wide = (lane.wide = Math.abs(offset)), ease = (lane.ease = open ? 0.3 * length : 40 * s);
  lane.length = length;
  lane.sign = offset < 0 ? -1 : 1;
  lane.bow = bow;
  lane.near0 = Math.min(wide, reach * (lane.r0 = p.r));
  lane.near1 = Math.min(wide, reach * (lane.r1 = q.r));
  const narrowed = (lane.narrowed = lane.near0 < wide || lane.near1 < wide);
  const t0 = lineEnd(frame, p, s, false), t1 = length - lineEnd(frame, q, s, true);
  if (t1 - t0 < ShortestLane) return out;
  const steps = narrowed ? OpenSteps : bow === 0 ? 1 : Math.max(4, Math.min(MostSteps, Math.ceil(Math.sqrt(Math.abs(bow) / 0.15))));
  const step = (t1 - t0) / steps;
  // The middle of a narrowed lane is straight: points inside it are left out.
  const flat0 = bow === 0 ? p.r + ease + step : Infinity, flat1 = length - q.r - ease - step;
  const xy = out.xy;
  for (let i = 0; i <= steps; i++) {
    const t = i === steps ? t1 : t0 + i * step;
    if (i > 0 && i < steps && t > flat0 && t < flat1) continue;
    const y = across(t), k = 2 * out.count++;
    xy[k] = p.x + t * ux + y * nx;
    xy[k + 1] = p.y + t * uy + y * ny;
    if (k > 0) out.length += segment(xy, out.count - 1);
  }
  return out;
}

/** Distance along the line from an actor's middle to where the traced lane begins (`far`: ends). */
function lineEnd(frame: Frame, mark: Mark, s: number, far: boolean): number {
  const r = mark.ring ? mark.r + RingGap * s : mark.r, gap = (mark.ring ? 1.5 : 4) * s, turn = far ? -1 : 1;
  // The end of a lane beside the middle depends on the direction in which it lies: a few steps of Newton's settle it to a hundredth.
  let t = r + gap;
  for (let i = 0; i < 8; i++) {
    const y = across(far ? frame.length - t : t), slope = 2 * (across(far ? frame.length - t - 0.5 : t + 0.5) - y);
    const d = Math.sqrt(t * t + y * y), x = turn * t;
    const reach = d === 0 ? 1 : reachOf(mark.kind, (x * frame.ux + y * frame.nx) / d, (x * frame.uy + y * frame.ny) / d);
    const over = d - r * reach - gap;
    if (Math.abs(over) < 0.01) break;
    t = Math.max(0, t - over / (d === 0 ? 1 : Math.max(0.3, (t + y * slope) / d)));
  }
  return t;
}

function segment(xy: Float64Array, i: number): number {
  const dx = xy[2 * i]! - xy[2 * i - 2]!, dy = xy[2 * i + 1]! - xy[2 * i - 1]!;
  return Math.sqrt(dx * dx + dy * dy);
}

/** The place at a distance from a lane's beginning (held within the lane). */
export function spotAt(out: Spot, path: LanePath, distance: number): Spot {
  const { xy, count } = path;
  let i = 1, left = Math.max(0, Math.min(path.length, distance)), size = count > 1 ? segment(xy, 1) : 0;
  while (i < count - 1 && left > size) {
    left -= size;
    size = segment(xy, ++i);
  }
  if (count < 2 || size === 0) return out;
  out.dx = (xy[2 * i]! - xy[2 * i - 2]!) / size;
  out.dy = (xy[2 * i + 1]! - xy[2 * i - 1]!) / size;
  out.x = xy[2 * i - 2]! + left * out.dx;
  out.y = xy[2 * i - 1]! + left * out.dy;
  return out;
}

/** Cuts lengths off both ends of a lane, in place: room for its heads. */
export function trimPath(path: LanePath, start: number, end: number): LanePath {
  const { xy } = path;
  if (path.count < 2) return path;
  if (path.length - start - end <= 0) {
    path.count = path.length = 0;
    return path;
  }
  let first = 1, size = segment(xy, 1), left = start;
  while (left >= size && first < path.count - 1) {
    left -= size;
    size = segment(xy, ++first);
  }
  xy[2 * first - 2]! += ((xy[2 * first]! - xy[2 * first - 2]!) * left) / size;
  xy[2 * first - 1]! += ((xy[2 * first + 1]! - xy[2 * first - 1]!) * left) / size;
  if (first > 1) xy.copyWithin(0, 2 * first - 2, 2 * path.count);
  path.count -= first - 1;
  let last = path.count - 1;
  size = segment(xy, last);
  left = end;
  while (left >= size && last > 1) {
    left -= size;
    size = segment(xy, --last);
  }
  xy[2 * last]! += ((xy[2 * last - 2]! - xy[2 * last]!) * left) / size;
  xy[2 * last + 1]! += ((xy[2 * last - 1]! - xy[2 * last + 1]!) * left) / size;
  path.count = last + 1;
  path.length -= start + end;
  return path;
}

/** Distance of a point to a lane; Infinity where the lane has no points. */
export function distanceTo(path: LanePath, x: number, y: number): number {
  const { xy, count } = path;
  let least = Infinity;
  for (let i = 1; i < count; i++) {
    const ax = xy[2 * i - 2]!, ay = xy[2 * i - 1]!;
    const dx = xy[2 * i]! - ax, dy = xy[2 * i + 1]! - ay, size = dx * dx + dy * dy;
    const t = size === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / size));
    const ex = x - ax - t * dx, ey = y - ay - t * dy;
    least = Math.min(least, ex * ex + ey * ey);
  }
  return Math.sqrt(least);
}

/** Width of the band around a pair's middle line that takes a press; `w` the width of its widest lane at scale 1. Opened lanes: 24 each. */
export const hitBand = (lanes: number, w: number, s: number): number => Math.max(24, (lanes - 1) * lanePitch(s, false) + w * s + 14);
export const OpenLaneBand = 24;

/** Something that a bow goes around, in layout units. */
export interface Obstacle {
  x: number;
  y: number;
  r: number;
}

const BowSteps = 24;

/**
 * Height of a pair's bow in layout units, decided at zoom 1 on all actors: 0 unless a third one lies nearer than its radius and
 * 6 + 3.5 (k − 1) to the line; else the smallest of ±14, ±22, … up to 0.26 of the length (of lanes drawn wider apart 0.5), 90 at most,
 * that clears all; where none does, the one that meets the least.
 * @param lanes number of the pair's lanes over all time; more where they are drawn wider apart
 * @param apart whether they are drawn wider apart than at rest
 * @param others may hold the two themselves; they are passed over
 */
export function bowFor(a: Obstacle, b: Obstacle, lanes: number, apart: boolean, others: readonly Obstacle[]): number {
  const back = runsBack(b.x - a.x, b.y - a.y), p = back ? b : a, q = back ? a : b;
  const dx = q.x - p.x, dy = q.y - p.y, length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return 0;
  const ux = dx / length, uy = dy / length, most = Math.min((apart ? 0.5 : 0.26) * length, 90), room = 6 + 3.5 * (lanes - 1);
  const near: Obstacle[] = [];
  for (const z of others) {
    if (z === a || z === b) continue;
    const along = (z.x - p.x) * ux + (z.y - p.y) * uy, across = -(z.x - p.x) * uy + (z.y - p.y) * ux, reach = z.r + room;
    if (along > -reach && along < length + reach && Math.abs(across) < reach + most) near.push({ x: along, y: across, r: reach });
  }
  let best = 0, least = overlap(near, length, 0);
  for (let b = 14; b <= most && least > 0; b += 8) {
    for (const bow of [b, -b]) {
      const met = overlap(near, length, bow);
      // A little less is no reason to bend further.
      if (met < least - 0.5 || (met === 0 && least > 0)) {
        least = met;
        best = bow;
      }
    }
  }
  return best;
}

/** How deep a bowed line runs into the obstacles, in all; x along the line, y across. */
function overlap(near: readonly Obstacle[], length: number, bow: number): number {
  const steps = bow === 0 ? 1 : BowSteps;
  const clamped = (x: number): number => Math.max(0, Math.min(steps - 1, Math.trunc((x / length) * steps)));
  const height = (step: number): number => (4 * step * (steps - step) * bow) / (steps * steps);
  let sum = 0;
  for (const z of near) {
    let least = Infinity;
    // Only pieces within reach along the line can be near enough.
    const first = clamped(z.x - z.r), last = clamped(z.x + z.r);
    let x0 = (first / steps) * length, y0 = height(first);
    for (let i = first + 1; i <= last + 1; i++) {
      const x1 = (i / steps) * length, y1 = height(i);
      const dx = x1 - x0, dy = y1 - y0, t = Math.max(0, Math.min(1, ((z.x - x0) * dx + (z.y - y0) * dy) / (dx * dx + dy * dy)));
      const ex = z.x - x0 - t * dx, ey = z.y - y0 - t * dy;
      least = Math.min(least, ex * ex + ey * ey);
      x0 = x1;
      y0 = y1;
    }
    sum += Math.max(0, z.r - Math.sqrt(least));
  }
  return sum;
}
