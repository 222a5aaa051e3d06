import type { Change } from "./model";
import type { TimeWindow } from "../dates/window";

/** A part of the page that the canvas side owns: told of every change, in the frame in which it is worked out. */
export interface Region {
  update(change: Change): void;
  dispose(): void;
}

/**
 * A window that was moved: `done` is false while a handle is held, and true when it is let go, or moved by a key or a button. Only then the
 * page hears of it. `again`: it replaces the window before in the history, as the steps of playing do.
 */
export type OnWindow = (window: TimeWindow, done: boolean, again?: boolean) => void;
