import { Bundle } from "./bundle";
import type { Camps } from "./camps";
import type { ExplorerState } from "../data/contract";
import type { Dataset } from "../data/dataset";
import { compile, type Filters } from "./compile";
import { Resettable, sameFilter } from "./filters";
import type { TimeWindow } from "../dates/window";

/** What has changed since a listener was last told. */
export interface Change {
  /** Other data: every index means something else now. */
  data: boolean;
  filters: boolean;
  window: boolean;
  selection: boolean;
  theme: boolean;
  /** How many camps are wanted, or what is known of them. */
  camps: boolean;
}

const Nothing: Change = { data: false, filters: false, window: false, selection: false, theme: false, camps: false };

/**
 * Data, state and what follows from them. Whatever changes within one frame is worked out once, and then everyone who subscribed is told,
 * in the order of subscribing: picture, timeline and counts are never of different windows.
 */
export class Model {
  private current: Dataset | null = null;
  private bundled: Bundle | null = null;
  private filters: Filters | null = null;
  private readonly listeners = new Set<(change: Change) => void>();
  /** The camps that were last computed, and whether they are those of the present view; see `explorer/camps.ts`. */
  private computed: { camps: Camps; fresh: boolean } | null = null;
  private pending: Change = { ...Nothing };
  private frame = 0;

  constructor(private now: ExplorerState) {}

  get data(): Dataset | null {
    return this.current;
  }

  get state(): Readonly<ExplorerState> {
    return this.now;
  }

  /** The view of the present state; null until there is data. Its arrays are overwritten by the next frame. */
  get view(): Bundle | null {
    return this.bundled;
  }

  /** The camps of the view, or of an earlier one (not `fresh`) until its own are there; null where none are wanted or known. */
  get camps(): { readonly camps: Camps; readonly fresh: boolean } | null {
    return this.computed;
  }

  setCamps(camps: Camps | null, fresh: boolean): void {
    if (camps !== (this.computed?.camps ?? null) || fresh !== (this.computed?.fresh ?? false)) {
      this.computed = camps && { camps, fresh };
      this.mark({ camps: true });
    }
  }

  /** @returns what ends the subscription. */
  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  setData(data: Dataset): void {
    this.current = data;
    this.bundled = new Bundle(data);
    this.mark({ data: true, filters: true, window: true, selection: true });
  }

  /** Takes a state from the page; only what differs is worked out again. */
  setState(state: ExplorerState): void {
    const before = this.now;
    this.now = state;
    this.mark({
      window: before.from !== state.from || before.to !== state.to || before.mode !== state.mode,
      selection: before.selection !== state.selection,
      theme: before.theme !== state.theme,
      filters: Resettable.some(f => !sameFilter(f, before, state)),
      camps: before.camps !== state.camps,
    });
  }

  /** Moves the window, as often as one likes: at most one frame's work follows. */
  setWindow(window: TimeWindow): void {
    this.setState({ ...this.now, from: window.from, to: window.to, mode: window.mode });
  }

  setSelection(selection: string | null): void {
    this.setState({ ...this.now, selection });
  }

  /** Does at once what the next frame would do. */
  flush(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const change = this.pending;
    this.pending = { ...Nothing };
    if (this.current && this.bundled && (change.filters || change.window)) {
      if (change.filters || this.filters === null) {
        this.filters = compile(this.current, this.now);
      }
      this.bundled.update(this.filters, this.now);
    }
    for (const listener of this.listeners) {
      listener(change);
    }
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    this.listeners.clear();
  }

  private mark(change: Partial<Change>): void {
    let any = false;
    for (const key of Object.keys(Nothing) as (keyof Change)[]) {
      if (change[key]) {
        this.pending[key] = true;
        any = true;
      }
    }
    if (any && this.frame === 0) {
      this.frame = requestAnimationFrame(() => this.flush());
    }
  }
}
