import type { TimeWindow } from "../dates/window";
import { moveBoth, playFrom, type Extent } from "./steps";

/** Milliseconds of one step while playing. */
const Pace = 600;

export interface Stage {
  window(): TimeWindow;
  extent(): Extent | null;
  /** Months of a step. */
  step(): number;
  move(window: TimeWindow, done: boolean): void;
  /** Playing has begun or ended. */
  changed(): void;
}

/** Moves the window on by a step at a time until it has reached the end, or somebody stops it. */
export class Player {
  private timer: ReturnType<typeof setInterval> | null = null;

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
    const first = playFrom(window, this.stage.step(), extent);
    const rewound = first.from !== window.from || first.to !== window.to;
    if (this.reduced()) {
      const next = rewound ? first : moveBoth(first, this.stage.step(), extent)!;
      this.stage.move({ ...next, mode }, true);
      return;
    }
    this.timer = setInterval(() => this.step(), Pace);
    this.stage.changed();
    if (rewound) {
      this.stage.move({ ...first, mode }, false);
    } else {
      this.step();
    }
  }

  /** Stops; the page hears of the window that was reached. */
  stop(): void {
    if (this.timer === null) {
      return;
    }
    this.halt();
    this.stage.move(this.stage.window(), true);
  }

  /** Stops without a word: somebody else has taken the window. */
  halt(): void {
    if (this.timer !== null) {
      clearInterval(this.timer);
      this.timer = null;
      this.stage.changed();
    }
  }

  private step(): void {
    const extent = this.stage.extent();
    const { mode, ...window } = this.stage.window();
    const next = extent && moveBoth(window, this.stage.step(), extent);
    if (!next) {
      this.stop();
      return;
    }
    this.stage.move({ ...next, mode }, false);
    if (!moveBoth(next, this.stage.step(), extent)) {
      this.stop();
    }
  }
}
