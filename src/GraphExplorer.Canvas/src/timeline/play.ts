import type { TimeWindow } from "../dates/window";
import { addMonths, addMonthsToEnd } from "../dates/days";
import { courseOf, type Course, type Extent } from "./steps";

/** Milliseconds of one step while playing. */
const Pace = 600;

export interface Stage {
  window(): TimeWindow;
  extent(): Extent | null;
  /** Whether a stretch of time has a claim that passes the filters and the mode. */
  has(stretch: Extent): boolean;
  /** Months of a step. */
  step(): number;
  /** @param again Whether it replaces the window before: what is played is one entry of the history. */
  move(window: TimeWindow, again: boolean): void;
  /** Playing has begun or ended. */
  changed(): void;
}

/** Moves a short window on by a step at a time, from the first claim to the last, or until somebody stops it. */
export class Player {
  private timer: ReturnType<typeof setInterval> | null = null;
  /** What is played, or was last: after its end it begins anew. */
  private course: Course | null = null;

  constructor(private readonly stage: Stage, private readonly reduced: () => boolean) {}

  get playing(): boolean {
    return this.timer !== null;
  }

  /** Starts, or stops what plays. Where motion is to be reduced, one step is all. */
  toggle(): void {
    if (this.playing) {
      this.stop();
      return;
    }
    const extent = this.stage.extent();
    if (!extent) {
      return;
    }
    const { mode, ...window } = this.stage.window();
    const find = (from: { from: number | null; to: number | null }) => courseOf(from, this.stage.step(), extent, stretch => this.stage.has(stretch));
    const ahead = find(window);
    const course = ahead ?? this.course ?? find({ from: null, to: null });
    if (!course) {
      return;
    }
    // What was gone through before is kept where one only goes on in it.
    const goesOn = ahead !== null && course.first.from === window.from && course.first.to === window.to;
    this.course = { first: goesOn && this.course ? this.course.first : course.first, last: course.last };
    if (this.reduced()) {
      if (goesOn) this.step(false);
      else this.stage.move({ ...course.first, mode }, false);
      return;
    }
    this.timer = setInterval(() => this.step(true), Pace);
    this.stage.changed();
    if (goesOn) this.step(false);
    else this.stage.move({ ...course.first, mode }, false);
  }

  /** Stops at the window that was reached. */
  stop(): void {
    if (this.timer !== null) {
      clearInterval(this.timer);
      this.timer = null;
      this.stage.changed();
    }
  }

  private step(again: boolean): void {
    const { from, to, mode } = this.stage.window();
    const months = this.stage.step();
    const next = from === null || to === null ? null : addMonths(from, months);
    if (next === null || !this.course || next > this.course.last) {
      this.stop();
      return;
    }
    this.stage.move({ from: next, to: addMonthsToEnd(to!, months), mode }, again);
    if (addMonths(next, months) > this.course.last) {
      this.stop();
    }
  }
}
