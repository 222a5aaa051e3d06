import { select } from "d3-selection";
import type { Dataset } from "../data/dataset";
import type { TimeWindow } from "../dates/window";
import { around, openingOf, pan, reveal, wholeOf, zoom, type Domain } from "./axis";
import { Bars } from "./bars";
import { Brush } from "./brush";
import { captionsOf, drawCaptions, measurer, reachOf } from "./captions";
import { element, freshPrefix } from "../page/elements";
import { gestures } from "./gestures";
import { layoutOf, type Layout } from "./layout";
import { Margins } from "./margins";
import { plotOf, scaleOf, type Plot, type Scale } from "./plot";
import { Spans } from "./spans";
import { perDate, type Tally } from "./tally";
import { hitAt, linesOf, Tip, windowOf, type Hit } from "./tip";
import { claims, count } from "../words/numbers";
import { dayWords, windowWords, type DayRange } from "../words/time";

export interface ChartEvents {
  /** A handle or the window was taken hold of, is dragged, was let go. */
  pressed(): void;
  moved(window: DayRange): void;
  released(): void;
  /** Something was clicked that this window shows. */
  chosen(window: DayRange, extend: boolean): void;
  /** More height is asked for, in pixels. */
  taller(by: number): void;
}

/** The drawing: axis, bars, spans and the window's frame. */
export class Chart {
  readonly root = element("div", { class: "tl-chart" });
  readonly brush: Brush;
  private readonly svg;
  private readonly bars: Bars;
  private readonly spans: Spans;
  private readonly tint;
  private readonly captions;
  private readonly mark;
  private readonly clips;
  private readonly tip = new Tip();
  private readonly margins: Margins;
  private readonly measure;
  private readonly endGestures: () => void;
  private data: Dataset | null = null;
  private tally: Tally | null = null;
  /** The axis that suits the data, and that as it opened with a window on it. */
  private suits: Domain | null = null;
  private opening: Domain | null = null;
  /** No window has been brought into sight since the data came. */
  private fresh = true;
  private bounds: Domain | null = null;
  private domain: Domain | null = null;
  private plot: Plot | null = null;
  private x: Scale | null = null;
  private layout: Layout | null = null;
  private fits: Uint8Array = new Uint8Array();

  constructor(private readonly events: ChartEvents, private readonly inset: () => number) {
    const prefix = freshPrefix();
    this.svg = select(this.root).append("svg").attr("class", "tl-svg").attr("role", "group");
    const defs = this.svg.append("defs");
    this.clips = ["plot", "near"].map(name => defs.append("clipPath").attr("id", `${prefix}-${name}`).append("rect"));
    this.tint = this.svg.append("rect").attr("class", "tl-tint");
    this.bars = new Bars(this.svg, prefix, `url(#${prefix}-plot)`);
    this.spans = new Spans(this.svg, `url(#${prefix}-near)`);
    this.mark = this.svg.append("rect").attr("class", "tl-mark").attr("display", "none");
    this.brush = new Brush(this.svg, `url(#${prefix}-near)`, {
      pressed: () => {
        this.point(null);
        events.pressed();
      },
      moved: window => events.moved(window),
      ended: () => events.released(),
      clicked: (x, y, event) => this.clicked(x, y, "shiftKey" in event && event.shiftKey),
    });
    this.captions = this.svg.append("g").attr("class", "tl-captions");
    this.measure = measurer(this.root);
    this.margins = new Margins(this.root, this.measure, { all: () => this.fit(), whole: () => this.look(this.bounds), taller: by => events.taller(by) });
    this.root.append(this.tip.element);
    this.endGestures = gestures(this.svg.node()!, this.brush.axis, {
      zoom: (at, factor) => this.x && this.bounds && this.look(zoom(this.domain!, this.x.invert(at), factor, this.bounds)),
      pan: pixels => this.x && this.bounds && this.look(pan(this.domain!, this.x.invert(pixels) - this.x.invert(0), this.bounds)),
      pinching: () => this.brush.abandon(),
    });
    this.svg.on("pointermove", (event: PointerEvent) => this.hover(event)).on("pointerleave", () => this.point(null));
  }

  /**
   * Other data, or other claims that pass the filters. Data of the same years, as after a search, leaves the axis as it is.
   * @returns whether the axis has opened anew.
   */
  load(data: Dataset, tally: Tally): boolean {
    let anew = false;
    if (data !== this.data) {
      this.data = data;
      this.bounds = wholeOf(data.dates);
      const suits = openingOf(data.dates, perDate(data));
      anew = suits?.from !== this.suits?.from || suits?.to !== this.suits?.to;
      if (anew) {
        this.suits = this.opening = this.domain = suits;
        this.fresh = true;
      }
      this.root.hidden = suits === null;
    }
    this.tally = tally;
    this.draw();
    return anew;
  }

  /** Draws everything anew, as after a change of size or axis. */
  draw(): void {
    const { data, tally, domain, bounds } = this;
    const { clientWidth: width, clientHeight: height } = this.root;
    if (!data || !tally || !domain || !bounds || width === 0) {
      return;
    }
    const plot = plotOf(width, height, this.inset());
    const x = scaleOf(plot, domain);
    [this.plot, this.x] = [plot, x];
    this.svg.attr("width", width).attr("height", height);
    const [inner, outer] = this.clips as [typeof this.tint, typeof this.tint];
    inner.attr("x", plot.left).attr("width", plot.right - plot.left).attr("y", 0).attr("height", height);
    outer.attr("x", plot.left - 12).attr("width", plot.right - plot.left + 24).attr("y", 0).attr("height", height);
    const layout = (this.layout = layoutOf(data.dates, tally.byRelation, plot, x, domain));
    this.bars.draw(layout.bins, plot, x, domain);
    this.spans.draw(layout.groups, data.dates, plot, x);
    this.margins.draw(plot, layout, domain, domain.from !== this.opening!.from || domain.to !== this.opening!.to);
    this.brush.place(plot, x, domain, bounds);
    this.svg.attr("aria-label", `Claims over time, ${windowWords({ from: Math.round(domain.from), to: Math.round(domain.to) - 1 })}`);
  }

  /** Draws the window: cheap enough for every frame of a drag. */
  show(window: TimeWindow, fits: Uint8Array, leftOut: { before: number; after: number }, inView: number): void {
    const { plot } = this;
    this.fits = fits;
    if (!plot) {
      return;
    }
    const edges = this.brush.show(window);
    const top = plot.top - 6;
    this.tint.attr("x", edges[0]).attr("width", edges[1] - edges[0]).attr("y", top).attr("height", Math.max(0, plot.bottom - top));
    this.bars.light(edges[0], edges[1], plot);
    this.spans.fit(fits);
    const words = {
      from: window.from === null ? "no start" : dayWords(window.from),
      to: window.to === null ? "no end" : dayWords(window.to),
      before: `${count(leftOut.before)} before`,
      after: `${count(leftOut.after)} after`,
    };
    const asides = { before: leftOut.before > 0 ? words.before : "", after: leftOut.after > 0 ? words.after : "" };
    const captions = plot.compact ? [] : captionsOf({ ...words, ...asides }, edges, plot, this.margins.free, this.measure);
    drawCaptions(this.captions, captions, plot);
    if (captions.length > 0) {
      this.margins.beside(reachOf(captions, this.measure));
    }
    this.describe(window, words, inView);
  }

  /** Brings a window that was set by other means into sight. The first one widens the axis as it opens. */
  reveal(window: DayRange): void {
    if (!this.domain || !this.bounds || (window.from === null && window.to === null)) {
      return;
    }
    if (this.fresh) {
      this.fresh = false;
      this.opening = around(this.opening!, window.from, window.to === null ? null : window.to + 1, this.bounds);
      this.look(this.opening);
    } else if (window.from !== null && window.to !== null) {
      this.look(reveal(this.domain, window.from, window.to + 1, this.bounds));
    }
  }

  /** Zooms about the middle of the axis. */
  zoom(factor: number): void {
    if (this.domain && this.bounds) {
      this.look(zoom(this.domain, (this.domain.from + this.domain.to) / 2, factor, this.bounds));
    }
  }

  /** Back to the axis as it opened. */
  fit(): void {
    this.look(this.opening);
  }

  dispose(): void {
    this.endGestures();
    this.margins.dispose();
    this.root.remove();
  }

  /** Told after the axis has moved. */
  onLook: () => void = () => {};

  private look(domain: Domain | null): void {
    if (domain && this.domain && (domain.from !== this.domain.from || domain.to !== this.domain.to)) {
      this.domain = domain;
      this.point(null);
      this.onLook();
    }
  }

  private describe(window: TimeWindow, words: { from: string; to: string; before: string; after: string }, inView: number): void {
    const { brush, bounds } = this;
    const [low, high] = [Math.floor(bounds!.from), Math.ceil(bounds!.to) - 1];
    const from = window.from ?? low;
    const to = window.to ?? high;
    const set = (target: Element, name: string, value: number, text: string) => {
      target.setAttribute("role", "slider");
      target.setAttribute("tabindex", "0");
      target.setAttribute("aria-label", name);
      target.setAttribute("aria-valuemin", String(Math.min(low, value)));
      target.setAttribute("aria-valuemax", String(Math.max(high, value)));
      target.setAttribute("aria-valuenow", String(value));
      target.setAttribute("aria-valuetext", text);
    };
    set(brush.start, "Start of the window", from, `${words.from}, ${words.before}`);
    set(brush.middle, "Window", Math.floor((from + to) / 2), `${windowWords(window)}, ${claims(inView)}`);
    set(brush.end, "End of the window", to, `${words.to}, ${words.after}`);
  }

  private hitAt(x: number, y: number): Hit | null {
    return this.plot && this.x && this.layout ? hitAt(x, y, this.layout.bins, this.spans.drawn, this.plot, this.x) : null;
  }

  private clicked(x: number, y: number, extend: boolean): void {
    const hit = this.hitAt(x, y);
    if (hit) {
      this.point(null);
      this.events.chosen(windowOf(hit, this.data!.dates), extend);
    }
  }

  private hover(event: PointerEvent): void {
    if (event.pointerType === "touch" || event.buttons !== 0) {
      this.point(null);
      return;
    }
    const box = this.root.getBoundingClientRect();
    const target = event.target as Element;
    const grip = target === this.brush.start || target === this.brush.end;
    this.point(grip ? null : this.hitAt(event.clientX - box.left, event.clientY - box.top), event);
  }

  /** Marks what is pointed at and says what it is. */
  private point(hit: Hit | null, event?: PointerEvent): void {
    const { plot, x } = this;
    if (!hit || !event || !plot || !x) {
      this.mark.attr("display", "none");
      this.tip.hide();
      return;
    }
    const [left, right, top, bottom] = "bin" in hit
      ? [Math.max(plot.left, x(hit.bin.from)), Math.min(plot.right, x(hit.bin.to)), plot.top - 2, plot.base]
      : [hit.drawn.placed.left - 2, hit.drawn.placed.right + 2, hit.drawn.y - plot.pitch / 2, hit.drawn.y + plot.pitch / 2];
    this.mark.attr("display", null).attr("x", left).attr("width", right - left).attr("y", top).attr("height", bottom - top);
    this.tip.show(linesOf(hit, this.data!.dates, this.fits, this.tally!.byRelation), event.clientX, event.clientY);
  }
}
