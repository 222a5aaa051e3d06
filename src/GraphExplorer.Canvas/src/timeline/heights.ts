import { clamp } from "../dates/days";
import { element } from "../page/elements";

/** Least and greatest height that the timeline can be pulled to, in pixels. */
const Bounds = { least: 142, most: 320 };
/** Pixels of one press of an arrow key. */
const Notch = 12;

/**
 * The upper edge of the timeline, which pulls it taller. The height goes into the custom property `--timeline-height` of the document's root, where the
 * page's layout finds it.
 */
export class Heights {
  readonly handle = element("div", {
    class: "tl-pull", role: "separator", tabindex: "0", "aria-orientation": "horizontal", "aria-label": "Height of the timeline",
    "aria-valuemin": String(Bounds.least), "aria-valuemax": String(Bounds.most), title: "Pull to make the timeline taller",
  });
  private readonly stop = new AbortController();
  private held: { y: number; height: number } | null = null;

  constructor(private readonly region: HTMLElement, private readonly changed: () => void) {
    const { signal } = this.stop;
    const { handle } = this;
    handle.addEventListener("pointerdown", event => {
      this.held = { y: event.clientY, height: region.clientHeight };
      handle.setPointerCapture(event.pointerId);
    }, { signal });
    handle.addEventListener("pointermove", event => this.held && this.set(this.held.height + this.held.y - event.clientY), { signal });
    for (const name of ["pointerup", "pointercancel"] as const) {
      handle.addEventListener(name, () => (this.held = null), { signal });
    }
    handle.addEventListener("keydown", event => {
      const by = event.key === "ArrowUp" ? Notch : event.key === "ArrowDown" ? -Notch : event.key === "Home" ? -1e4 : event.key === "End" ? 1e4 : 0;
      if (by !== 0) {
        event.preventDefault();
        this.by(by);
      }
    }, { signal });
    handle.addEventListener("dblclick", () => this.reset(), { signal });
    handle.addEventListener("focus", () => this.say(), { signal });
    this.say();
  }

  by(pixels: number): void {
    this.set(this.region.clientHeight + pixels);
  }

  dispose(): void {
    this.stop.abort();
    this.handle.remove();
  }

  private set(height: number): void {
    document.documentElement.style.setProperty("--timeline-height", `${Math.round(clamp(height, Bounds.least, Bounds.most))}px`);
    this.say();
    this.changed();
  }

  private reset(): void {
    document.documentElement.style.removeProperty("--timeline-height");
    this.say();
    this.changed();
  }

  private say(): void {
    this.handle.setAttribute("aria-valuenow", String(clamp(this.region.clientHeight, Bounds.least, Bounds.most)));
  }
}
