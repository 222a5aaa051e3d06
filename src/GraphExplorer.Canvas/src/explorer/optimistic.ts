import type { ExplorerState } from "../data/contract";

/** Milliseconds for which what was chosen here outweighs what the page says: time enough for its answer to come round. */
const Patience = 4000;

type Own = Pick<ExplorerState, "from" | "to" | "mode" | "selection" | "camps">;

/**
 * What was chosen here and the page has not repeated yet. The page learns of a selection or a window over the network; a state that it sent
 * before must not undo what the reader has done since, nor take a handle out of a hand.
 */
export class OptimisticState {
  private readonly own = new Map<keyof Own, { value: unknown; until: number }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Something was chosen here. */
  set(chosen: Partial<Own>): void {
    for (const [key, value] of Object.entries(chosen)) {
      this.own.set(key as keyof Own, { value, until: this.now() + Patience });
    }
  }

  /** The page's state, with what it cannot know yet. */
  over(state: ExplorerState): ExplorerState {
    const merged: Record<string, unknown> = { ...state };
    for (const [key, { value, until }] of this.own) {
      if (state[key] === value || this.now() > until) {
        this.own.delete(key);
      } else {
        merged[key] = value;
      }
    }
    return merged as unknown as ExplorerState;
  }
}
