/** Makes an element with attributes (those that are null are left out) and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K, attributes: Record<string, string | null> = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children);
  return made;
}

/** Writes a text where it differs, so that nothing is laid out in vain while a handle moves. */
export function write(target: Node, text: string): void {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

const Paths = {
  back: "M10 3 5 8l5 5",
  forward: "m6 3 5 5-5 5",
  play: "M5 3.2v9.6L12.6 8Z",
  pause: "M5.2 3.5v9M10.8 3.5v9",
  down: "m4.5 6.5 3.5 3.5 3.5-3.5",
} as const;

export type IconName = keyof typeof Paths;

/** An icon of 16 × 16, drawn with the text's colour and hidden from screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "tl-icon");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.append(path);
  setIcon(svg, name);
  return svg;
}

export function setIcon(svg: SVGSVGElement, name: IconName): void {
  const path = svg.firstElementChild!;
  path.setAttribute("d", Paths[name]);
  path.setAttribute("class", name === "play" ? "tl-solid" : name === "pause" ? "tl-heavy" : "");
}

/** A prefix for ids that no other timeline in the document has. */
export function freshPrefix(): string {
  let n = 1;
  while (document.getElementById(`timeline-${n}-bars`)) {
    n++;
  }
  return `timeline-${n}`;
}

/**
 * Makes a popover that opens above or below its button and stays within the page.
 * @param opening Fills it, before it is shown and placed.
 * @returns what ends it.
 */
export function popover(button: HTMLButtonElement, panel: HTMLElement, opening: () => void): () => void {
  panel.setAttribute("popover", "auto");
  // The browser's own invoker: it knows that a click on the button closes what the same press has just dismissed.
  button.popoverTargetElement = panel;
  const gap = 6;
  const before = (event: Event) => {
    if ((event as ToggleEvent).newState === "open") {
      opening();
      panel.style.visibility = "hidden";
    }
  };
  const after = (event: Event) => {
    if ((event as ToggleEvent).newState === "open") {
      const from = button.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = panel;
      const above = from.top - gap - height;
      panel.style.left = `${Math.max(8, Math.min(from.left, innerWidth - width - 8))}px`;
      panel.style.top = `${above >= 8 ? above : Math.max(8, Math.min(from.bottom + gap, innerHeight - height - 8))}px`;
      panel.style.visibility = "";
    }
  };
  panel.addEventListener("beforetoggle", before);
  panel.addEventListener("toggle", after);
  return () => {
    panel.removeEventListener("beforetoggle", before);
    panel.removeEventListener("toggle", after);
    panel.remove();
  };
}
