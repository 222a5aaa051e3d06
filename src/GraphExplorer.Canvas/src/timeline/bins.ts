import type { ClaimDate } from "../data/contract";
import { RelationCount, Relations } from "../data/relations";
import type { Domain } from "./axis";
import { monthOf, monthStart } from "../dates/days";
import { monthWords } from "../words/time";

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

/** The bars of all dates whose whole range lies in one month, in order of time. */
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
        bin = { from: monthStart(key * unit), to: monthStart((key + 1) * unit), counts: Relations.map(() => 0), total: 0 };
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
export function binWords(bin: Bin): string {
  const [first, last] = [monthOf(bin.from), monthOf(bin.to - 1)];
  return first === last ? monthWords(first)
    : last - first === 2 ? `${monthWords(first).slice(0, 3)} – ${monthWords(last)}`
    : last - first === 11 ? String(first / 12)
    : `${Math.floor(first / 12)} – ${Math.floor(last / 12)}`;
}

/** Values of the scale's lines: two or three whole numbers. */
export function levels(most: number): number[] {
  const step = [1, 2, 5].flatMap(n => [1, 10, 100, 1000, 10_000].map(k => n * k)).sort((a, b) => a - b).find(n => most / n < 3.5) ?? 50_000;
  const found: number[] = [];
  for (let value = step; value <= most; value += step) {
    found.push(value);
  }
  return found;
}
