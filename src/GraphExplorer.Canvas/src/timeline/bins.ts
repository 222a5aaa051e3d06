import { scaleLinear } from "d3-scale";
import type { ClaimDate } from "../data/contract";
import { RelationCount, Relations } from "../data/relations";
import type { Domain } from "./axis";
import { monthOf, monthStart } from "../dates/days";
import { windowWords } from "../words/time";

/** Lengths of a bar in months, from the narrowest. */
const Units = [1, 3, 12, 120, 1200] as const;
/** Fewest pixels that a month may have as a bar of its own. */
const Narrowest = 7;

/** A bar: the claims whose whole range lies in it. */
export interface Bin {
  /** Its days; the last one exclusive. */
  from: number;
  to: number;
  /** In the order of the relations. */
  counts: number[];
  total: number;
}

/** The months of one bar at that scale. */
export function binUnit(pixelsPerDay: number): number {
  return Units.find(n => n * 30.44 * pixelsPerDay >= Narrowest) ?? Units[Units.length - 1]!;
}

/** The bars of all dates whose whole range lies in one month, in order of time. They begin with whole quarters, years, decades, centuries. */
export function binsOf(dates: readonly ClaimDate[], byRelation: ArrayLike<number>, unit: number): Bin[] {
  const bins = new Map<number, Bin>();
  dates.forEach((date, i) => {
    if (date.row !== "month") {
      return;
    }
    const key = Math.floor(monthOf(date.earliest) / unit);
    for (let r = 0; r < RelationCount; r++) {
      const n = byRelation[i * RelationCount + r]!;
      if (n === 0) {
        continue;
      }
      let bin = bins.get(key);
      if (!bin) {
        bin = { from: Math.max(0, monthStart(key * unit)), to: monthStart((key + 1) * unit), counts: Relations.map(() => 0), total: 0 };
        bins.set(key, bin);
      }
      bin.counts[r]! += n;
      bin.total += n;
    }
  });
  return [...bins.values()].sort((a, b) => a.from - b.from);
}

/** Whether any of it is on the axis. */
export function visible(stretch: { from: number; to: number }, domain: Domain): boolean {
  return stretch.to > domain.from && stretch.from < domain.to;
}

/** A bar's time in words: "Jul 2016", "Jul – Sep 2016", "2016". */
export const binWords = ({ from, to }: Bin): string => windowWords({ from, to: to - 1 });

/** Values of the scale's lines: one to three whole numbers. */
export function levels(most: number): number[] {
  const scale = scaleLinear().domain([0, most]);
  return [4, 3, 2, 1].map(wanted => scale.ticks(wanted).filter(value => value >= 1 && Number.isInteger(value))).find(ticks => ticks.length <= 3)!;
}
