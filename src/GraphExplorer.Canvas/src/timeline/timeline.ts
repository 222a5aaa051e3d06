import { suitableWindow } from "../views/defaults";
import type { Model } from "../views/model";
import type { OnWindow, Region } from "../views/regions";
import { fit, takes, type TimeWindow } from "../dates/window";
import { Block } from "./block";
import { Chart } from "./chart";
import { dayOfIso } from "../dates/days";
import { Heights } from "./heights";
import { listenKeys } from "./keys";
import { Player } from "./play";
import { extentOf, moveBoth, type Extent } from "./steps";
import { count, followsWindow, tallyOf, type Tally } from "./tally";
import type { DayRange } from "../words/time";

/** Makes the timeline in its two elements: the axis, and the block beside it with the window in words, mode, steps and play. */
export function createTimeline(element: HTMLElement, windowElement: HTMLElement, model: Model, onWindow: OnWindow): Region {
  return new Timeline(element, windowElement, model, onWindow);
}

class Timeline implements Region {
  private readonly chart: Chart;
  private readonly block: Block;
  private readonly player: Player;
  private readonly heights: Heights;
  private readonly sizes: ResizeObserver;
  private readonly endKeys: () => void;
  private tally: Tally | null = null;
  private extent: Extent | null = null;
  private suits: DayRange | null = null;
  /** The window that this side has set last: another one came from elsewhere, and is brought into sight. */
  private own: DayRange | null = null;

  constructor(element: HTMLElement, windowElement: HTMLElement, private readonly model: Model, private readonly onWindow: OnWindow) {
    this.heights = new Heights(element, () => this.redraw());
    this.player = new Player({
      window: () => model.state,
      extent: () => this.extent,
      step: () => this.block.step,
      has: stretch => this.has(stretch),
      move: (window, again) => this.move(window, true, again),
      changed: () => this.block.play(this.player.playing),
    }, () => matchMedia("(prefers-reduced-motion: reduce)").matches);
    this.chart = new Chart({
      pressed: () => this.player.stop(),
      moved: window => this.move({ ...window, mode: model.state.mode }, false),
      released: () => this.move(model.state, true),
      chosen: (window, extend) => this.set(extend ? union(model.state, window) : window),
      taller: by => this.heights.by(by),
    }, () => covered(element, windowElement));
    this.chart.onLook = () => this.redraw();
    element.append(this.chart.root, this.heights.handle);
    this.block = new Block(windowElement, model, {
      tally: () => this.tally,
      suits: () => this.suits,
      move: window => this.set(window),
      mode: mode => this.set(model.state, mode),
      step: direction => this.step(direction),
      play: () => this.player.toggle(),
      sized: () => this.block.sayStep(),
    });
    this.endKeys = listenKeys([element, windowElement], this.chart.brush, {
      window: () => model.state,
      extent: () => this.extent,
      step: () => this.block.step,
      set: (window, done) => (done ? this.set(window) : this.move({ ...window, mode: model.state.mode }, false)),
      mode: () => this.set(model.state, model.state.mode === "certain" ? "possible" : "certain"),
      play: () => this.player.toggle(),
      playing: () => this.player.playing,
      stop: () => this.player.stop(),
      zoom: factor => (factor === null ? this.chart.fit() : this.chart.zoom(factor)),
    });
    this.sizes = new ResizeObserver(() => this.redraw());
    this.sizes.observe(this.chart.root);
    this.sizes.observe(windowElement);
    this.update({ data: true, filters: true, window: true, selection: true, theme: true, camps: true });
  }

  update(change: Parameters<Region["update"]>[0]): void {
    const { model } = this;
    const { data, view } = model;
    if (!data || !view) {
      this.block.update();
      return;
    }
    if (change.data || !this.tally) {
      this.tally = tallyOf(data);
    }
    if (change.data || change.filters || (change.window && followsWindow(model.state))) {
      const differs = count(this.tally, data, view.inView);
      if (change.data || differs) {
        this.extent = extentOf(data.dates, i => this.tally!.byDate[i]! > 0);
        if (change.data) {
          const suits = suitableWindow(data);
          this.suits = suits && { from: dayOfIso(suits.from), to: dayOfIso(suits.to) };
        }
        if (this.chart.load(data, this.tally)) {
          this.own = null;
        }
        this.show();
      }
    }
    if (change.window || change.filters) {
      const { from, to } = model.state;
      if (!this.chart.brush.dragging && (this.own?.from !== from || this.own.to !== to)) {
        this.own = { from, to };
        this.chart.reveal(this.own);
      }
      this.show();
    }
    this.block.update();
  }

  dispose(): void {
    this.player.stop();
    this.sizes.disconnect();
    this.endKeys();
    this.heights.dispose();
    this.chart.dispose();
    this.block.dispose();
  }

  private step(direction: -1 | 1): void {
    const next = this.extent && moveBoth(this.model.state, direction * this.block.step, this.extent);
    if (next) {
      this.set(next);
    }
  }

  /** A window chosen at once: by a click, a key or a button. */
  private set({ from, to }: DayRange, mode: TimeWindow["mode"] = this.model.state.mode): void {
    this.player.stop();
    this.chart.reveal({ from, to });
    this.move({ from, to, mode }, true);
  }

  private has({ from, to }: Extent): boolean {
    const { model, tally } = this;
    return model.data !== null && tally !== null && model.data.dates.some((date, i) => tally.byDate[i]! > 0 && takes(model.state.mode, fit(date, from, to)));
  }

  private move({ from, to, mode }: TimeWindow, done: boolean, again = false): void {
    this.own = { from, to };
    if (this.player.playing) {
      this.chart.reveal(this.own);
    }
    this.onWindow({ from, to, mode }, done, again);
  }

  private redraw(): void {
    this.chart.draw();
    this.show();
  }

  private show(): void {
    const { view, state } = this.model;
    if (view) {
      this.chart.show(state, view.dateFit, view.leftOut, view.claimCount);
    }
  }
}

/** Pixels of the timeline's upper edge that the window's head line covers: it lies over it where the page is small. */
function covered(element: HTMLElement, windowElement: HTMLElement): number {
  const [own, head] = [element.getBoundingClientRect(), windowElement.getBoundingClientRect()];
  const overlaps = head.width > 0 && head.left < own.right && head.right > own.left && head.top < own.bottom && head.bottom > own.top;
  return overlaps ? Math.max(0, head.bottom - own.top) : 0;
}

function union(a: DayRange, b: DayRange): DayRange {
  return {
    from: a.from === null || b.from === null ? null : Math.min(a.from, b.from),
    to: a.to === null || b.to === null ? null : Math.max(a.to, b.to),
  };
}
