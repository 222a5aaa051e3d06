import type { Dataset } from "../data/dataset";
import { LastDay, type ClaimDate } from "../data/contract";

/** How a date lies to a window; the same test as Core/Views/TimeWindow.cs. */
export const Outside = 0;
export const Possible = 1;
export const Certain = 2;
export type Fit = typeof Outside | typeof Possible | typeof Certain;

/** The stretch of time that is looked at: day numbers, both inclusive, null unbounded. */
export interface TimeWindow {
  from: number | null;
  to: number | null;
  mode: "certain" | "possible";
}

/** The bounds that the test needs of a date. */
export type Bounds = Pick<ClaimDate, "lasts" | "earliest" | "latestStart" | "earliestEnd" | "latest" | "until">;

/**
 * A single date is certain if its whole range lies inside, possible if it touches. An interval is also certain if a day from its latest
 * start to its earliest end lies inside; where one end is unknown, if the whole range of the other end does. For what is certain an open
 * end ends with its document's own date, and what begins only after that is nowhere certain but in all of time.
 */
export function fit(date: Bounds, from: number | null, to: number | null): Fit {
  const first = from ?? 0;
  const last = to ?? LastDay;
  if (first === 0 && last === LastDay) {
    return Certain;
  }
  const { earliest, latestStart, earliestEnd, latest, until } = date;
  if (earliest > last || latest < first) {
    return Outside;
  }
  if (earliest <= until && earliest >= first && until <= last) {
    return Certain;
  }
  if (!date.lasts) {
    return Possible;
  }
  const unknownEnd = latest === LastDay && earliestEnd !== LastDay;
  const unknownStart = earliest === 0 && latestStart !== 0;
  const sureEnd = Math.min(earliestEnd, until);
  return (latestStart <= sureEnd && latestStart <= last && sureEnd >= first)
    || (unknownEnd && earliest >= first && latestStart <= last)
    || (unknownStart && earliestEnd >= first && latest <= last)
    ? Certain
    : Possible;
}

/** Whether a window takes a date that lies to it like this. */
export function takes(mode: TimeWindow["mode"], dateFit: number): boolean {
  return dateFit === Certain || (dateFit === Possible && mode === "possible");
}

/** Fits every distinct date of the data, into an array made once. */
export function fitDates(data: Dataset, window: TimeWindow, into: Uint8Array): void {
  const dates = data.source.dates;
  for (let i = 0; i < dates.length; i++) {
    into[i] = fit(dates[i]!, window.from, window.to);
  }
}
