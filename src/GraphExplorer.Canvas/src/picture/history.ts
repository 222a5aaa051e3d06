import { copyPlaces, type Places } from "./places";

/** Most steps that can be undone. */
const MostSteps = 200;

/** A step: actors that moved, or another view, as an address has it. Places are never written to. */
export type Step = { before: Places; after: Places } | { before: string; after: string };

/** Undo and redo of moved actors, filters and windows, in the order in which they were done. */
export class History {
  private readonly done: Step[] = [];
  private undone: Step[] = [];

  constructor(private readonly changed: (canUndo: boolean, canRedo: boolean) => void) {}

  push(before: Places, after: Places): void {
    this.add({ before: copyPlaces(before), after: copyPlaces(after) });
  }

  /** @param again Whether it goes on with the last step, as playing does, where that was of the view. */
  pushView(before: string, after: string, again: boolean): void {
    const last = this.done.at(-1);
    if (again && last && typeof last.after === "string" && last.after === before) {
      last.after = after;
    } else {
      this.add({ before, after });
    }
  }

  /** What to go back to, places or a view; null where nothing was done. */
  undo(): Places | string | null {
    const step = this.done.pop();
    if (!step) {
      return null;
    }
    this.undone.push(step);
    this.tell();
    return typeof step.before === "string" ? step.before : copyPlaces(step.before);
  }

  /** What to go forward to, places or a view; null where nothing was undone. */
  redo(): Places | string | null {
    const step = this.undone.pop();
    if (!step) {
      return null;
    }
    this.done.push(step);
    this.tell();
    return typeof step.after === "string" ? step.after : copyPlaces(step.after);
  }

  /** Other data has other actors: no movement can be undone beyond it. */
  clear(): void {
    if (this.done.length + this.undone.length > 0) {
      this.done.length = 0;
      this.undone = [];
      this.tell();
    }
  }

  private add(step: Step): void {
    this.done.push(step);
    if (this.done.length > MostSteps) {
      this.done.shift();
    }
    this.undone = [];
    this.tell();
  }

  private tell(): void {
    this.changed(this.done.length > 0, this.undone.length > 0);
  }
}
