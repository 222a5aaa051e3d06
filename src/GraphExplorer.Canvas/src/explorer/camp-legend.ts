import { element, popover, write } from "../page/elements";
import { capital, count, many } from "../words/numbers";
import type { Camps } from "../views/camps";
import { CampChoices } from "../views/filters";
import type { Model } from "../views/model";
import type { Region } from "../views/regions";

export interface CampLegendEvents {
  choose(camps: number): void;
  select(selection: string): void;
}

/** The legend of the camps in the page's `[data-camps]`: what does not fit, how many camps, and off. */
export function createCampLegend(host: HTMLElement, model: Model, events: CampLegendEvents): Region {
  const words = element("span", { class: "camps-word" });
  const fit = element("button", { type: "button", class: "link camps-fit" });
  const more = element("span", { class: "count" });
  const swatches = element("span", { class: "camps-swatches", "aria-hidden": "true" });
  const choice = element("select", { "aria-label": "How many camps" },
    ...CampChoices.map(k => element("option", { value: String(k) }, k === 0 ? "off" : String(k))));
  const list = element("div", { class: "menu camps-list", role: "group", "aria-label": "Pairs that do not fit the camps" });
  const root = element("div", { class: "camps-legend" }, swatches, element("label", { class: "camps-choice" }, element("span", {}, "Camps"), choice), words, fit, more);
  host.replaceChildren(root, list);
  choice.addEventListener("change", () => events.choose(Number(choice.value)));
  const endPopover = popover(fit, list, () => {
    if (model.camps) list.replaceChildren(...contents(model.camps.camps, selection => {
      list.hidePopover();
      events.select(selection);
    }));
  });

  const update = () => {
    const { camps, state, data } = model;
    choice.value = String(state.camps);
    host.hidden = data === null || data.source.tooMany;
    const known = camps !== null;
    swatches.hidden = fit.hidden = more.hidden = !known;
    write(words, known ? "computed, as these texts have it:" : state.camps === 0 ? "" : "being computed …");
    if (!known) {
      return;
    }
    root.toggleAttribute("data-stale", !camps.fresh);
    const { answer } = camps.camps;
    const drawn = answer.camps.map((_, c) => c).filter(c => camps.camps.drawn(c));
    swatches.replaceChildren(...drawn.map(c => element("span", { class: `camp-swatch camp-${camps.camps.tints[c]! + 1}` })));
    write(fit, fitWords(camps.camps));
    const [beside, left] = [moreWords(camps.camps), camps.camps.untinted];
    write(more, left > 0 ? `${count(left)} untinted` : "");
    more.title = beside;
  };
  return {
    update,
    dispose() {
      endPopover();
      host.replaceChildren();
    },
  };
}

/** "5 of 83 pairs do not fit". */
export function fitWords({ answer }: Camps): string {
  const { index, atLeast, exact, signed } = answer;
  const number = exact ? count(index) : `${count(atLeast)} to ${count(index)}`;
  return `${number} of ${many(signed, "pair")} ${exact && index === 1 ? "does" : "do"} not fit`;
}

/** "untinted: 5 without an ally there, 2 not determined". */
export function moreWords(camps: Camps): string {
  const { undetermined, apart } = camps.answer;
  const beside = camps.beside.reduce((sum, n) => sum + n, 0);
  const parts = [
    beside > 0 ? `${count(beside)} without an ally there` : "",
    undetermined.length > 0 ? `${count(undetermined.length)} not determined` : "",
    apart.length > 0 ? `${count(apart.length)} apart` : "",
  ].filter(part => part !== "");
  return parts.length > 0 ? `untinted: ${parts.join(", ")}` : "";
}

function contents(camps: Camps, select: (selection: string) => void): HTMLElement[] {
  const { answer, data } = camps;
  const name = (id: string) => data.actors[data.actor(id)]?.name ?? id;
  const facts = [
    `Computed from the ${many(answer.signed, "pair")} that are only allied or only rivals; ${count(answer.both)} that are both and ${count(answer.talking)} that only talk have no say.`,
    answer.exact ? "It is proved that no other division leaves fewer pairs over." : `Best division found; at least ${many(answer.atLeast, "pair")} cannot fit.`,
    ...(moreWords(camps) === "" ? [] : [`${capital(moreWords(camps))}.`]),
    ...(answer.unique === false ? [`Other divisions fit as well: ${many(answer.undetermined.length, "actor")} not determined.`] : []),
    ...(answer.exact && answer.unique === false && answer.k > 2 && answer.undetermined.length * 2 > answer.camps.flat().length
      ? [`These claims do not bear out ${answer.k} camps: most actors could stand elsewhere.`] : []),
  ];
  const sides = answer.camps.map((ids, c) => element("li", {},
    element("span", { class: `camp-swatch camp-${camps.tints[c]! + 1}`, "aria-hidden": "true" }),
    camps.drawn(c)
      ? ` ${camps.title(c)} allied with one another${camps.beside[c]! > 0 ? `, and ${count(camps.beside[c]!)} that only stand against the rest` : ""}`
      : ` ${many(ids.length, "actor")} that only stand against the rest`));
  const misfits = answer.misfits.map(({ first, second, sign, claims }) => {
    const button = element("button", { type: "button" },
      element("span", {}, `${name(first)} – ${name(second)}`),
      element("span", { class: "count" }, `${sign > 0 ? "allied across two camps" : "rivals within one camp"}, ${many(claims, "claim")}`));
    button.addEventListener("click", () => select(`pair:${first},${second}`));
    return element("li", {}, button);
  });
  return [
    element("h3", {}, "Camps, as these texts have it"),
    ...facts.map(text => element("p", {}, text)),
    element("ul", {}, ...sides),
    element("h3", {}, misfits.length > 0 ? "Pairs that do not fit" : "Every pair fits"),
    element("ol", {}, ...misfits),
  ];
}
