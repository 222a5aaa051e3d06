import { Kinds, PairStates, Statuses, type ExplorerState } from "../data/contract";
import type { Dataset } from "../data/dataset";
import { lineClass, Relations } from "../data/relations";
import { element } from "../page/elements";
import { readFilters, ViewFilters } from "../views/filters";
import { counted, sample } from "./frame";
import { capital } from "../words/numbers";

/** What "Reset" clears. */
const Filters = ViewFilters.filter(f => f.judges !== "date");

type Key = "relations" | "pairs" | "documents" | "voices" | "kinds" | "statuses";

interface Option {
  value: string;
  label: string;
  /** Which number the picture's side writes beside it. */
  count: string;
  mark?: string;
}

/** What follows the state: filters and the legend's switches. */
export interface Choices {
  update(state: ExplorerState): void;
}

/** The filters as checkboxes, all on where nothing is filtered; and the relations in the legend, which switch too. */
export function createChoices(host: HTMLElement, data: Dataset, change: (changes: Partial<ExplorerState>) => void): Choices {
  const rail = host.querySelector<HTMLElement>(".rail")!;
  const relations: Option[] = Relations.map(word => ({ value: word, label: capital(word), count: `rel:${word}`, mark: lineClass(word) }));
  const groups = [
    group("Relations", "relations", relations, true),
    group("Pairs", "pairs", PairStates.filter(s => s !== "none").map(s => ({ value: s, label: s === "both" ? "Both" : `${capital(s)} only`, count: `pair:${s}` })), true),
    group("Documents", "documents", data.source.documents.map(d => ({ value: d.id, label: d.title, count: `doc:${d.id}` })), true),
    group("Voices", "voices", data.source.voices.map(v => ({ value: v, label: v, count: `voice:${v}` })), false),
    group("Kinds of actors", "kinds", Kinds.map(word => ({ value: word, label: capital(word), count: `kind:${word}` })), false),
    group("Claim status", "statuses", Statuses.map(word => ({ value: word, label: capital(word), count: `status:${word}` })), false),
  ];
  const reset = element("button", { type: "button", class: "link" }, "Reset");
  reset.addEventListener("click", () => change(readFilters(new URLSearchParams(), Filters)));
  rail.append(element("div", { class: "rail-head" }, element("h2", {}, "Filters"), reset), ...groups.map(g => g.root));

  let now: ExplorerState | null = null;
  const switches = [...host.querySelectorAll<HTMLButtonElement>(".legend [data-relation]")];
  for (const button of switches) {
    button.addEventListener("click", () => {
      if (now) change({ relations: toggled(now.relations, button.dataset.relation!, relations) });
    });
  }

  function group(title: string, key: Key, options: Option[], open: boolean) {
    const note = element("span", { class: "filter-note" });
    const boxes = options.map(option => {
      const box = element("input", { type: "checkbox" });
      box.addEventListener("change", () => {
        if (now) change({ [key]: toggled(now[key], option.value, options) });
      });
      return box;
    });
    const root = element("details", { class: "filter", open: open ? "" : null },
      element("summary", {}, element("span", {}, title), note),
      element("ul", {}, ...options.map((option, i) => element("li", {}, element("label", { title: option.label },
        boxes[i]!, ...(option.mark ? [sample(option.mark)] : []), element("span", { class: "filter-label" }, option.label), counted(option.count))))));
    return {
      root,
      update(state: ExplorerState) {
        const chosen = state[key];
        boxes.forEach((box, i) => (box.checked = chosen.length === 0 || chosen.includes(options[i]!.value)));
        note.textContent = chosen.length > 0 ? `${chosen.length} of ${options.length}` : `all ${options.length}`;
      },
    };
  }

  return {
    update(state) {
      now = state;
      groups.forEach(g => g.update(state));
      switches.forEach(b => b.setAttribute("aria-pressed", String(state.relations.length === 0 || state.relations.includes(b.dataset.relation!))));
      reset.disabled = Filters.every(f => f.values(state).length === 0);
    },
  };
}

/** The chosen values after one was switched; all on, or none, filters nothing. */
function toggled(chosen: readonly string[], value: string, options: readonly Option[]): string[] {
  const on = new Set(chosen.length === 0 ? options.map(o => o.value) : chosen);
  if (!on.delete(value)) on.add(value);
  return on.size === options.length ? [] : [...on];
}
