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

/** Where play begins: here if there is something ahead, else the same length of time at the beginning. */
export function playFrom(window: DayRange, months: number, extent: Extent): DayRange {
  if (moveBoth(window, months, extent) !== null) {
    return window;
  }
  const whole = window.from === null || window.from <= extent.from;
  if (whole) {
    // Everything is in the window: let the claims gather from the beginning.
    return { from: null, to: addMonthsToEnd(extent.from - 1, months) };
  }
  const length = monthOf((window.to ?? extent.to) + 1) - monthOf(window.from!);
  return { from: extent.from, to: addMonthsToEnd(extent.from - 1, Math.max(1, length)) };
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
