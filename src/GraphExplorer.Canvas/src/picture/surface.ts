import type { Dataset } from "../data/dataset";
import type { Bundle } from "../views/bundle";
import type { Model } from "../views/model";
import type { Selected } from "../views/selection";
import type { Board } from "./board";
import type { Stage } from "./stage";

/** What the keyboard and the pointer know of the picture that they work on. */
export interface Surface {
  readonly stage: Stage;
  readonly keys: { focusQuietly(): void; moveTo(actor: number): void };
  readonly pointer: { point(tie: number): void; hideTip(): boolean };
  readonly chosen: { readonly actors: readonly number[] };
  readonly board: Board | null;
  readonly view: Bundle | null;
  readonly data: Dataset | null;
  readonly camps: Model["camps"];
  readonly selected: Selected;
  /** Whether an actor is in the hand. */
  readonly holding: boolean;
  select(selection: string | null): void;
  add(actor: number): void;
  say(sentence: string): void;
  zoom(direction: number): void;
  fit(): void;
  bringIntoView(actor: number): void;
  relabel(): void;
  invalidate(): void;
}
