import { axisBottom, axisLeft } from "d3-axis";
import { scaleLinear } from "d3-scale";
import { select, type Selection } from "d3-selection";
import { RelationRows, rowOf } from "../data/relations";
import { ticksOf, type Domain } from "./axis";
import { levels, type Bin } from "./bins";
import type { Plot, Scale } from "./plot";
import { short } from "../words/numbers";

type Layer = Selection<SVGGElement, unknown, null, undefined>;

/** Height under which a part of a bar bears no pattern. */
const Plain = 4;

interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
  relation: number;
}

/** The bars' layers: pale as a whole, and once more at full strength, cut to the window. */
export class Bars {
  private readonly grid: Layer;
  private readonly pale: Layer;
  private readonly axis: Layer;
  private readonly cut: Selection<SVGRectElement, unknown, null, undefined>;

  constructor(svg: Selection<SVGSVGElement, unknown, null, undefined>, private readonly prefix: string, plotClip: string) {
    const defs = svg.append("defs");
    for (const { word, stroke } of RelationRows.filter(row => row.stroke !== "solid")) {
      const pattern = defs.append("pattern").attr("id", `${prefix}-${word}`).attr("width", 4).attr("height", 4).attr("patternUnits", "userSpaceOnUse");
      pattern.append("rect").attr("width", 4).attr("height", 4).attr("class", `tl-fill ${word}`);
      if (stroke === "dashed") pattern.attr("patternTransform", "rotate(45)").append("path").attr("d", "M0 2H4").attr("class", "tl-hatch");
      else pattern.append("circle").attr("cx", 2).attr("cy", 2).attr("r", 0.8).attr("class", "tl-dot");
    }
    this.cut = defs.append("clipPath").attr("id", `${prefix}-window`).append("rect");
    this.grid = svg.append("g").attr("class", "tl-grid");
    const all = svg.append("g").attr("clip-path", plotClip);
    this.pale = all.append("g").attr("class", "tl-pale").append("g").attr("id", `${prefix}-bars`);
    all.append("g").attr("clip-path", `url(#${prefix}-window)`).append("use").attr("href", `#${prefix}-bars`);
    this.axis = svg.append("g").attr("class", "tl-axis");
  }

  draw(bins: readonly Bin[], plot: Plot, x: Scale, domain: Domain): void {
    const most = bins.reduce((n, b) => Math.max(n, b.total), 1);
    const y = scaleLinear([0, most * 1.04], [plot.base, plot.top]);
    this.drawGrid(plot, y, bins.length > 0 ? levels(most) : []);
    this.drawAxis(plot, x, domain);
    this.pale.selectAll<SVGRectElement, Part>("rect").data(bins.flatMap(b => partsOf(b, x, y))).join("rect")
      .attr("x", p => p.x).attr("y", p => p.y).attr("width", p => p.width).attr("height", p => p.height)
      .attr("class", p => `tl-fill ${rowOf(p.relation).word}`)
      .style("fill", p => (rowOf(p.relation).stroke === "solid" || p.height < Plain ? null : `url(#${this.prefix}-${rowOf(p.relation).word})`));
  }

  /** Shows at full strength what lies between two pixels. */
  light(from: number, to: number, plot: Plot): void {
    this.cut.attr("x", from).attr("width", Math.max(0, to - from)).attr("y", 0).attr("height", plot.base);
  }

  private drawGrid(plot: Plot, y: Scale, values: number[]): void {
    this.grid.attr("transform", `translate(${plot.left},0)`)
      .call(axisLeft(y).tickValues(values).tickFormat(v => short(Number(v))).tickSize(plot.left - plot.right).tickPadding(6));
    this.grid.selectAll(".domain").remove();
    this.grid.selectAll("text").attr("display", plot.compact ? "none" : null);
  }

  private drawAxis(plot: Plot, x: Scale, domain: Domain): void {
    const ticks = ticksOf(domain, plot.right - plot.left);
    const byDay = new Map(ticks.map(t => [t.day, t]));
    this.axis.attr("transform", `translate(0,${plot.base})`).call(
      axisBottom<number>(x).tickValues(ticks.map(t => t.day)).tickFormat(d => byDay.get(d)!.label).tickSizeInner(5).tickSizeOuter(0).tickPadding(plot.compact ? 0 : 2));
    this.axis.selectAll<SVGGElement, number>(".tick").each(function (day) {
      const tick = select(this);
      tick.classed("tl-major", byDay.get(day)!.major);
      // A name stands to the right of its tick, where its time begins.
      tick.select("text").attr("x", 3).attr("text-anchor", "start");
    });
  }
}

/** The parts of a bar from the base upwards, 1 px apart. */
function partsOf(bin: Bin, x: Scale, y: Scale): Part[] {
  const [left, right] = [x(bin.from), x(bin.to)];
  const gap = Math.min(0.75, (right - left) / 8);
  let below = 0;
  return bin.counts.flatMap((n, relation) => {
    if (n === 0) {
      return [];
    }
    const [low, high] = [y(below), y(below + n)];
    below += n;
    return [{ x: left + gap, width: Math.max(1, right - left - 2 * gap), y: high + 0.5, height: Math.max(0.8, low - high - 1), relation }];
  });
}
