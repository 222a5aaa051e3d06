import { LastDay, type ClaimDate } from "../data/contract";
import { addMonths, addMonthsToEnd, civil, clamp, dayOf, monthEnd, monthOf, monthStart } from "../dates/days";
import type { DayRange } from "../words/time";

/** The sizes of a step, in months. */
export const StepSizes = [1, 3, 12] as const;

/** First and last day of the whole months that the dates' known ends lie in. */
export interface Extent {
  from: number;
  to: number;
}

/** The known ends of a date: an open or unknown end falls back to the other one. */
export function knownEnds(date: ClaimDate): [number, number] {
  const first = date.earliest === 0 && date.lasts ? date.earliestEnd : date.earliest;
  const last = date.latest === LastDay && date.lasts ? date.latestStart : date.latest;
  return [Math.min(first, last), Math.max(first, last)];
}

/** The whole months that all dates with claims lie in; null without any. */
export function extentOf(dates: readonly ClaimDate[], has: (date: number) => boolean = () => true): Extent | null {
  let from = Infinity;
  let to = -Infinity;
  dates.forEach((date, i) => {
    if (has(i)) {
      const [first, last] = knownEnds(date);
      from = Math.min(from, first);
      to = Math.max(to, last);
    }
  });
  return from > to ? null : { from: monthStart(monthOf(from)), to: monthEnd(monthOf(to)) };
}

/** Moves the first day by months, as far as the month that the window ends in. */
export function moveStart(window: DayRange, months: number, extent: Extent): DayRange {
  const from = window.from ?? extent.from;
  const last = monthStart(monthOf(window.to ?? extent.to));
  return { from: clamp(addMonths(from, months), Math.min(extent.from, from), Math.max(last, from)), to: window.to };
}

/** Moves the last day by months, back as far as the month that the window begins in. */
export function moveEnd(window: DayRange, months: number, extent: Extent): DayRange {
  const to = window.to ?? extent.to;
  const first = monthEnd(monthOf(window.from ?? extent.from));
  return { from: window.from, to: clamp(addMonthsToEnd(to, months), Math.min(first, to), Math.max(extent.to, to)) };
}

/**
 * Moves a window as a whole by months; without a first day only its end moves, so that claims gather. Null where it has reached the end
 * that it moves to.
 */
export function moveBoth(window: DayRange, months: number, extent: Extent): DayRange | null {
  const { from } = window;
  const to = window.to ?? extent.to;
  if (months > 0 ? to >= extent.to : (from ?? to) <= extent.from) {
    return null;
  }
  const first = from === null ? null : addMonths(from, months);
  return { from: first, to: Math.max(addMonthsToEnd(to, months), first ?? extent.from) };
}

/** What is played through: windows of one length, a step apart, from the first to the last that has a claim. */
export interface Course {
  first: Extent;
  /** First day of the last window. */
  last: number;
}

/** Steps that a window may be long and still be moved as it is; a longer one is what is gone through, in windows of a step. */
const ShortWindow = 3;

/**
 * What playing goes through from a window on: where it is short, on from it to the last claim; where it is longer, from the first claim in it to the
 * last one in it. Null where nothing lies ahead.
 * @param has whether a stretch of time has a claim that is shown
 */
export function courseOf(window: DayRange, months: number, extent: Extent, has: (stretch: Extent) => boolean): Course | null {
  const { from, to } = window;
  const length = from === null || to === null ? Infinity : monthOf(to + 1) - monthOf(from);
  const short = length <= ShortWindow * months;
  const size = short ? Math.max(1, length) : months;
  const end = short ? extent.to : Math.min(to ?? extent.to, extent.to);
  let first: Extent | null = null;
  let last = 0;
  for (let day = short ? from! : monthStart(monthOf(Math.max(from ?? extent.from, extent.from))); day <= end; day = addMonths(day, months)) {
    const at = { from: day, to: addMonthsToEnd(day - 1, size) };
    if (short && day === from) {
      first = { from, to: to! };
      last = day;
    } else if (has({ from: day, to: short ? at.to : Math.min(at.to, end) })) {
      first ??= at;
      last = day;
    }
  }
  return first === null || (short && last === from) ? null : { first, last };
}

/** The whole years of an extent. */
export function wholeYears(extent: Extent): Extent {
  return { from: dayOf(civil(extent.from).year, 1, 1), to: dayOf(civil(extent.to).year, 12, 31) };
}

/** The nearest first day of a unit of months, counted from January. */
export function snap(day: number, unit: number): number {
  if (unit === 0) {
    return Math.round(day);
  }
  const month = monthOf(Math.floor(day));
  const low = monthStart(month - (month % unit));
  const high = monthStart(month - (month % unit) + unit);
  return day - low < high - day ? low : high;
}
