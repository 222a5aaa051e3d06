import { LastDay, Rows, type ClaimDate } from "../data/contract";
import { RelationCount, Relations } from "../data/relations";
import { short } from "../words/numbers";

/** A date that is wider than a month, with its claims. */
export interface Span {
  /** Index of the date. */
  date: number;
  /** The relations that claims of this date have, in lane order. */
  relations: number[];
  claims: number;
  /** Its first day and the day after its last; open ends are infinite. */
  from: number;
  to: number;
}

export type RowName = Exclude<(typeof Rows)[number], "month">;
const RowNames = Rows.filter((r): r is RowName => r !== "month");

/** Where a span lies, in pixels; `left` to `right` is the place that it takes up with its number. */
export interface Placed {
  span: Span;
  /** Where its number stands; none if there is one claim or no room. */
  number: "left" | "right" | null;
  left: number;
  right: number;
}

/** The rows of one kind of date. */
export interface Group {
  name: RowName;
  rows: Placed[][];
  /** Claims that find no row. */
  more: number;
}

/** Open ends are infinite, and two of them alike. */
const before = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Every date that is wider than a month and has claims, by row, those with most claims first. */
export function spansOf(dates: readonly ClaimDate[], byRelation: ArrayLike<number>): Map<RowName, Span[]> {
  const groups = new Map<RowName, Span[]>(RowNames.map(name => [name, []]));
  dates.forEach((date, i) => {
    const counts = Relations.map((_, r) => byRelation[i * RelationCount + r]!);
    const claims = counts.reduce((sum, n) => sum + n, 0);
    if (date.row !== "month" && claims > 0) {
      groups.get(date.row)!.push({
        date: i, claims, relations: [...counts.keys()].filter(r => counts[r]! > 0),
        from: date.lasts && date.earliest === 0 ? -Infinity : date.earliest,
        to: date.lasts && date.latest === LastDay ? Infinity : date.latest + 1,
      });
    }
  });
  for (const spans of groups.values()) {
    spans.sort((a, b) => b.claims - a.claims || before(a.from, b.from) || before(a.to, b.to) || dates[a.date]!.until - dates[b.date]!.until
      || (dates[a.date]!.text < dates[b.date]!.text ? -1 : 1));
  }
  return groups;
}

/** Pixels that a span's number takes beside it. */
function numberWidth(claims: number): number {
  return claims > 1 ? short(claims).length * 6 + 4 : 0;
}

/** Pixels between two spans of a row. */
const Gap = 3;

/** Where rows may be. */
export interface Shelf {
  left: number;
  right: number;
  /** Most rows that could be shown: what finds no room in them goes together into one more, which is not. */
  most: number;
  /** Whether spans bear their numbers. */
  numbers: boolean;
}

/**
 * Lays spans into rows, each into the first that has room for it.
 * @param x Pixels of a day, kept between `left` and `right`.
 */
export function pack(spans: readonly Span[], x: (day: number) => number, { left, right, most, numbers }: Shelf): Placed[][] {
  const rows: Placed[][] = [];
  for (const span of spans) {
    const [a, b] = [x(span.from), Math.max(x(span.to), x(span.from) + 2)];
    const width = numbers ? numberWidth(span.claims) : 0;
    const number = width === 0 ? null : b + width <= right ? "right" : a - width >= left ? "left" : null;
    const placed: Placed = { span, number, left: number === "left" ? a - width : a, right: number === "right" ? b + width : b };
    let row = 0;
    while (row < most && rows[row]?.some(p => placed.left < p.right + Gap && placed.right > p.left - Gap)) {
      row++;
    }
    (rows[row] ??= []).push(placed);
  }
  return rows;
}

/**
 * Shares out rows: one to each kind of date that has claims, the largest first where there are too few, then one after the other to the kind
 * with most claims that have none. A kind whose rows are left out altogether stays with no rows and all its claims counted as more.
 */
export function share(packed: ReadonlyMap<RowName, Placed[][]>, available: number): Group[] {
  const wanting = [...packed].filter(([, rows]) => rows.length > 0).map(([name, all]) => {
    // Claims left over once so many rows are given.
    const left = [0];
    for (let i = all.length - 1; i >= 0; i--) {
      left.unshift(left[0]! + all[i]!.reduce((sum, p) => sum + p.span.claims, 0));
    }
    return { name, all, given: 0, more: (given: number) => left[given]! };
  });
  for (let free = available; free > 0; free--) {
    const bare = wanting.filter(g => g.given === 0);
    const next = (bare.length > 0 ? bare : wanting).reduce<(typeof wanting)[number] | null>((a, b) => (a && a.more(a.given) >= b.more(b.given) ? a : b), null);
    if (!next || next.more(next.given) === 0) {
      break;
    }
    next.given++;
  }
  return wanting.map(g => ({ name: g.name, rows: g.all.slice(0, g.given), more: g.more(g.given) }));
}
