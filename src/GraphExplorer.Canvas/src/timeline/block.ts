import type { Model } from "../views/model";
import type { TimeWindow } from "../dates/window";
import { element, icon, setIcon, write } from "../page/elements";
import { leftOutButton } from "./leftout";
import { windowMenu } from "./menu";
import { StepSizes } from "./steps";
import type { Tally } from "./tally";
import { count, short } from "../words/numbers";
import { stepWords, windowDetail, type DayRange } from "../words/time";

export interface BlockEvents {
  tally(): Tally | null;
  suits(): DayRange | null;
  move(window: DayRange): void;
  mode(mode: TimeWindow["mode"]): void;
  /** Back (-1) or forward (1) by a step. */
  step(direction: -1 | 1): void;
  play(): void;
  /** Another size of the step was chosen. */
  sized(): void;
}

/** Numbers from here on are said in short where they must fit a button. */
const Long = 10_000;

/** The block beside the timeline: window in words, mode, step and play, and what the window leaves out. */
export class Block {
  private readonly root = element("div", { class: "tl-block" });
  private readonly detail = element("p", { class: "tl-detail" });
  private readonly modes = (["certain", "possible"] as const).map(mode => ({
    mode, number: element("span", { class: "tl-number" }), button: element("button", { type: "button" }),
  }));
  private readonly back = this.tool("back");
  private readonly forward = this.tool("forward");
  private readonly playing = this.tool("play");
  private readonly size = element("select", { "aria-label": "Length of a step" });
  private readonly menu;
  private readonly leftOut;
  private readonly small: MediaQueryList;
  private readonly steps = element("div", { class: "tl-steps" });
  private readonly extras = element("div", { class: "tl-extras" });

  constructor(host: HTMLElement, private readonly model: Model, events: BlockEvents) {
    this.menu = windowMenu(model, events.tally, events.suits, events.move, this.extras);
    this.leftOut = leftOutButton(model, () => events.mode("possible"));
    const group = element("div", { class: "tl-modes", role: "group", "aria-label": "How dates count" });
    for (const { mode, number, button } of this.modes) {
      button.append(mode === "certain" ? "Certain" : "Possible", " ", number);
      button.addEventListener("click", () => events.mode(mode));
      group.append(button);
    }
    this.size.append(...StepSizes.map(n => element("option", { value: String(n) }, stepWords(n))));
    this.size.addEventListener("change", () => events.sized());
    this.back.addEventListener("click", () => events.step(-1));
    this.forward.addEventListener("click", () => events.step(1));
    this.playing.addEventListener("click", () => events.play());
    this.playing.dataset.play = "";
    const sizes = element("span", { class: "tl-size" }, this.size, icon("down"));
    this.steps.append(this.back, this.playing, this.forward, sizes);
    this.root.append(element("div", { class: "tl-words" }, element("h2", {}, this.menu.button), this.detail), group, this.steps, this.leftOut.button, this.menu.panel, this.leftOut.panel);
    host.append(this.root);
    // In a small or low window only play stays in the head line; the rest of the steps goes into the menu.
    this.small = matchMedia("(max-width: 720px), (max-height: 560px)");
    this.small.addEventListener("change", this.arrange);
    this.arrange();
    this.sayStep();
    this.play(false);
  }

  /** Months of a step. */
  get step(): number {
    return Number(this.size.value);
  }

  update(): void {
    const { state, view } = this.model;
    this.menu.update();
    write(this.detail, windowDetail(state));
    for (const { mode, number, button } of this.modes) {
      button.setAttribute("aria-pressed", String(state.mode === mode));
      const n = view?.facets[mode] ?? null;
      write(number, n === null ? "" : n < Long ? count(n) : short(n));
      button.title = `${mode === "certain" ? "Claims that are surely in the window; what goes on without an end, as far as the date of its text" : "Also claims that may be in it"}${n === null ? "" : `: ${count(n)}`}`;
    }
    this.leftOut.update();
  }

  play(on: boolean): void {
    setIcon(this.playing.firstElementChild as SVGSVGElement, on ? "pause" : "play");
    this.playing.setAttribute("aria-label", on ? "Stop" : "Play");
    this.playing.title = on ? "Stop (Escape)" : "Play: one step after the other (K)";
  }

  sayStep(): void {
    const words = stepWords(this.step);
    this.back.setAttribute("aria-label", `${words} back`);
    this.forward.setAttribute("aria-label", `${words} forward`);
    this.back.title = `${words} back`;
    this.forward.title = `${words} forward`;
  }

  dispose(): void {
    this.small.removeEventListener("change", this.arrange);
    this.menu.dispose();
    this.leftOut.dispose();
    this.root.remove();
  }

  private readonly arrange = () => {
    const sizes = this.size.parentElement!;
    if (this.small.matches) {
      this.extras.append(this.back, sizes, this.forward);
    } else {
      this.steps.append(this.back, this.playing, this.forward, sizes);
    }
  };

  private tool(name: "back" | "forward" | "play"): HTMLButtonElement {
    return element("button", { type: "button", class: "tl-tool" }, icon(name));
  }
}
