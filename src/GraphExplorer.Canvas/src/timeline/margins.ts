import { civil, monthOf } from "../dates/days";
import type { Domain } from "./axis";
import type { Measure } from "./captions";
import { element, write } from "../page/elements";
import type { Layout } from "./layout";
import type { Plot } from "./plot";
import type { Group, RowName } from "./rows";
import { claims, count, short } from "../words/numbers";
import { monthWords, yearWords } from "../words/time";

/** Pixels between what lies off the axis and the edge of the drawing. */
const Inset = 6;

export interface MarginEvents {
  /** Back to the axis as it opened. */
  all(): void;
  /** Out to all of the time. */
  whole(): void;
  taller(by: number): void;
}

/** What a row is, for those who point at its name. */
const RowWords: Record<RowName, string> = {
  season: "Claims dated to a season or a few months: one day somewhere in there",
  year: "Claims dated to a year or more: one day somewhere in there",
  about: "Claims dated about a time: one day somewhere near",
  lasting: "Claims of what lasts from one day to another; an arrow goes on",
};

/** What stands beside the drawing: names of rows with what found no place in them, and what lies off the axis. Buttons, so that each can be pressed. */
export class Margins {
  private readonly before = this.button("tl-off tl-off-before");
  private readonly after = this.button("tl-off tl-off-after");
  private readonly reset = this.button("tl-reset");
  private readonly names = element("div", { class: "tl-names" });
  /** The line at the foot of the small layout, which has no room beside the drawing. */
  private readonly foot = element("div", { class: "tl-foot" });
  private readonly root: HTMLElement;
  private readonly sides = [this.before, this.after].map(button => ({ button, n: 0, short: "", long: "" }));
  private width = 0;

  constructor(root: HTMLElement, private readonly measure: Measure, private readonly events: MarginEvents) {
    this.root = root;
    this.before.addEventListener("click", () => events.whole());
    this.after.addEventListener("click", () => events.whole());
    this.reset.addEventListener("click", () => events.all());
    this.reset.textContent = "Fit";
    this.reset.title = "Back to the axis as it opened (0)";
    root.append(this.names, this.foot, this.reset, this.before, this.after);
  }

  /** Pixels of the line above the bars that are free when what lies off the axis is said in short. */
  get free(): [number, number] {
    const [before, after] = this.sides.map(side => (side.n > 0 ? this.measure(side.short, false) + 2 * Inset : 0)) as [number, number];
    return [Math.max(Inset, before), this.width - Math.max(Inset, after)];
  }

  /** Says in full what lies off the axis where captions leave it room, from pixel a to pixel b. */
  beside([a, b]: readonly [number, number]): void {
    const room = [a - Inset, this.width - b - Inset];
    this.sides.forEach((side, i) => write(side.button, this.measure(side.long, false) + Inset < room[i]! ? side.long : side.short));
  }

  draw(plot: Plot, { groups, before, after }: Layout, domain: Domain, zoomed: boolean): void {
    const [early, late] = beyondWords(domain, before, after);
    this.width = plot.width;
    this.side(0, before, `‹ ${count(before)}`, early, "before what the axis shows");
    this.side(1, after, `${count(after)} ›`, late, "after what the axis shows");
    this.reset.hidden = !zoomed;
    if (plot.compact) {
      this.foot.replaceChildren(this.before, this.reset, this.sum(groups), this.after);
      this.names.replaceChildren();
      return;
    }
    this.foot.replaceChildren();
    this.root.append(this.reset, this.before, this.after);
    this.before.style.top = this.after.style.top = `${plot.top - 23}px`;
    this.reset.style.top = `${plot.base + 2}px`;
    this.names.replaceChildren(...this.rows(plot, groups));
  }

  dispose(): void {
    this.names.remove();
    this.foot.remove();
  }

  private side(index: 0 | 1, n: number, short: string, long: string, words: string): void {
    const side = this.sides[index]!;
    Object.assign(side, { n, short, long });
    side.button.hidden = n === 0;
    write(side.button, long);
    side.button.title = `${claims(n)} ${n === 1 ? "lies" : "lie"} ${words}: show all of the time`;
  }

  private rows(plot: Plot, groups: readonly Group[]): HTMLElement[] {
    const made: HTMLElement[] = [];
    let row = 0;
    for (const group of groups) {
      const top = plot.rowsTop + row * plot.pitch;
      const height = group.rows.length * plot.pitch;
      row += group.rows.length;
      if (group.rows.length === 0) {
        continue;
      }
      const two = height > 21;
      const name = this.place(top, height, plot, element("span", { title: RowWords[group.name] }, group.name));
      if (group.more > 0) {
        name.append(this.more(group.more, two ? `+${short(group.more)} more` : ` +${short(group.more)}`, group.name, plot));
      }
      name.classList.toggle("tl-two", two);
      made.push(name);
    }
    const lost = groups.filter(g => g.rows.length === 0);
    if (lost.length > 0) {
      const n = lost.reduce((sum, g) => sum + g.more, 0);
      made.push(this.place(plot.height - 14, 12, plot, this.more(n, `+${short(n)} more`, lost.map(g => g.name).join(", "), plot)));
    }
    return made;
  }

  private place(top: number, height: number, plot: Plot, ...children: Node[]): HTMLElement {
    const name = element("div", { class: "tl-name" }, ...children);
    // Not as an attribute: a strict content security policy refuses those.
    Object.assign(name.style, { top: `${top}px`, height: `${height}px`, width: `${plot.left - 8}px` });
    return name;
  }

  /** In the small layout all that found no row is one number. */
  private sum(groups: readonly Group[]): HTMLElement {
    const n = groups.reduce((sum, g) => sum + g.more, 0);
    return element("span", { class: "tl-sum" }, n === 0 ? "" : `+${count(n)} more`);
  }

  private more(n: number, text: string, name: string, plot: Plot): HTMLElement {
    const button = this.button("tl-more");
    button.textContent = text;
    button.setAttribute("aria-label", `+${count(n)} more of ${name}`);
    button.title = `${claims(n)} (${name}) ${n === 1 ? "finds" : "find"} no row here: make the timeline taller`;
    button.addEventListener("click", () => this.events.taller(3 * plot.pitch));
    return button;
  }

  private button(name: string): HTMLButtonElement {
    return element("button", { type: "button", class: name });
  }
}

/** What lies before and after the axis. */
export function beyondWords({ from, to }: Domain, before: number, after: number): [string, string] {
  return [`‹ ${count(before)} before ${edgeWords(Math.ceil(from), 1)}`, `${count(after)} after ${edgeWords(Math.ceil(to) - 1, 12)} ›`];
}

/** The edge of the axis: a year where it lies at that month of it, else a month. */
function edgeWords(day: number, month: number): string {
  return civil(day).month === month ? yearWords(civil(day).year) : monthWords(monthOf(day));
}
