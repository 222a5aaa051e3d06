/** Heights of the sheet of details: a strip with its title, half of the page, all between the bars. In pixels; as windows.css has them. */
const Peek = 104;
const Bars = 100;
const Half = 0.56;
/** Pixels of a press within which it is no drag. */
const Still = 6;

const Steps = ["peek", "half", "full"] as const;
type Step = (typeof Steps)[number];

/**
 * The sheet of details on a small screen: its handle or its head drags it, a press on the handle goes to the next height.
 * The height stands in `data-sheet` and `data-sheet-full` of the host; while it is held, in the custom property `--sheet-height`.
 */
export function listenSheet(host: HTMLElement, signal: AbortSignal): void {
  const panel = host.querySelector<HTMLElement>(".panel");
  if (!panel) {
    return;
  }
  const heightOf: Record<Step, () => number> = { peek: () => Peek, half: () => innerHeight * Half, full: () => innerHeight - Bars };
  let held: { y: number; height: number; moved: boolean } | null = null;
  /** A press on the handle that was a drag is no click. */
  let dragged = false;

  const show = (step: Step) => {
    if (step === "peek") delete host.dataset.sheet;
    else host.dataset.sheet = "panel";
    host.toggleAttribute("data-sheet-full", step === "full");
    if (step === "peek") panel.scrollTop = 0;
    panel.querySelector(".sheet-handle")?.setAttribute("aria-expanded", String(step !== "peek"));
  };
  const now = (): Step => (host.dataset.sheet !== "panel" ? "peek" : host.hasAttribute("data-sheet-full") ? "full" : "half");

  panel.addEventListener("pointerdown", event => {
    const at = event.target as Element;
    if (!isSheet(panel) || event.button !== 0 || !at.closest(".sheet-handle, .panel-head") || at.closest("button:not(.sheet-handle), a")) return;
    dragged = false;
    held = { y: event.clientY, height: panel.clientHeight, moved: false };
    panel.setPointerCapture(event.pointerId);
  }, { signal });
  panel.addEventListener("pointermove", event => {
    if (held === null) return;
    const by = held.y - event.clientY;
    if (!held.moved && Math.abs(by) < Still) return;
    held.moved = true;
    host.toggleAttribute("data-sheet-held", true);
    host.style.setProperty("--sheet-height", `${Math.round(Math.max(Peek, Math.min(innerHeight - Bars, held.height + by)))}px`);
  }, { signal });
  const release = () => {
    if (held === null) return;
    const { moved } = held;
    held = null;
    dragged = moved;
    if (!moved) return;
    const height = panel.clientHeight;
    host.removeAttribute("data-sheet-held");
    host.style.removeProperty("--sheet-height");
    show(Steps.reduce((best, step) => (Math.abs(heightOf[step]() - height) < Math.abs(heightOf[best]() - height) ? step : best)));
  };
  panel.addEventListener("pointerup", release, { signal });
  panel.addEventListener("pointercancel", release, { signal });
  panel.addEventListener("click", event => {
    const handle = (event.target as Element).closest(".sheet-handle");
    // Taking hold of it sends the click to the whole sheet; so does a press on the head.
    const pressed = handle !== null || (event.target === panel && !dragged && isSheet(panel));
    if (pressed && !dragged) show(Steps[(Steps.indexOf(now()) + 1) % Steps.length]!);
    if (dragged || handle) event.stopPropagation();
    dragged = false;
  }, { signal });
}

/** Whether the panel is a sheet now: it then has its handle. */
function isSheet(panel: HTMLElement): boolean {
  return getComputedStyle(panel).position === "fixed" && getComputedStyle(panel).left === "0px";
}
