import { LastDay, type ClaimDate } from "./contract";
import type { Dataset } from "./data";

/** Share of the dated claims that the default window holds at least. */
const Held = 0.7;

/**
 * The window that suits the data: the shortest run of whole months that surely holds seven tenths of the claims, so that both its ends can be
 * pulled either way. Open ends do not count. Null where too few claims are dated.
 */
export function suitableWindow(data: Dataset): { from: string; to: string } | null {
  const spans: { first: number; last: number }[] = [];
  for (let i = 0; i < data.count; i++) {
    const date = data.dates[data.date[i]!]!;
    if (closed(date)) spans.push({ first: monthOf(date.earliest), last: monthOf(date.latest) });
  }
  if (spans.length < 10) {
    return null;
  }
  spans.sort((a, b) => a.last - b.last);
  const wanted = Math.ceil(spans.length * Held);
  let best: [number, number] | null = null;
  for (const from of new Set(spans.map(s => s.first))) {
    let held = 0;
    for (const span of spans) {
      if (span.first >= from && ++held === wanted) {
        if (!best || span.last - from < best[1] - best[0] || (span.last - from === best[1] - best[0] && from > best[0])) {
          best = [from, span.last];
        }
        break;
      }
    }
  }
  return best && { from: isoDay(firstDay(best[0])), to: isoDay(firstDay(best[1] + 1) - 1) };
}

const closed = (date: ClaimDate): boolean => date.earliest > 0 && date.latest < LastDay;

/** Days from 0001-01-01 to 1970-01-01. */
const Epoch = 719162;

/** ISO text of a day number. */
export function isoDay(day: number): string {
  return new Date((day - Epoch) * 86_400_000).toISOString().slice(0, 10);
}

/** Months since 0001-01 of a day number. */
function monthOf(day: number): number {
  const date = new Date((day - Epoch) * 86_400_000);
  return (date.getUTCFullYear() - 1) * 12 + date.getUTCMonth();
}

function firstDay(month: number): number {
  const date = new Date(Date.UTC(2000, month % 12, 1));
  date.setUTCFullYear(Math.floor(month / 12) + 1);
  return Math.round(date.getTime() / 86_400_000) + Epoch;
}
