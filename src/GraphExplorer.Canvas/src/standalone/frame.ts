import { Kinds } from "../data/contract";
import { lineClass, Relations } from "../data/relations";
import { element } from "../page/elements";
import { capital } from "../words/numbers";

const Icons = {
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  fit: "M4 7.5V4h3.5M12.5 4H16v3.5M16 12.5V16h-3.5M7.5 16H4v-3.5",
  theme: "M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 3v14M10 6h3.8M10 9h4.9M10 12h4.6M10 15h2.5",
  filters: "M3.5 6h13M6 10h8M8.5 14h3",
  picture: "M5 10l9-4.5M5 10l9 4.5M6.5 10a1.7 1.7 0 1 1-3.4 0a1.7 1.7 0 0 1 3.4 0M16.5 5.2a1.7 1.7 0 1 1-3.4 0a1.7 1.7 0 0 1 3.4 0M16.5 14.8a1.7 1.7 0 1 1-3.4 0a1.7 1.7 0 0 1 3.4 0",
  table: "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
} as const;

/** Widths of lines with the numbers of voices that they mean. */
const Widths = [[1.25, "1"], [2.2, "2"], [3.15, "3+"], [4.1, "5+"], [5.05, "9+"]] as const;

/** Where the written part of the file begins: title, sources and the table of all claims. */
const Written = "#about";

/** The page's parts around picture and timeline, as the app has them. */
export function buildFrame(title: string): HTMLElement {
  const host = element("div", { class: "explorer standalone", "data-show": "picture" },
    element("header", { class: "topbar" },
      element("span", { class: "name", title }, title),
      element("div", { class: "top-tools" },
        element("button", { type: "button", class: "button open-filters", "data-open": "filters" }, glyph("filters"), element("span", {}, "Filters")),
        element("a", { class: "button", href: Written }, "Sources and table"),
        element("button", { type: "button", class: "icon", "aria-label": "Keyboard shortcuts", title: "Keyboard shortcuts (?)", "data-keys": "" }, glyph("more")),
        element("button", { type: "button", class: "icon", "aria-label": "Light or dark", title: "Light or dark", "data-theme-toggle": "" }, glyph("theme")))),
    element("aside", { class: "rail", id: "filters", "aria-label": "Filters", tabindex: "-1", "data-region": "filters" }),
    element("section", { class: "stage", "aria-label": "Picture and legend" },
      element("div", { class: "stage-head" }, element("p", { class: "stage-title", "data-heading": "" }), element("p", {},
        number("claims", "b"), noun("claim"), ", ", number("actors", "b"), " of ", number("actors-all", "b"), noun("actor"), ", ",
        number("pairs", "b"), noun("pair"), ", ", number("both", "b"), " both allies and rivals",
        element("span", { "data-among": "", hidden: "" }, " among what is shown"))),
      element("div", { class: "picture", "data-picture": "" }),
      element("div", { class: "picture-tools", role: "group", "aria-label": "Picture" },
        tool("nearer", "Zoom in", "plus"), tool("farther", "Zoom out", "minus"), tool("fit", "Fit", "fit")),
      legend()),
    element("section", { class: "window-block", "data-window": "", "aria-label": "Window", "data-region": "window" }),
    element("section", { class: "timeline", "data-timeline": "", "aria-label": "Timeline", "data-region": "timeline" }),
    element("aside", { class: "panel", "aria-label": "Details", tabindex: "-1", "data-region": "panel" }),
    element("nav", { class: "bottombar", "aria-label": "Parts of the page" },
      element("button", { type: "button", "data-open": "filters" }, glyph("filters"), element("span", {}, "Filters")),
      element("button", { type: "button", "data-open": "panel" }, glyph("picture"), element("span", {}, "Details")),
      element("a", { href: Written }, glyph("table"), element("span", {}, "Sources, table"))),
    element("div", { class: "visually-hidden", "data-live": "", "aria-live": "polite" }));
  return host;
}

function legend(): HTMLElement {
  return element("div", { class: "legend", role: "group", "aria-label": "Legend" },
    ...Relations.map(word => element("button", { type: "button", "data-relation": word, "aria-pressed": "true" },
      sample(lineClass(word)), ` ${capital(word)} `,
      element("span", { class: "count" }, number(`ties:${word}`), noun("tie", "unit")))),
    item("possible", "hollow", "Possible only"), item("expected", "ring", "Expected only"),
    element("span", { class: "legend-break" }),
    element("div", { class: "legend-camps", "data-camps": "" }),
    element("span", { class: "legend-break" }),
    ...Kinds.map(word => element("span", { class: "legend-item" }, sample(`kind ${word.replace(" ", "-")}`), ` ${capital(word)} `, counted(`actors:${word}`))),
    element("span", { class: "legend-item widths" }, element("span", {}, "Voices"), ...Widths.map(([width, text]) => {
      const line = sample("width");
      line.style.height = `${width}px`;
      return element("span", {}, line, ` ${text}`);
    })));
}

/** A line of the legend that shows only where there is something of its kind. */
function item(key: string, mark: string, words: string): HTMLElement {
  return element("span", { class: "legend-item", "data-when": key }, sample(mark), ` ${words} `,
    element("span", { class: "count" }, number(`ties:${key}`), noun("tie", "unit")));
}

export const sample = (mark: string): HTMLElement => element("span", { class: `sample ${mark}`, "aria-hidden": "true" });

/** A number that follows the view. */
const number = (key: string, name: "b" | "span" = "span"): HTMLElement => element(name, { "data-count": key });

/** The noun of the number before it. */
const noun = (word: string, kind = ""): HTMLElement =>
  element("span", { class: kind, "data-one": ` ${word}`, "data-many": ` ${word}s` }, ` ${word}s`);

export const counted = (key: string): HTMLElement => element("span", { class: "count", "data-count": key });

function tool(name: string, words: string, icon: keyof typeof Icons): HTMLElement {
  return element("button", { type: "button", class: "icon", "aria-label": words, title: words, "data-tool": name }, glyph(icon));
}

function glyph(name: keyof typeof Icons): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  const attributes = { class: "glyph", viewBox: "0 0 20 20", width: "18", height: "18", "aria-hidden": "true" };
  Object.entries(attributes).forEach(([key, value]) => svg.setAttribute(key, value));
  const drawing = { d: Icons[name], fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round", "stroke-linejoin": "round" };
  Object.entries(drawing).forEach(([key, value]) => path.setAttribute(key, value));
  svg.append(path);
  return svg;
}
