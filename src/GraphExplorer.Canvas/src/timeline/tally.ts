import type { Model } from "../views/model";
import { InView } from "../views/bundle";
import { ViewFilters } from "../views/filters";
import type { Dataset } from "../data/dataset";
import { RelationCount } from "../data/relations";

const Passes = InView.Filters | InView.Pair;

/** Claims that pass the filters, whatever the window, by date and relation. */
export interface Tally {
  /** Claims of date d and relation r, at d × RelationCount + r. */
  readonly byRelation: Uint32Array;
  /** Claims per date. */
  readonly byDate: Uint32Array;
}

export function tallyOf(data: Dataset): Tally {
  return { byRelation: new Uint32Array(data.dates.length * RelationCount), byDate: new Uint32Array(data.dates.length) };
}

/** Counts again. @returns whether anything differs. */
export function count(tally: Tally, data: Dataset, inView: Uint8Array): boolean {
  const before = tally.byRelation.slice();
  tally.byRelation.fill(0);
  tally.byDate.fill(0);
  for (let i = 0; i < data.count; i++) {
    if ((inView[i]! & Passes) === Passes) {
      const date = data.date[i]!;
      tally.byRelation[date * RelationCount + data.relation[i]!]!++;
      tally.byDate[date]!++;
    }
  }
  return tally.byRelation.some((n, i) => n !== before[i]);
}

/** Whether which claims pass the filters depends on the window, too: strength, pair states and focus look at the claims in it. */
export function followsWindow(state: Model["state"]): boolean {
  return ViewFilters.some(f => f.judges !== "date" && f.judges !== "claim" && f.judges !== "look" && f.values(state).length > 0);
}

/** All claims per date, whatever the filters. */
export function perDate(data: Dataset): Uint32Array {
  const counts = new Uint32Array(data.dates.length);
  for (const date of data.date) {
    counts[date]!++;
  }
  return counts;
}
