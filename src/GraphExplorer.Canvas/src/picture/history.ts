import { copyPlaces, type Places } from "./places";

/** Most steps that can be undone. */
const MostSteps = 200;

/** Undo and redo of moved actors. A step keeps the places before and after; both are never written to. */
export class History {
  private readonly done: { before: Places; after: Places }[] = [];
  private undone: { before: Places; after: Places }[] = [];

  constructor(private readonly changed: (canUndo: boolean, canRedo: boolean) => void) {}

  push(before: Places, after: Places): void {
    this.done.push({ before: copyPlaces(before), after: copyPlaces(after) });
    if (this.done.length > MostSteps) {
      this.done.shift();
    }
    this.undone = [];
    this.tell();
  }

  /** The places to go back to, or null. */
  undo(): Places | null {
    const step = this.done.pop();
    if (!step) {
      return null;
    }
    this.undone.push(step);
    this.tell();
    return copyPlaces(step.before);
  }

  /** The places to go forward to, or null. */
  redo(): Places | null {
    const step = this.undone.pop();
    if (!step) {
      return null;
    }
    this.done.push(step);
    this.tell();
    return copyPlaces(step.after);
  }

  /** Other data has other actors: nothing can be undone beyond it. */
  clear(): void {
    if (this.done.length + this.undone.length > 0) {
      this.done.length = 0;
      this.undone = [];
      this.tell();
    }
  }

  private tell(): void {
    this.changed(this.done.length > 0, this.undone.length > 0);
  }
}
