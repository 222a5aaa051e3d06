// The twin in C# is src/GraphExplorer.Core/Timeline; tests/vectors/timeline.json holds both to the same days, ticks, bars and rows.

import { utcMonth, utcYear } from "d3-time";
import { clamp, civil, dayOf, dayOfUtc, monthOf, monthStart, utcOf } from "../dates/days";
import { extentOf, knownEnds, wholeYears, type Extent } from "./steps";
import type { ClaimDate } from "../data/contract";
import { Months, yearWords } from "../words/time";

/** The days that the axis shows: from the first moment of `from` to the first of `to`. */
export interface Domain {
  from: number;
  to: number;
}

/** Hundredths of the claims that the opening axis holds at least, and of those that have ended where it ends. */
const Held = 90;
const Ended = 98;
/** Least pixels between two named ticks; share of a stretch that is shown at either side of it. */
const Room = { year: 34, month: 36, beside: 0.04 };
/** How far a name stands from its tick, how wide one of its letters is at most, and how far it may reach beyond the axis, in pixels. */
const Name = { indent: 5, letter: 6, beyond: 14 };
/** Fewest days that the axis zooms in to: half a year, so that months stay months. */
const Nearest = 184;

/** How far the axis zooms out: the whole years of all dates. */
export function wholeOf(dates: readonly ClaimDate[]): Domain | null {
  const extent = extentOf(dates);
  return extent && domainOf(wholeYears(extent));
}

/**
 * The axis as it opens: the fewest whole years that hold nine tenths of the claims, of equally few those that hold most, then the
 * earliest. A last year that runs empty ends with the quarter in which all but a few claims have ended, which leaves its months more room.
 */
export function openingOf(dates: readonly ClaimDate[], counts: ArrayLike<number>): Domain | null {
  const ranges = dates.map((date, i) => ({ years: knownEnds(date).map(d => civil(d).year) as [number, number], last: knownEnds(date)[1], n: counts[i]! }))
    .filter(r => r.n > 0)
    .sort((a, b) => a.years[1] - b.years[1]);
  const total = ranges.reduce((sum, r) => sum + r.n, 0);
  let best: { first: number; last: number; n: number } | null = null;
  for (const first of new Set(ranges.map(r => r.years[0]).sort((a, b) => a - b))) {
    let n = 0;
    for (const { years, n: more } of ranges) {
      n += years[0] >= first ? more : 0;
      const last = years[1];
      if (100 * n < Held * total || last < first) {
        continue;
      }
      if (best && last - first > best.last - best.first) {
        break;
      }
      if (!best || last - first < best.last - best.first || n > best.n) {
        best = { first, last, n };
      }
    }
  }
  if (!best) {
    return null;
  }
  const { first, last } = best;
  const tail = tailOf(ranges.filter(r => r.years[0] >= first && r.years[1] <= last));
  return { from: dayOf(first, 1, 1), to: Math.max(quarterStart(tail, 1), dayOf(first, 7, 1)) };
}

/** The day by which all but a few claims have ended. */
function tailOf(ranges: readonly { last: number; n: number }[]): number {
  const late = [...ranges].sort((a, b) => b.last - a.last);
  const total = late.reduce((sum, r) => sum + r.n, 0);
  let left = total;
  return late.find(r => 100 * (left -= r.n) < Ended * total)!.last;
}

function domainOf(extent: Extent): Domain {
  return { from: extent.from, to: extent.to + 1 };
}

/** Zooms about a day by a factor (under 1 is nearer), within the bounds. */
export function zoom(domain: Domain, about: number, factor: number, bounds: Domain): Domain {
  const length = clamp((domain.to - domain.from) * factor, Math.min(Nearest, bounds.to - bounds.from), bounds.to - bounds.from);
  const share = (about - domain.from) / (domain.to - domain.from);
  return within({ from: about - share * length, to: about + (1 - share) * length }, bounds);
}

/** Moves the axis by days, within the bounds. */
export function pan(domain: Domain, days: number, bounds: Domain): Domain {
  return within({ from: domain.from + days, to: domain.to + days }, bounds);
}

/** The least move that shows a stretch as a whole, zooming out where it is longer than the axis: then it gets some room at either side. */
export function reveal(domain: Domain, from: number, to: number, bounds: Domain): Domain {
  if (to - from > domain.to - domain.from) {
    const room = (to - from) * Room.beside;
    return within({ from: from - room, to: to + room }, bounds);
  }
  const length = domain.to - domain.from;
  const start = from < domain.from ? from : to > domain.to ? to - length : domain.from;
  return within({ from: start, to: start + length }, bounds);
}

/**
 * The axis, widened by whole quarters so that the ends of a stretch are on it, with some room at either side of one that has both.
 * @param to the day after its last; null for no end
 */
export function around(domain: Domain, from: number | null, to: number | null, bounds: Domain): Domain {
  const room = from === null || to === null ? 0 : (to - from) * Room.beside;
  return {
    from: from !== null && from < domain.from ? Math.max(bounds.from, quarterStart(from - room, 0)) : domain.from,
    to: to !== null && to > domain.to ? Math.min(bounds.to, quarterStart(to + room, 1)) : domain.to,
  };
}

/** First day of the quarter that holds a day, or of a later one. */
function quarterStart(day: number, later: number): number {
  const month = monthOf(Math.max(0, Math.floor(day)));
  return monthStart(month - (month % 3) + 3 * later);
}

function within(domain: Domain, bounds: Domain): Domain {
  const length = Math.min(domain.to - domain.from, bounds.to - bounds.from);
  const from = clamp(domain.from, bounds.from, bounds.to - length);
  return { from, to: from + length };
}

export interface Tick {
  day: number;
  /** Empty for a tick without a name. */
  label: string;
  major: boolean;
}

/** Ticks of the axis: years by name, months or quarters between them where there is room. */
export function ticksOf(domain: Domain, width: number): Tick[] {
  const perDay = width / (domain.to - domain.from);
  const ticks: Tick[] = [];
  const everyYear = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find(n => n * 365 * perDay >= Room.year) ?? 2000;
  // Months are named where all of a kind find room; else they are bare, and by quarters below 6 px.
  const named = [1, 3, 6].find(n => n * 30.4 * perDay >= Room.month) ?? 0;
  const every = everyYear > 1 ? 0 : 30.4 * perDay >= 12 ? 1 : 91 * perDay >= 6 ? 3 : 0;
  const unit = every === 0 ? 12 : Math.min(every, named || every);
  const units = everyYear > 1 ? utcYear.every(everyYear)! : utcMonth.every(unit)!;
  for (const date of units.range(utcOf(domain.from), utcOf(domain.to))) {
    const month = date.getUTCMonth();
    const label = month === 0 ? yearWords(date.getUTCFullYear()) : named > 0 && month % named === 0 ? Months[month]! : "";
    ticks.push({ day: dayOfUtc(date), label, major: month === 0 });
  }
  const cut = (t: Tick) => (t.day - domain.from) * perDay + Name.indent + Name.letter * t.label.length > width + Name.beyond;
  return nameFirstYear(ticks, domain, perDay).map(t => (cut(t) ? { ...t, label: "" } : t));
}

/** The year of an axis that begins within one: at its edge if there is room before the next name, else beside the first month, else in its place. */
function nameFirstYear(ticks: Tick[], domain: Domain, perDay: number): Tick[] {
  const first = ticks.findIndex(t => t.label !== "");
  const year = yearWords(civil(Math.ceil(domain.from)).year);
  if (first < 0) {
    return [{ day: domain.from, label: year, major: true }, ...ticks];
  }
  const tick = ticks[first]!;
  if (tick.major) {
    return ticks;
  }
  if ((tick.day - domain.from) * perDay >= Room.year + 4) {
    return [{ day: domain.from, label: year, major: true }, ...ticks];
  }
  const next = ticks.slice(first + 1).find(t => t.label !== "");
  const both = !next || (next.day - tick.day) * perDay >= Room.year + Room.month;
  ticks[first] = { ...tick, label: both ? `${tick.label} ${year}` : year, major: !both };
  return ticks;
}
