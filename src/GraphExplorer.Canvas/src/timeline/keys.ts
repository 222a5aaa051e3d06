import { isTyping, lettersAreKeys } from "../page/letters";
import type { Brush } from "./brush";
import { moveBoth, moveEnd, moveStart, wholeYears, type Extent } from "./steps";
import { monthEnd, monthOf, monthStart } from "../dates/days";
import type { DayRange } from "../words/time";

export interface KeyEvents {
  window(): DayRange;
  extent(): Extent | null;
  /** Months of a step. */
  step(): number;
  /** `done` is false while the key is held. */
  set(window: DayRange, done: boolean): void;
  mode(): void;
  play(): void;
  playing(): boolean;
  stop(): void;
  /** Null fits the axis. */
  zoom(factor: number | null): void;
}

const Year = 12;

/**
 * Keys of the timeline and the block beside it: on a handle, or the window between them, arrows move by a step, with Shift by a year, Home and End
 * to the ends; C is the mode, K is play, + − 0 the axis.
 * @returns what ends it.
 */
export function listenKeys(regions: readonly HTMLElement[], brush: Brush, events: KeyEvents): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let held = false;

  const arrow = (event: KeyboardEvent, target: Element): DayRange | null => {
    const extent = events.extent();
    const window = events.window();
    if (!extent) {
      return null;
    }
    const months = event.shiftKey ? Year : events.step();
    const way = event.key === "ArrowRight" || event.key === "ArrowUp" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowDown" ? -1 : 0;
    if (target === brush.start) {
      return way !== 0 ? moveStart(window, way * months, extent)
        : event.key === "Home" ? { from: wholeYears(extent).from, to: window.to }
        : event.key === "End" ? { from: monthStart(monthOf(window.to ?? extent.to)), to: window.to } : null;
    }
    if (target === brush.end) {
      return way !== 0 ? moveEnd(window, way * months, extent)
        : event.key === "Home" ? { from: window.from, to: monthEnd(monthOf(window.from ?? extent.from)) }
        : event.key === "End" ? { from: window.from, to: wholeYears(extent).to } : null;
    }
    const length = monthOf((window.to ?? extent.to) + 1) - monthOf(window.from ?? extent.from);
    return way !== 0 ? moveBoth(window, way * months, extent)
      : event.key === "Home" ? { from: extent.from, to: monthEnd(monthOf(extent.from) + Math.max(1, length) - 1) }
      : event.key === "End" ? { from: monthStart(monthOf(extent.to) + 1 - Math.max(1, length)), to: extent.to } : null;
  };

  const pressed = (event: KeyboardEvent) => {
    const target = event.target as Element;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) {
      return;
    }
    if (target === brush.start || target === brush.end || target === brush.middle) {
      const next = arrow(event, target);
      if (next) {
        event.preventDefault();
        held = true;
        events.set(next, false);
        return;
      }
      if (/^(Arrow|Home$|End$)/.test(event.key)) {
        event.preventDefault();
        return;
      }
    }
    if (lettersAreKeys() && letter(event, events)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  // One step of the page's history for as long as a key is held.
  const released = () => {
    if (held) {
      held = false;
      events.set(events.window(), true);
    }
  };
  for (const region of regions) {
    region.addEventListener("keydown", pressed, { signal });
    region.addEventListener("keyup", released, { signal });
    region.addEventListener("focusout", released, { signal });
  }
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && events.playing()) {
      event.stopPropagation();
      events.stop();
    }
  }, { signal, capture: true });
  return () => stop.abort();
}

function letter(event: KeyboardEvent, events: KeyEvents): boolean {
  switch (event.key) {
    case "c": case "C": events.mode(); return true;
    case "k": case "K": events.play(); return true;
    case "+": case "=": events.zoom(1 / 1.5); return true;
    case "-": case "−": events.zoom(1.5); return true;
    case "0": events.zoom(null); return true;
    default: return false;
  }
}
