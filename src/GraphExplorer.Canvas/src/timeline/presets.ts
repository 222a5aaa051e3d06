import type { Dataset } from "../data/dataset";
import { addMonths, civil, dayOf } from "../dates/days";
import { capital } from "../words/numbers";
import { Months, Seasons, yearWords, type DayRange } from "../words/time";
import { extentOf, knownEnds, wholeYears } from "./steps";
import type { Tally } from "./tally";

/** A window worth a click, and smaller ones within it. */
export interface Preset {
  name: string;
  window: DayRange;
  parts: Preset[];
}

/** All time, what suits the data, and each year in which something that is claimed begins or ends, with its seasons and months. */
export function presetsOf(data: Dataset, tally: Tally, suits: DayRange | null): Preset[] {
  const { dates } = data;
  const extent = extentOf(dates, i => tally.byDate[i]! > 0);
  if (!extent) {
    return [];
  }
  const years = new Set<number>();
  dates.forEach((date, i) => {
    if (tally.byDate[i]! > 0) {
      for (const day of knownEnds(date)) {
        years.add(civil(day).year);
      }
    }
  });
  return [
    { name: "All time", window: wholeYears(extent), parts: [] },
    ...(suits ? [{ name: "Default window", window: suits, parts: [] }] : []),
    ...[...years].sort((a, b) => a - b).map(year => ({ name: yearWords(year), window: { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) }, parts: partsOf(year) })),
  ];
}

/** The seasons of a year (spring begins in March, winter goes into the next year) and its months. */
export function partsOf(year: number): Preset[] {
  const months = (name: string, month: number, length: number): Preset => {
    const from = dayOf(year, month, 1);
    return { name, window: { from, to: addMonths(from, length) - 1 }, parts: [] };
  };
  return [...Seasons.map((name, i) => months(capital(name), 3 + 3 * i, 3)), ...Months.map((name, i) => months(name, 1 + i, 1))];
}
