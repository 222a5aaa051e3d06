import { LastDay, type ClaimDate } from "../data/contract";
import { RelationCount, Relations } from "../data/relations";
import { binWords, type Bin } from "./bins";
import { capital, claims, count } from "../words/numbers";
import { dayWords, type DayRange } from "../words/time";
import { element } from "../page/elements";
import type { Plot, Scale } from "./plot";
import { monthsOf } from "./nearest";
import type { Drawn } from "./spans";

/** What lies under a pointer. */
export type Hit = { bin: Bin } | { drawn: Drawn };

/** Pixels within which a span is still meant. */
const Reach = 12;

/** The bar of a column, or the nearest span; null where there is nothing to be pointed at. */
export function hitAt(px: number, py: number, bins: readonly Bin[], drawn: readonly Drawn[], plot: Plot, x: Scale): Hit | null {
  if (px < plot.left - 2 || px > plot.right + 2) {
    return null;
  }
  if (py >= plot.top - 6 && py < plot.base) {
    const day = x.invert(px);
    const bin = bins.find(b => b.from <= day && day < b.to);
    return bin ? { bin } : null;
  }
  if (py < plot.rowsTop - 2) {
    return null;
  }
  let best: Drawn | null = null;
  let distance = Reach;
  for (const d of drawn) {
    const away = Math.max(d.placed.left - px, px - d.placed.right, 0);
    // Up and down counts twice, so that a pointer on a row means that row.
    const far = Math.hypot(away, 2 * Math.max(0, Math.abs(d.y - py) - plot.pitch / 2));
    if (far < distance) {
      [best, distance] = [d, far];
    }
  }
  return best && { drawn: best };
}

/** The window that a click on it sets. */
export function windowOf(hit: Hit, dates: readonly ClaimDate[]): DayRange {
  if ("bin" in hit) {
    return { from: hit.bin.from, to: hit.bin.to - 1 };
  }
  const date = dates[hit.drawn.placed.span.date]!;
  // Something that lasts is meant with all of its time; open ends stay open.
  return date.lasts
    ? { from: date.earliest === 0 ? null : date.earliest, to: date.latest === LastDay ? null : date.latest }
    : monthsOf(date, { from: null, to: null });
}

const Fits = ["outside the window", "possible in the window", "certain in the window"] as const;

/** What is said about it: a line of numbers, a line of meaning, and what a click does. */
export function linesOf(hit: Hit, dates: readonly ClaimDate[], fits: Uint8Array, byRelation: Uint32Array): string[] {
  if ("bin" in hit) {
    const { bin } = hit;
    return [`${binWords(bin)}: ${claims(bin.total)}`, parts(bin.counts), `Click: window to ${binWords(bin)}. Shift-click: extend the window to here.`];
  }
  const { span } = hit.drawn.placed;
  const date = dates[span.date]!;
  const last = dayWords(date.latest);
  const meaning = !date.lasts ? `one day from ${dayWords(date.earliest)} to ${last}`
    : date.latest === LastDay ? openWords(date)
    : date.earliest === 0 ? "lasts, with no known beginning" : `lasts, ${dayWords(date.earliest)} to ${last} at most`;
  return [
    `${date.words}: ${claims(span.claims)}`,
    parts(Relations.map((_, r) => byRelation[span.date * RelationCount + r]!)),
    `${capital(meaning)}; ${Fits[fits[span.date] as 0 | 1 | 2]}.`,
    "Click: window to this time. Shift-click: extend the window to here.",
  ];
}

/** What is known of an end that is not given. */
function openWords(date: ClaimDate): string {
  return date.earliestEnd !== date.latest ? "lasts, its end unknown"
    : date.until === LastDay ? "lasts, with no end"
    : date.until < date.earliest ? "begins after its text and has no end: nowhere certain"
    : `lasts, with no end: certain until ${dayWords(date.until)}, as far as its text reaches`;
}

function parts(counts: readonly number[]): string {
  return counts.map((n, r) => (n > 0 ? `${Relations[r]} ${count(n)}` : "")).filter(t => t !== "").join(", ");
}

/** The note beside the pointer. */
export class Tip {
  readonly element = element("div", { class: "tl-tip", role: "tooltip", hidden: "" });

  show(lines: readonly string[], clientX: number, clientY: number): void {
    this.element.replaceChildren(...lines.map((line, i) => element("div", { class: i === 0 ? "tl-tip-head" : i === lines.length - 1 ? "tl-tip-foot" : null }, line)));
    this.element.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    this.element.style.left = `${Math.max(8, Math.min(clientX + 12, innerWidth - width - 8))}px`;
    this.element.style.top = `${Math.max(8, clientY - height - 14)}px`;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
