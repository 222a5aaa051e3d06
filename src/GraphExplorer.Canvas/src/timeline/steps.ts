import { LastDay, type ClaimDate } from "../contract";
import { addMonths, addMonthsToEnd, clamp, dayOf, civil, monthOf, monthStart } from "./days";
import type { Stretch } from "./words";

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
  return from > to ? null : { from: monthStart(monthOf(from)), to: Math.min(LastDay, monthStart(monthOf(to) + 1) - 1) };
}

/** Moves the first day by months; it stays a day before the end at most. */
export function moveStart(window: Stretch, months: number, extent: Extent): Stretch {
  const from = addMonths(window.from ?? extent.from, months);
  return { from: clamp(from, Math.min(extent.from, window.from ?? extent.from), window.to ?? extent.to), to: window.to };
}

/** Moves the last day by months; it stays at or behind the first. */
export function moveEnd(window: Stretch, months: number, extent: Extent): Stretch {
  const to = addMonthsToEnd(window.to ?? extent.to, months);
  return { from: window.from, to: clamp(to, window.from ?? extent.from, Math.max(extent.to, window.to ?? extent.to)) };
}

/**
 * Moves a window as a whole by months; without a first day only its end moves, so that claims gather. Null where it has reached the end
 * that it moves to.
 */
export function moveBoth(window: Stretch, months: number, extent: Extent): Stretch | null {
  const { from } = window;
  const to = window.to ?? extent.to;
  if (months > 0 ? to >= extent.to : (from ?? to) <= extent.from) {
    return null;
  }
  return { from: from === null ? null : addMonths(from, months), to: Math.max(addMonthsToEnd(to, months), from ?? extent.from) };
}

/** Where play begins: here if there is something ahead, else the same length of time at the beginning. */
export function playFrom(window: Stretch, months: number, extent: Extent): Stretch {
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
