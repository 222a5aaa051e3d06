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

/** A span as it is drawn, for finding it again under a pointer. */
export interface Drawn {
  placed: Placed;
  group: Group;
  /** Middle of its row. */
  y: number;
}

interface Shape {
  thin: string[];
  thick: string[];
  ends: string;
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

function thickness(lines: number): number {
  return Thick[lines - 1] ?? (Thick.length * (Thick[Thick.length - 1]! + Apart)) / lines - Apart;
}

function elementsOf({ placed, y }: Drawn, date: ClaimDate, plot: Plot, x: Scale): SVGElement[] {
  const { span } = placed;
  const weight = date.lasts ? thickness(span.relations.length) : Thin;
  const pitch = weight + Apart;
  const height = span.relations.length * pitch - Apart;
  const top = y - height / 2;
  const made: SVGElement[] = [];
  const shape = shapeOf(date, plot, x);
  span.relations.forEach((relation, i) => {
    const middle = (top + i * pitch + weight / 2).toFixed(2);
    const name = Relations[relation];
    const line = (parts: string[], width: number) =>
      parts.length > 0 && made.push(path(parts.map(p => p.replace("|", middle)).join(""), `tl-line ${name}`, width));
    line(shape.thin, date.lasts ? Math.min(Thin, weight * 0.6) : Thin);
    line(shape.thick, weight);
  });
  const ends = shape.ends.replaceAll("^", (top - 1).toFixed(2)).replaceAll("_", (top + height + 1).toFixed(2)).replaceAll("~", y.toFixed(2));
  if (ends !== "") {
    made.push(path(ends, "tl-ends", null));
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

/** A date's lines: `|` stands for a line's height, `^`, `_` and `~` for upper edge, lower edge and middle of the span. */
function shapeOf(date: ClaimDate, plot: Plot, x: Scale): Shape {
  const { left, right } = plot;
  const at = (day: number) => Math.max(left, Math.min(right, x(day)));
  const stroke = (from: number, to: number) => `M${at(from).toFixed(1)} |H${Math.max(at(to), at(from) + 1).toFixed(1)}`;
  const tick = (day: number, inward: number) => (x(day) < left - 1 || x(day) > right + 1 ? "" : `M${(x(day) + inward).toFixed(1)} ^V_`);
  if (!date.lasts) {
    return { thin: [stroke(date.earliest, date.latest + 1)], thick: [], ends: tick(date.earliest, 0.6) + tick(date.latest + 1, -0.6) };
  }
  const openStart = date.earliest === 0;
  const openEnd = date.latest === LastDay;
  const first = openStart ? -1e9 : date.earliest;
  const last = openEnd ? 1e9 : date.latest + 1;
  const coreFirst = openStart && date.latestStart === 0 ? -1e9 : date.latestStart;
  // An open end is thick as far as its document reaches, and goes on thin.
  const sureEnd = Math.min(date.earliestEnd, date.until);
  const coreLast = sureEnd === LastDay ? 1e9 : sureEnd + 1;
  const ends = (openStart ? `M${left} ^L${left - 5} ~L${left} _` : "")
    + (openEnd ? `M${right} ^L${right + 5} ~L${right} _` : "");
  const off = coreFirst >= coreLast;
  if (off) {
    return { thin: [stroke(first, last)], thick: [], ends };
  }
  return {
    thin: [...(first < coreFirst ? [stroke(first, coreFirst)] : []), ...(coreLast < last ? [stroke(coreLast, last)] : [])],
    thick: [stroke(coreFirst, coreLast)],
    ends,
  };
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
