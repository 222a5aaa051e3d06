import { civil, isMonthEnd, isMonthStart, monthOf } from "./days";

export const Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const Seasons = ["spring", "summer", "autumn", "winter"] as const;

/** A stretch of days, both inclusive; null is unbounded. */
export interface Stretch {
  from: number | null;
  to: number | null;
}

const numbers = new Intl.NumberFormat("en");

/** A number with its thousands apart. */
export function count(n: number): string {
  return numbers.format(n);
}

/** A number for narrow places: "842", "8.9k", "12k". */
export function short(n: number): string {
  return n < 1000 ? String(n) : n < 9950 ? `${(n / 1000).toFixed(1)}k` : n < 999_500 ? `${Math.round(n / 1000)}k` : `${(n / 1_000_000).toFixed(1)}m`;
}

/** "1 claim", "25 claims". */
export function claims(n: number): string {
  return n === 1 ? "1 claim" : `${count(n)} claims`;
}

/** "3 May 2015". */
export function dayWords(day: number): string {
  const { year, month, day: d } = civil(day);
  return `${d} ${Months[month - 1]} ${year}`;
}

/** "May 2015". */
export function monthWords(month: number): string {
  return `${Months[month % 12]} ${Math.floor(month / 12)}`;
}

/** A window as its title: whole months and years by their names, anything else by days. */
export function windowWords({ from, to }: Stretch): string {
  if (from === null && to === null) {
    return "All time";
  }
  if (from === null) {
    return `until ${isMonthEnd(to!) ? monthWords(monthOf(to!)) : dayWords(to!)}`;
  }
  if (to === null) {
    return `from ${isMonthStart(from) ? monthWords(monthOf(from)) : dayWords(from)}`;
  }
  const [a, b] = [civil(from), civil(to)];
  if (!isMonthStart(from) || !isMonthEnd(to)) {
    return from === to ? dayWords(to)
      : a.year !== b.year ? `${dayWords(from)} – ${dayWords(to)}`
      : a.month !== b.month ? `${a.day} ${Months[a.month - 1]} – ${dayWords(to)}`
      : `${a.day} – ${dayWords(to)}`;
  }
  if (a.month === 1 && b.month === 12) {
    return a.year === b.year ? `${a.year}` : `${a.year} – ${b.year}`;
  }
  return a.year !== b.year ? `${monthWords(monthOf(from))} – ${monthWords(monthOf(to))}`
    : a.month !== b.month ? `${Months[a.month - 1]} – ${monthWords(monthOf(to))}`
    : monthWords(monthOf(to));
}

/** The second line below a window's title: whole seasons by their names, else whole months by their days, else how many days. */
export function windowDetail({ from, to }: Stretch): string {
  if (from === null || to === null) {
    return from === null && to === null ? "no bounds" : from === null ? "from the beginning" : "to the end";
  }
  if (!isMonthStart(from) || !isMonthEnd(to)) {
    const days = to - from + 1;
    return days === 1 ? "1 day" : `${count(days)} days`;
  }
  const [first, last] = [monthOf(from), monthOf(to)];
  // A season begins in March, June, September and December.
  if (first % 3 === 2 && last % 3 === 1) {
    const [a, b] = [seasonWords(first), seasonWords(last - 2)];
    return first === last - 2 ? a : `${a} to ${b}`;
  }
  return `${dayWords(from)} to ${dayWords(to)}`;
}

/** The season that begins in a month: "summer 2015", "winter 2015–16". */
export function seasonWords(month: number): string {
  const year = Math.floor(month / 12);
  const season = Math.floor(((month % 12) - 2) / 3);
  return season === 3 ? `winter ${year}–${String((year + 1) % 100).padStart(2, "0")}` : `${Seasons[season]} ${year}`;
}

/** "1 month", "3 months", "1 year". */
export function stepWords(months: number): string {
  return months % 12 === 0 ? (months === 12 ? "1 year" : `${months / 12} years`) : months === 1 ? "1 month" : `${months} months`;
}
