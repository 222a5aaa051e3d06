// What tests/vectors/lanes.json expects of its inputs, as the TypeScript side computes it.
import type { Relation } from "../src/data/relations";
import * as g from "../src/geometry/lanes";

export interface LaneInput {
  name: string;
  a: g.Mark;
  b: g.Mark;
  zoom: number;
  /** Lane i of k. */
  i: number;
  k: number;
  /** In layout units. */
  bow: number;
  open: boolean;
  relation: Relation;
  voices: number;
  hovered: boolean;
  hollow: boolean;
  headAtStart: boolean;
  headAtEnd: boolean;
  /** A point whose distance to the lane is asked. */
  point: [number, number];
}

export interface LaneOutput {
  turned: boolean;
  points: number[];
  length: number;
  width: number;
  dash: { width: number; on: number; off: number; inset: number; round: boolean };
  middle: number[];
  startHead: number[];
  endHead: number[];
  bodyLength: number;
  distance: number;
  hitBand: number;
}

export interface BowInput {
  name: string;
  a: g.Obstacle;
  b: g.Obstacle;
  lanes: number;
  apart: boolean;
  others: g.Obstacle[];
}

export function traceInput(input: LaneInput): LaneOutput {
  const s = g.scaleAt(input.zoom), frame = g.newFrame(input.a, input.b), path = g.newPath(), spot = g.newSpot();
  g.traceLane(path, frame, g.laneOffset(input.i, input.k, s, input.open), input.bow * input.zoom, s, input.open);
  const w = g.laneWidth(input.voices, input.open, input.hovered, input.hollow);
  const points = [...path.xy.subarray(0, 2 * path.count)], length = path.length;
  const distance = path.count > 0 ? g.distanceTo(path, ...input.point) : -1;
  const head = (at: number, turn: number): number[] => {
    const out = new Float64Array(6);
    g.spotAt(spot, path, at);
    const count = g.headAt(out, input.relation, spot.x, spot.y, turn * spot.dx, turn * spot.dy, w, s);
    return [...out.subarray(0, 2 * count)];
  };
  const drawn = path.count > 0;
  const startHead = drawn && input.headAtStart ? head(0, -1) : [], endHead = drawn && input.headAtEnd ? head(length, 1) : [];
  const middle = drawn ? ((): number[] => (g.spotAt(spot, path, length / 2), [spot.x, spot.y, spot.dx, spot.dy]))() : [];
  const inset = g.headInset(input.relation, w, s);
  g.trimPath(path, input.headAtStart ? inset : 0, input.headAtEnd ? inset : 0);
  const dash = g.dashFor(g.newDash(), input.relation, w, s, path.length);
  return {
    turned: frame.turned, points, length, width: w * s, dash, middle, startHead, endHead,
    bodyLength: path.length, distance, hitBand: g.hitBand(input.k, w, s),
  };
}

export const bowOf = (input: BowInput): number => g.bowFor(input.a, input.b, input.lanes, input.apart, input.others);
