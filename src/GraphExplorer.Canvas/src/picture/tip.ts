/** Delay in milliseconds before the sentence of a hovered or focused tie is shown. */
const Delay = 150;

/** The sentence about a tie, beside its middle: at most 236 px wide, never over the edge. */
export class Tip {
  private readonly element = document.createElement("div");
  private timer = 0;

  constructor(private readonly stage: HTMLElement) {
    this.element.className = "tip";
    this.element.hidden = true;
    Object.assign(this.element.style, {
      position: "absolute", zIndex: "3", maxWidth: "236px", padding: "8px 11px", pointerEvents: "none", boxSizing: "border-box",
      background: "var(--raised)", border: "1px solid var(--line-strong)", borderRadius: "var(--r2, 6px)", boxShadow: "var(--shadow)",
      font: "var(--t-12)", color: "var(--text)",
    });
    stage.append(this.element);
  }

  get shown(): boolean {
    return !this.element.hidden;
  }

  /** @param at where the tie's middle is, in the stage's pixels, asked when the sentence appears */
  show(text: string, at: () => { x: number; y: number }): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.element.textContent = text;
      this.element.hidden = false;
      const { x, y } = at();
      const { offsetWidth: w, offsetHeight: h } = this.element;
      const left = Math.max(8, Math.min(x + 12, this.stage.clientWidth - w - 8));
      const top = y + 14 + h > this.stage.clientHeight - 8 ? y - 14 - h : y + 14;
      this.element.style.left = `${left}px`;
      this.element.style.top = `${Math.max(8, top)}px`;
    }, this.element.hidden ? Delay : 0);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.element.hidden = true;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.element.remove();
  }
}
