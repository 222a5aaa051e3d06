import { LastDay } from "../data/contract";

/** A day of the proleptic Gregorian calendar; months from 1. */
export interface Civil {
  year: number;
  month: number;
  day: number;
}

// Days from 0000-03-01, where the algorithm below starts counting, to 0001-01-01, day 0 here.
const Shift = 306;
const DaysOfEra = 146_097;

/** Number of a day: days since 0001-01-01. Months beyond 1 to 12 run into other years. After Howard Hinnant's `days_from_civil`. */
export function dayOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const m = mod(months, 12) + 1;
  const y = Math.floor(months / 12) - (m <= 2 ? 1 : 0);
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * mod(m - 3, 12) + 2) / 5) + day - 1;
  return era * DaysOfEra + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - Shift;
}

export function civil(day: number): Civil {
  const z = day + Shift;
  const era = Math.floor(z / DaysOfEra);
  const dayOfEra = z - era * DaysOfEra;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** Number of a month: months since January of the year 0. */
export function monthOf(day: number): number {
  const { year, month } = civil(day);
  return year * 12 + month - 1;
}

/** First day of a month by its number. */
export function monthStart(month: number): number {
  return dayOf(0, month + 1, 1);
}

/** Last day of a month by its number, within the calendar. */
export function monthEnd(month: number): number {
  return Math.min(LastDay, monthStart(month + 1) - 1);
}

/** The same day some months away, or the last of its month where there is no such day; kept within the calendar. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: d } = civil(day);
  const start = dayOf(year, month + months, 1);
  return clamp(start + Math.min(d, dayOf(year, month + months + 1, 1) - start) - 1, 0, LastDay);
}

/** Moves a last day, so that a month's last day stays one. */
export function addMonthsToEnd(day: number, months: number): number {
  return addMonths(day + 1, months) - 1;
}

export function isMonthStart(day: number): boolean {
  return civil(day).day === 1;
}

export function isMonthEnd(day: number): boolean {
  return isMonthStart(day + 1);
}

/** Day number of 1970-01-01, and milliseconds of a day. */
const Epoch = 719_162;
const DayLength = 86_400_000;

/** A day as JavaScript's own date, at its first moment in UTC; a part of a day as its time. */
export const utcOf = (day: number): Date => new Date((day - Epoch) * DayLength);

export const dayOfUtc = (date: Date): number => date.getTime() / DayLength + Epoch;

/** An ISO day. */
export function isoOf(day: number): string {
  const { year, month, day: d } = civil(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

/** Reads an ISO day; null where it is none. */
export function dayOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) {
    return null;
  }
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return day >= 0 && isoOf(day) === text ? day : null;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

function mod(a: number, n: number): number {
  return ((a % n) + n) % n;
}
