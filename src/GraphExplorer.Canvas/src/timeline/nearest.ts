import { LastDay, type ClaimDate } from "../data/contract";
import { Possible, type TimeWindow } from "../dates/window";
import { monthEnd, monthOf, monthStart } from "../dates/days";
import type { DayRange } from "../words/time";

/** The claims that lie nearest to an empty window. */
export interface Nearest {
  /** Their date in words. */
  words: string;
  claims: number;
  /** The window that takes them. */
  window: TimeWindow;
}

/**
 * Where to go from a window without claims. In mode certain with claims that are possible in it: the same window in mode possible. Else the
 * months of the nearest date, which is certain in them. Null where no date has a claim.
 */
export function nearest(dates: readonly ClaimDate[], counts: ArrayLike<number>, fits: ArrayLike<number>, window: TimeWindow): Nearest | null {
  let best = -1;
  let distance = Infinity;
  let possible = 0;
  dates.forEach((date, i) => {
    if (counts[i]! === 0) {
      return;
    }
    if (fits[i] === Possible) {
      possible += counts[i]!;
    }
    const away = window.from !== null && date.latest < window.from ? window.from - date.latest
      : window.to !== null && date.earliest > window.to ? date.earliest - window.to
      : 0;
    if (away < distance || (away === distance && counts[i]! > counts[best]!)) {
      [best, distance] = [i, away];
    }
  });
  if (best < 0) {
    return null;
  }
  const date = dates[best]!;
  return possible > 0 && window.mode === "certain"
    ? { words: date.words, claims: possible, window: { ...window, mode: "possible" } }
    : { words: date.words, claims: counts[best]!, window: { ...monthsOf(date, window), mode: window.mode } };
}

/**
 * Whole months in which a date is certain: of something that lasts, the month that is nearest to a window. What begins only after its document
 * is certain nowhere; of that, the months in which it may begin.
 */
export function monthsOf(date: ClaimDate, near: DayRange): DayRange {
  const sureEnd = Math.min(date.earliestEnd, date.until);
  const lastsSurely = date.lasts && date.latestStart <= sureEnd;
  if (lastsSurely) {
    const before = near.from !== null && date.until < near.from;
    const day = before || date.latestStart === 0 ? sureEnd : date.latestStart;
    return months(day, day);
  }
  if (date.lasts && date.earliest <= date.until && date.until < date.latest) {
    return months(date.earliest, date.until);
  }
  if (date.lasts && date.latest === LastDay) {
    return months(date.earliest, date.latestStart);
  }
  if (date.lasts && date.earliest === 0) {
    return months(date.earliestEnd, date.latest);
  }
  return months(date.earliest, date.latest);
}

function months(first: number, last: number): DayRange {
  return { from: monthStart(monthOf(first)), to: monthEnd(monthOf(last)) };
}
