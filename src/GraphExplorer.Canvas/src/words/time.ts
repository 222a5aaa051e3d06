import { civil, isMonthEnd, isMonthStart, monthOf, type Civil } from "../dates/days";
import { count } from "./numbers";

export const Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
export const Seasons = ["spring", "summer", "autumn", "winter"] as const;

/** A stretch of days, both inclusive; null is unbounded. */
export interface DayRange {
  from: number | null;
  to: number | null;
}

/** A year in its four digits, those below 1000 too: "10 Jun 14" would be taken for 2014. */
export function yearWords(year: number): string {
  return String(year).padStart(4, "0");
}

/** "3 May 2015". */
export function dayWords(day: number): string {
  const { year, month, day: d } = civil(day);
  return `${d} ${Months[month - 1]} ${yearWords(year)}`;
}

/** "May 2015". */
export function monthWords(month: number): string {
  return `${Months[month % 12]} ${yearWords(Math.floor(month / 12))}`;
}

/**
 * A window in the largest units that tell it exactly: "2015 – 2016", "Jun – Nov 2016", "3 Jun 2015 – 30 Nov 2016"; with one open end
 * "since Jun 2015" or "until 2016"; "all time" without ends. Core/Views/ViewWords.cs says the same; tests/vectors/sentences.json holds both.
 */
export function windowWords({ from, to }: DayRange): string {
  const [a, b] = [from === null ? null : civil(from), to === null ? null : civil(to)];
  const months = (from === null || isMonthStart(from)) && (to === null || isMonthEnd(to));
  const years = months && (!a || a.month === 1) && (!b || b.month === 12);
  const words = ({ year, month, day }: Civil) => (years ? yearWords(year) : `${months ? "" : `${day} `}${Months[month - 1]} ${yearWords(year)}`);
  if (!a || !b) {
    return a ? `since ${words(a)}` : b ? `until ${words(b)}` : "all time";
  }
  if (words(a) === words(b)) {
    return words(a);
  }
  // What both ends share is said once.
  const first = years || a.year !== b.year ? words(a) : months ? Months[a.month - 1]! : a.month !== b.month ? `${a.day} ${Months[a.month - 1]}` : String(a.day);
  return `${first} – ${words(b)}`;
}

const LongMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

/** The same for a heading: "May 2015 to February 2017", "since June 2015". */
export function longWindowWords(window: DayRange): string {
  return windowWords(window).replace(" – ", " to ").replace(/[A-Z][a-z]{2}(?= |$)/g, short => LongMonths[Months.indexOf(short as (typeof Months)[number])] ?? short);
}

/** The second line below a window's title: whole seasons by their names, else whole months by their days, else how many days. */
export function windowDetail({ from, to }: DayRange): string {
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
  return season === 3 ? `winter ${yearWords(year)}–${String((year + 1) % 100).padStart(2, "0")}` : `${Seasons[season]} ${yearWords(year)}`;
}

/** "1 month", "3 months", "1 year". */
export function stepWords(months: number): string {
  return months % 12 === 0 ? (months === 12 ? "1 year" : `${months / 12} years`) : months === 1 ? "1 month" : `${months} months`;
}
