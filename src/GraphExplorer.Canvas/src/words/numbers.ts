const numbers = new Intl.NumberFormat("en");

/** A number with its thousands apart. */
export function count(n: number): string {
  return numbers.format(n);
}

/** A number for narrow places: "842", "8.9k", "12k", "1.3m"; half of the last place goes up. */
export function short(n: number): string {
  const tenths = (unit: number) => (Math.round((10 * n) / unit) / 10).toFixed(1);
  return n < 1000 ? String(n) : n < 9950 ? `${tenths(1000)}k` : n < 999_500 ? `${Math.round(n / 1000)}k` : `${tenths(1_000_000)}m`;
}

/** A number with its noun: "1 actor", "1,204 actors". */
export const many = (n: number, noun: string): string => (n === 1 ? `1 ${noun}` : `${count(n)} ${noun}s`);

/** "1 claim", "25 claims". */
export const claims = (n: number): string => many(n, "claim");

/** A word with a capital letter. */
export const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
