import { Relations } from "../data/relations";

/** Colours and opacities of the picture: the page's design tokens, read from its root element. */
export interface Tokens {
  canvas: string;
  ink: string;
  focus: string;
  text: string;
  text2: string;
  text3: string;
  lineStrong: string;
  whole: string;
  wholeLine: string;
  away: string;
  fade: number;
  fadeNear: number;
  relations: readonly string[];
  relationTexts: readonly string[];
  /** By index in Kinds. */
  kinds: readonly string[];
  /** Grounds of camps, by number of tint, and the same while they are of an earlier window. */
  camps: readonly string[];
  campsPale: readonly string[];
  font: string;
}

const CampTokens = ["camp-1", "camp-2", "camp-3", "camp-4", "camp-5", "camp-6"];
const KindTokens = ["state", "armed-group", "organisation", "bloc"];

export function readTokens(root: HTMLElement): Tokens {
  const style = getComputedStyle(root);
  const read = (name: string, otherwise: string) => style.getPropertyValue(`--${name}`).trim() || otherwise;
  // In forced colours there is one colour for marks and one under them; pattern, head and shape carry the rest.
  const forced = matchMedia("(forced-colors: active)").matches;
  const colour = (name: string, otherwise: string) => (forced ? "CanvasText" : read(name, otherwise));
  const under = (name: string, otherwise: string) => (forced ? "Canvas" : read(name, otherwise));
  return {
    canvas: under("canvas", "#FAFAF8"),
    ink: forced ? "Highlight" : read("ink", "#1B1F24"),
    focus: forced ? "Highlight" : read("focus", "#1B1F24"),
    text: colour("text", "#1B1F24"),
    text2: colour("text-2", "#474F58"),
    text3: forced ? "GrayText" : read("text-3", "#606871"),
    lineStrong: colour("line-strong", "#B7BDC4"),
    whole: under("whole", "#EDEEEC"),
    wholeLine: forced ? "GrayText" : read("whole-line", "#C3C7C9"),
    away: forced ? "GrayText" : read("actor-away", "#CDD1D5"),
    fade: Number(read("fade", ".17")),
    fadeNear: Number(read("fade-near", ".42")),
    relations: Relations.map(r => colour(r, "#1B1F24")),
    relationTexts: Relations.map(r => colour(`${r}-text`, "#1B1F24")),
    kinds: KindTokens.map(k => colour(k, "#3A444F")),
    camps: CampTokens.map(k => under(k, "#EEF0F2")),
    campsPale: CampTokens.map(k => under(`${k}-pale`, "#F4F5F6")),
    font: read("font", "system-ui, sans-serif"),
  };
}

/** Calls back whenever the tokens may have changed: another theme, or forced colours. @returns what ends it. */
export function watchTokens(root: HTMLElement, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(root, { attributes: true, attributeFilter: ["data-theme", "class", "style"] });
  const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map(q => matchMedia(q));
  queries.forEach(q => q.addEventListener("change", changed));
  return () => {
    observer.disconnect();
    queries.forEach(q => q.removeEventListener("change", changed));
  };
}
