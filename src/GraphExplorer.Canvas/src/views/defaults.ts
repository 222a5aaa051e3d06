import { LastDay } from "../data/contract";
import type { Dataset } from "../data/dataset";
import { isoOf, monthOf, monthStart } from "../dates/days";

/** Share of the claims with both ends known that the window must hold, of those that are shorter than two years. */
const Share = 0.98;
const LongestDays = 730;

/**
 * The window that suits the data: the shortest stretch of whole months that surely holds nearly all claims which are dated to less than two
 * years. ISO days; null where there are none. The same as Core/Views/DefaultWindow.cs.
 */
export function suitableWindow(data: Dataset): { from: string; to: string } | null {
  const spans: { from: number; to: number }[] = [];
  for (let i = 0; i < data.count; i++) {
    const { earliest, latest } = data.dates[data.date[i]!]!;
    if (earliest > 0 && latest < LastDay && latest - earliest < LongestDays) {
      spans.push({ from: monthOf(earliest), to: monthOf(latest) });
    }
  }
  if (spans.length === 0) {
    return null;
  }
  spans.sort((a, b) => a.to - b.to);
  const needed = Math.ceil(spans.length * Share);
  let best: { from: number; to: number; days: number } | null = null;
  for (const from of [...new Set(spans.map(s => s.from))].sort((a, b) => a - b)) {
    let held = 0;
    const last = spans.find(s => s.from >= from && ++held === needed);
    if (!last) {
      break;
    }
    const days = monthStart(last.to + 1) - monthStart(from);
    if (!best || days < best.days) {
      best = { from, to: last.to, days };
    }
  }
  return best && { from: isoOf(monthStart(best.from)), to: isoOf(monthStart(best.to + 1) - 1) };
}
