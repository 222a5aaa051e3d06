import { scaleLinear, type ScaleLinear } from "d3-scale";
import type { Domain } from "./axis";

/** Where things stand in the timeline, in pixels. */
export interface Plot {
  width: number;
  height: number;
  /** The axis runs from left to right. */
  left: number;
  right: number;
  /** The bars stand between top and base. */
  top: number;
  base: number;
  /** Upper edge of the first row of spans. */
  rowsTop: number;
  pitch: number;
  rows: number;
  /** Lower edge of the window's frame; below it stands the foot line of the small layout. */
  bottom: number;
  /** The small layout: no names beside the rows, no words above the frame. */
  compact: boolean;
}

/** Width below which the layout is the small one. */
const Small = 600;
/** Height below which it is too, whatever its width. */
const Low = 120;
/** Height of the foot line. */
const Foot = 14;
/** Heights from which bars are taller. */
const Tall = 200;
const Roomy = 120;

/** @param inset Pixels at the top that something else covers. */
export function plotOf(width: number, height: number, inset: number): Plot {
  const compact = width < Small || height - inset < Low;
  const top = inset + (compact ? 10 : 30);
  const bars = compact ? (height - inset > Roomy ? 48 : 36) : height > Tall ? 72 : 52;
  const base = Math.min(top + bars, height);
  const rowsTop = base + (compact ? 15 : 20);
  const pitch = compact ? 7 : 11.4;
  return {
    width, height, top, base, rowsTop, pitch, compact,
    bottom: compact ? Math.max(base, height - Foot) : height,
    left: compact ? 14 : 64,
    right: Math.max(compact ? 15 : 65, width - (compact ? 14 : 18)),
    rows: Math.max(0, Math.floor((height - rowsTop - (compact ? Foot : 4)) / pitch)),
  };
}

/** Pixels of a day's first moment. */
export type Scale = ScaleLinear<number, number>;

export function scaleOf(plot: Plot, domain: Domain): Scale {
  return scaleLinear([domain.from, domain.to], [plot.left, plot.right]);
}
