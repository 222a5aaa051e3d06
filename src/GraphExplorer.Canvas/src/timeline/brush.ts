import { brushX, type D3BrushEvent } from "d3-brush";
import { select, type Selection } from "d3-selection";
import type { Domain } from "./axis";
import { addMonths, clamp } from "../dates/days";
import type { Plot, Scale } from "./plot";
import { snap } from "./steps";
import type { DayRange } from "../words/time";

/** Width of a handle's grip, and of what can be taken hold of. */
const Grip = { width: 10, height: 28, reach: 24 };
/** Pixels that a pointer may move and still be a click. */
const Still = 4;
/** Pixels from which a day, or a number of months, is a step of a dragged handle. */
const Step = { day: 6, months: 4 };

export interface BrushEvents {
  /** A handle, or the window, is being dragged. */
  moved(window: DayRange): void;
  /** It was let go. */
  ended(): void;
  /** A press without a drag, at that place of the drawing. */
  clicked(x: number, y: number, event: MouseEvent | TouchEvent): void;
  pressed(): void;
}

type Held = "window" | "start" | "end" | "new";
type Group = Selection<SVGGElement, unknown, null, undefined>;

/**
 * The window on the axis: an ink frame with two handles, dragged by d3-brush. A side that lies off the axis, or has no bound, is parked at the
 * edge. Days are worked out here from where a drag began, so that a parked side keeps its day until it is moved itself.
 */
export class Brush {
  readonly start: SVGRectElement;
  readonly middle: SVGRectElement;
  readonly end: SVGRectElement;
  private readonly group: Group;
  private readonly frame: Selection<SVGPathElement, unknown, null, undefined>;
  private readonly grips: Group[];
  private readonly panned: Selection<SVGRectElement, unknown, null, undefined>;
  private readonly brush = brushX<unknown>().handleSize(Grip.reach).keyModifiers(false);
  private plot!: Plot;
  private x!: Scale;
  private domain!: Domain;
  private bounds!: Domain;
  private window: DayRange = { from: null, to: null };
  private drag: { held: Held; window: DayRange; edges: [number, number]; at: [number, number]; moved: boolean } | null = null;

  constructor(svg: Selection<SVGSVGElement, unknown, null, undefined>, clip: string, private readonly events: BrushEvents) {
    const layer = svg.append("g").attr("clip-path", clip);
    this.group = layer.append("g").attr("class", "tl-brush");
    this.brush.extent([[0, 0], [1, 1]]).filter((event: MouseEvent) => !event.ctrlKey && !event.button)
      .on("start", event => this.started(event)).on("brush", event => this.brushed(event)).on("end", event => this.stopped(event));
    this.group.call(this.brush);
    this.panned = this.group.insert("rect", ".handle").attr("class", "tl-pan");
    this.middle = this.group.select<SVGRectElement>(".selection").attr("fill", "none").attr("stroke", "none").node()!;
    this.start = this.group.select<SVGRectElement>(".handle--w").node()!;
    this.end = this.group.select<SVGRectElement>(".handle--e").node()!;
    this.frame = this.group.append("path").attr("class", "tl-frame");
    this.grips = ["start", "end"].map(side => {
      const grip = this.group.append("g").attr("class", `tl-grip tl-grip-${side}`);
      grip.append("rect").attr("class", "tl-ring").attr("x", -9).attr("y", -18).attr("width", 18).attr("height", 36).attr("rx", 9);
      grip.append("rect").attr("class", "tl-handle").attr("x", -Grip.width / 2).attr("y", -Grip.height / 2)
        .attr("width", Grip.width).attr("height", Grip.height).attr("rx", Grip.width / 2);
      grip.append("path").attr("class", "tl-ridges");
      return grip;
    });
  }

  /** The part of the axis that is dragged to move it. */
  get axis(): SVGRectElement {
    return this.panned.node()!;
  }

  get dragging(): boolean {
    return this.drag !== null && this.drag.moved;
  }

  /** Gives up a drag, since another gesture has taken over; the window goes back to where it was. */
  abandon(): void {
    const { drag } = this;
    this.drag = null;
    if (drag?.moved) {
      this.events.moved(drag.window);
    }
  }

  /** Takes over a drawing's measures. */
  place(plot: Plot, x: Scale, domain: Domain, bounds: Domain): void {
    [this.plot, this.x, this.domain, this.bounds] = [plot, x, domain, bounds];
    const far = plot.right - plot.left;
    this.brush.extent([[plot.left - far, plot.top - 6], [plot.right + far, plot.bottom]]);
    this.group.call(this.brush);
    this.panned.attr("x", plot.left).attr("width", far).attr("y", plot.base).attr("height", Math.max(0, plot.rowsTop - plot.base - 2));
  }

  /** Draws a window. @returns its edges on the axis, in pixels. */
  show(window: DayRange): [number, number] {
    this.window = window;
    const { plot } = this;
    const edges = this.edgesOf(window);
    this.brush.move(this.group, edges);
    const [a, b] = edges;
    // Handles of a narrow window reach outwards, so that its middle can still be taken hold of.
    const inward = Math.min(Grip.reach / 2, (b - a) / 4);
    select(this.start).attr("x", a - Grip.reach + inward);
    select(this.end).attr("x", b - inward);
    const [top, bottom] = [plot.top - 6, plot.bottom];
    const parked = this.parked(window);
    this.frame.attr("d", `M${a} ${bottom}V${top}H${b}V${bottom}`);
    // Nor do the grips cover each other.
    const apart = Math.max(0, Grip.width + 2 - (b - a)) / 2;
    this.grips.forEach((grip, i) => {
      grip.attr("transform", `translate(${i === 0 ? a - apart : b + apart},${(top + plot.base) / 2})`).classed("tl-parked", parked[i]!);
      grip.select(".tl-ridges").attr("d", !parked[i] ? "M-1.5 -5v10M1.5 -5v10" : i === 0 ? "M1.5 -4.5l-3.5 4.5l3.5 4.5" : "M-1.5 -4.5l3.5 4.5l-3.5 4.5");
    });
    return edges;
  }

  private edgesOf({ from, to }: DayRange): [number, number] {
    const { left, right } = this.plot;
    const a = from === null ? left : clamp(this.x(from), left, right);
    const b = to === null ? right : clamp(this.x(to + 1), left, right);
    return [a, Math.max(b, a + 1)];
  }

  /** Whether each side lies off the axis. */
  private parked({ from, to }: DayRange): [boolean, boolean] {
    return [from === null || from < this.domain.from || from > this.domain.to, to === null || to + 1 > this.domain.to || to < this.domain.from];
  }

  private started(event: D3BrushEvent<unknown>): void {
    if (!event.sourceEvent) {
      return;
    }
    const target = event.sourceEvent.target as Element;
    const held: Held = target === this.start ? "start" : target === this.end ? "end" : target === this.middle ? "window" : "new";
    this.drag = { held, window: this.window, edges: this.edgesOf(this.window), at: this.at(event.sourceEvent), moved: false };
    this.events.pressed();
  }

  private brushed(event: D3BrushEvent<unknown>): void {
    const { drag } = this;
    if (!event.sourceEvent || !drag) {
      return;
    }
    const at = this.at(event.sourceEvent);
    if (!drag.moved && Math.abs(at[0] - drag.at[0]) < Still) {
      this.brush.move(this.group, drag.edges);
      return;
    }
    drag.moved = true;
    const next = this.dragged(drag, event.selection as [number, number], (event.sourceEvent as MouseEvent).shiftKey === true);
    if (next.from !== this.window.from || next.to !== this.window.to) {
      this.events.moved(next);
    }
    this.show(next);
  }

  private dragged({ held, window, edges, at }: NonNullable<Brush["drag"]>, [a, b]: [number, number], fine: boolean): DayRange {
    const perDay = Math.abs(this.x(1) - this.x(0));
    const unit = fine || perDay >= Step.day ? 0 : [1, 3, 12].find(n => n * 30.44 * perDay >= Step.months) ?? 120;
    const day = (pixel: number) => snap(clamp(this.x.invert(pixel), this.domain.from, this.domain.to), unit);
    if (held === "window") {
      return this.shifted(window, this.x.invert(a) - this.x.invert(edges[0]), unit);
    }
    if (held === "new") {
      const [low, high] = [day(Math.min(at[0], a)), day(Math.max(at[0], b))];
      return { from: low, to: Math.max(low, high === low ? addMonths(low, Math.max(unit, 1)) - 1 : high - 1) };
    }
    const other = held === "start" ? edges[1] : edges[0];
    const moved = day(Math.abs(a - other) > Math.abs(b - other) ? a : b);
    return held === "start" ? this.startAt(moved, window, unit) : this.endAt(moved, window, unit);
  }

  // Past the other side, start and end change places.
  private startAt(day: number, window: DayRange, unit: number): DayRange {
    const end = window.to === null ? this.bounds.to : window.to + 1;
    return day < end ? { from: day, to: window.to }
      : day > end ? { from: end, to: day - 1 }
      : { from: addMonths(end, -Math.max(unit, 1)), to: window.to };
  }

  private endAt(day: number, window: DayRange, unit: number): DayRange {
    const start = window.from ?? this.bounds.from;
    return day > start ? { from: window.from, to: day - 1 }
      : day < start ? { from: day, to: start - 1 }
      : { from: window.from, to: addMonths(start, Math.max(unit, 1)) - 1 };
  }

  /** Moves both sides by the same number of days, or of months where the start snaps to them. */
  private shifted(window: DayRange, days: number, unit: number): DayRange {
    const from = window.from ?? this.bounds.from;
    const to = window.to ?? this.bounds.to - 1;
    if (unit === 0) {
      const by = Math.round(days);
      return { from: from + by, to: to + by };
    }
    const months = Math.round(days / 30.44 / unit) * unit;
    return { from: addMonths(from, months), to: addMonths(to + 1, months) - 1 };
  }

  private stopped(event: D3BrushEvent<unknown>): void {
    if (!event.sourceEvent) {
      return;
    }
    const { drag } = this;
    const source = event.sourceEvent as MouseEvent | TouchEvent;
    this.drag = null;
    this.show(this.window);
    if (drag?.moved) {
      this.events.ended();
    } else if (drag && source.type !== "touchcancel") {
      this.events.clicked(drag.at[0], drag.at[1], source);
    }
  }

  private at(event: MouseEvent | TouchEvent): [number, number] {
    const point = "touches" in event ? event.touches[0] ?? event.changedTouches[0]! : event;
    const box = this.group.node()!.ownerSVGElement!.getBoundingClientRect();
    return [point.clientX - box.left, point.clientY - box.top];
  }
}
