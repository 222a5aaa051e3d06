import { isTyping, lettersAreKeys } from "./letters";

/** What a key for the details goes to: the first claim's passage, else the first pair, else what can be pressed at all. */
const First = [".claims [aria-expanded]", ".pairs button", "h2[tabindex]", "button"];

/**
 * Keys and focus of the panel, and the ways past the filters: the focus never falls back to the page when what had it goes away.
 * @param back Goes one step back from what is selected.
 */
export function listenFocus(host: HTMLElement, back: () => void, signal: AbortSignal): void {
  const panel = host.querySelector<HTMLElement>(".panel");
  let within = false;
  host.addEventListener("focusin", event => (within = event.target instanceof Node && (panel?.contains(event.target) ?? false)), { signal });

  const skips: Record<string, () => HTMLElement | null> = {
    picture: () => host.querySelector<HTMLElement>("[data-picture]:not([hidden]) [tabindex='0'], .table-wrap"),
    panel: () => panel && First.map(s => panel.querySelector<HTMLElement>(s)).find(e => e !== null) || panel,
    timeline: () => host.querySelector<HTMLElement>("[data-timeline] [role=slider]"),
  };
  host.addEventListener("click", event => {
    const to = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-skip]")?.dataset.skip : undefined;
    if (to) skips[to]?.()?.focus();
  }, { signal });
  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key.toLowerCase() === "d" && lettersAreKeys()) {
      event.preventDefault();
      if (host.dataset.sheet !== "panel" && panel && getComputedStyle(panel).position === "fixed") host.dataset.sheet = "panel";
      skips.panel!()?.focus();
    }
  }, { signal });
  if (!panel) {
    return;
  }

  panel.addEventListener("keydown", event => {
    if (event.key !== "Escape" || event.defaultPrevented || isTyping(event)) return;
    const at = event.target as Element;
    const open = at.closest(".claim")?.querySelector<HTMLElement>("[aria-expanded=true]") ?? panel.querySelector<HTMLElement>(".claim [aria-expanded=true]");
    if (open) {
      event.preventDefault();
      open.click();
      open.focus();
    } else if (host.hasAttribute("data-selected") && host.dataset.sheet === undefined) {
      event.preventDefault();
      back();
    }
  }, { signal });
  // The panel itself keeps the focus until what is shown next has its heading.
  let waits = false;
  const watch = new MutationObserver(() => {
    const { activeElement } = document;
    if (!within || !(activeElement === document.body || (waits && activeElement === panel))) return;
    const heading = panel.querySelector<HTMLElement>("h2[tabindex]");
    waits = heading === null;
    (heading ?? panel).focus({ preventScroll: true });
  });
  watch.observe(panel, { childList: true, subtree: true });
  signal.addEventListener("abort", () => watch.disconnect());
}
