import type { Dataset } from "../data/dataset";
import { element, write } from "./elements";
import { actorSelection, pairSelection, type Selected } from "../views/selection";

/** What can be done with a set of actors: show only the claims among them, or none of theirs. */
export type SetAction = "only" | "hide";

/** Names that the line lists before it counts the rest. */
const MostNamed = 4;

/** Actors that were chosen together, one by one, with Shift or Ctrl held or with Space; and the line that says who, and what can be done with them. */
export class Chosen {
  private set: number[] = [];
  private readonly words = element("span");
  private readonly line = element("div", { class: "chosen", role: "group", "aria-label": "Chosen actors", hidden: "" }, this.words);

  /** @param act does something with the actors of these ids; null where the page cannot */
  constructor(host: HTMLElement, private readonly act: (ids: string[], action: SetAction) => void, clear: () => void) {
    const button = (words: string, title: string, run: () => void) => {
      const made = element("button", { type: "button", class: "button", title }, words);
      made.addEventListener("click", run);
      this.line.append(made);
    };
    button("Only these", "Only claims between these actors", () => this.run("only"));
    button("Hide", "No claim with one of these actors", () => this.run("hide"));
    button("Clear", "Choose none (Escape)", clear);
    host.append(this.line);
  }

  get actors(): readonly number[] {
    return this.set;
  }

  /** Adds an actor, or takes it away again. @returns the selection that goes with what is chosen: an actor, a pair, or none for more */
  toggle(data: Dataset, actor: number, selected: Selected): string | null {
    if (this.set.length === 0) {
      this.set = selected.kind === "nothing" ? [] : selected.kind === "actor" ? [selected.actor] : [selected.a, selected.b];
    }
    this.set = this.set.includes(actor) ? this.set.filter(a => a !== actor) : [...this.set, actor];
    this.show(data);
    const [a, b, ...more] = this.set;
    return a === undefined || more.length > 0 ? null : b === undefined ? actorSelection(data, a) : pairSelection(data, a, b);
  }

  sentence(data: Dataset): string {
    return `${this.set.length} actors chosen: ${this.set.map(a => data.actors[a]!.name).join(", ")}.`;
  }

  /** @returns whether there was anything to clear */
  clear(): boolean {
    const some = this.set.length > 0;
    this.set = [];
    this.line.hidden = true;
    return some;
  }

  dispose(): void {
    this.line.remove();
  }

  private ids: string[] = [];

  private show(data: Dataset): void {
    const names = this.set.map(a => data.actors[a]!.name);
    this.ids = this.set.map(a => data.actors[a]!.id);
    this.line.hidden = names.length < 2;
    write(this.words, `${names.slice(0, MostNamed).join(", ")}${names.length > MostNamed ? ` and ${names.length - MostNamed} more` : ""}`);
  }

  private run(action: SetAction): void {
    const { ids } = this;
    this.clear();
    this.act(ids, action);
  }
}
