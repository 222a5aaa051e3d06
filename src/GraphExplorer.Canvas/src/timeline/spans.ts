import type { Selection } from "d3-selection";
import { LastDay, type ClaimDate } from "../data/contract";
import { Relations } from "../data/relations";
import type { Plot, Scale } from "./plot";
import type { Group, Placed } from "./rows";
import { short } from "../words/numbers";

type Layer = Selection<SVGGElement, unknown, null, undefined>;

/** Height of a line that says "one day somewhere in here"; of lines that say "lasted", by the number of relations; more share the height of the last. */
const Thin = 1.2;
const Thick: readonly number[] = [3.5, 2.6, 1.9];
/** Between two lines of a span. */
const Apart = 0.6;
/** How far closed ends lie within the span, so that two spans side by side stay apart. */
const Inward = 0.6;
/** A day at the axis' edge may be so many pixels off. */
const Rounding = 0.01;

/** A span as it is drawn, for finding it again under a pointer. */
export interface Drawn {
  placed: Placed;
  group: Group;
  /** Middle of its row. */
  y: number;
}

/** From pixel to pixel. */
type Part = readonly [from: number, to: number];

/**
 * The lines of a date. One day somewhere in here: thin, with closed ends. Something that lasts: thin where it may have lasted, thick where it
 * surely did, an arrow at an end that is open.
 */
export interface Shape {
  thin: Part[];
  thick: Part[];
  /** Pixels of its closed ends. */
  ticks: number[];
  arrows: ("start" | "end")[];
}

/** The rows of dates that are wider than a month. */
export class Spans {
  drawn: Drawn[] = [];
  private readonly lines: Layer;
  private readonly rules: Layer;

  constructor(svg: Selection<SVGSVGElement, unknown, null, undefined>, plotClip: string) {
    this.rules = svg.append("g").attr("class", "tl-rules");
    this.lines = svg.append("g").attr("class", "tl-spans").attr("clip-path", plotClip);
  }

  draw(groups: readonly Group[], dates: readonly ClaimDate[], plot: Plot, x: Scale): void {
    this.drawn = [];
    const bottoms: number[] = [];
    let row = 0;
    for (const group of groups) {
      for (const placed of group.rows) {
        const y = plot.rowsTop + row * plot.pitch + (plot.pitch - 2) / 2;
        this.drawn.push(...placed.map(p => ({ placed: p, group, y })));
        row++;
      }
      bottoms.push(plot.rowsTop + row * plot.pitch - 1);
    }
    this.rules.selectAll("path").data(plot.compact ? [] : bottoms).join("path").attr("d", y => `M${plot.left} ${y}H${plot.right}`);
    const spans = this.lines.selectAll<SVGGElement, Drawn>("g").data(this.drawn, d => d.placed.span.date).join("g");
    spans.each(function (d) {
      this.replaceChildren(...elementsOf(d, dates[d.placed.span.date]!, plot, x));
    });
  }

  /** Draws certain, possible and outside dates as strongly as they are. */
  fit(fits: Uint8Array): void {
    this.lines.selectAll<SVGGElement, Drawn>("g").attr("data-fit", d => fits[d.placed.span.date]!);
  }
}

/** Width of each line of something that lasts. */
export function thickness(lines: number): number {
  return Thick[lines - 1] ?? (Thick.length * (Thick[Thick.length - 1]! + Apart)) / lines - Apart;
}

function elementsOf({ placed, y }: Drawn, date: ClaimDate, plot: Plot, x: Scale): SVGElement[] {
  const { span } = placed;
  const weight = date.lasts ? thickness(span.relations.length) : Thin;
  const pitch = weight + Apart;
  const height = span.relations.length * pitch - Apart;
  const top = y - height / 2;
  const made: SVGElement[] = [];
  const { thin, thick, ticks, arrows } = shapeOf(date, plot, x);
  span.relations.forEach((relation, i) => {
    const middle = (top + i * pitch + weight / 2).toFixed(2);
    const line = (parts: Part[], width: number) => parts.length > 0
      && made.push(path(parts.map(([from, to]) => `M${from.toFixed(1)} ${middle}H${to.toFixed(1)}`).join(""), `tl-line ${Relations[relation]}`, width));
    line(thin, date.lasts ? Math.min(Thin, weight * 0.6) : Thin);
    line(thick, weight);
  });
  const [upper, lower] = [(top - 1).toFixed(2), (top + height + 1).toFixed(2)];
  const arrow = (at: number, by: number) => `M${at} ${upper}L${at + by} ${y.toFixed(2)}L${at} ${lower}`;
  const ends = ticks.map(at => `M${at.toFixed(1)} ${upper}V${lower}`).concat(arrows.map(end => (end === "start" ? arrow(plot.left, -5) : arrow(plot.right, 5))));
  if (ends.length > 0) {
    made.push(path(ends.join(""), "tl-ends", null));
  }
  if (placed.number) {
    const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
    text.setAttribute("y", (y + 3.2).toFixed(1));
    text.setAttribute("x", (placed.number === "right" ? placed.right : placed.left).toFixed(1));
    text.setAttribute("text-anchor", placed.number === "right" ? "end" : "start");
    text.textContent = short(span.claims);
    made.push(text);
  }
  return made;
}

/** @param x pixels of a day, between `left` and `right` for those on the axis */
export function shapeOf(date: ClaimDate, { left, right }: Pick<Plot, "left" | "right">, x: (day: number) => number): Shape {
  // What lies off the axis is left out, and what lies on it is at least a pixel wide.
  const parts = (...ranges: Part[]): Part[] => ranges.filter(([from, to]) => from < to && x(to) > left && x(from) < right).map(([from, to]) => {
    const [a, b] = [Math.max(left, x(from)), Math.min(right, x(to))];
    return [a, Math.max(b, a + 1)];
  });
  const [first, end] = [date.earliest, date.latest + 1];
  if (!date.lasts) {
    const ends = [[first, Inward], [end, -Inward]] as const;
    const onAxis = (day: number) => x(day) > left - Rounding && x(day) < right + Rounding;
    return { thin: parts([first, end]), thick: [], ticks: ends.filter(([day]) => onAxis(day)).map(([day, inward]) => x(day) + inward), arrows: [] };
  }
  const arrows: Shape["arrows"] = [...(first === 0 ? ["start" as const] : []), ...(date.latest === LastDay ? ["end" as const] : [])];
  // An open end is thick as far as its document reaches, and goes on thin.
  const [sureFirst, sureEnd] = [date.latestStart, Math.min(date.earliestEnd, date.until) + 1];
  return sureFirst < sureEnd
    ? { thin: parts([first, sureFirst], [sureEnd, end]), thick: parts([sureFirst, sureEnd]), ticks: [], arrows }
    : { thin: parts([first, end]), thick: [], ticks: [], arrows };
}

function path(d: string, name: string, width: number | null): SVGPathElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "path");
  made.setAttribute("d", d);
  made.setAttribute("class", name);
  if (width !== null) {
    made.setAttribute("stroke-width", String(width));
    made.style.setProperty("--w", String(width));
  }
  return made;
}
