import { Kinds, PairStates, Statuses, type ExplorerState } from "../data/contract";
import type { Dataset } from "../data/dataset";
import { lineClass, Relations } from "../data/relations";
import { spellingKey } from "../data/search";
import { element } from "../page/elements";
import { has, toggle } from "../views/choice";
import { filterOf, readFilters, Resettable } from "../views/filters";
import { counted, sample } from "./frame";
import { capital } from "../words/numbers";

/** The words of the pairs filter, as the app has them. */
const PairLabels = { both: "Both", allied: "Allies only", rival: "Rivals only", talking: "Only talking", expected: "Only expected" } as const;


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
    group("Relations", "rel", relations, true),
    group("Pairs", "pair", PairStates.map(s => ({ value: s, label: PairLabels[s], count: `pair:${s}` })), true),
    group("Documents", "doc", data.source.documents.map(d => ({ value: d.id, label: d.title, count: `doc:${d.id}` })), true),
    group("Voices", "voice", data.source.voices.map(v => ({ value: spellingKey(v), label: v, count: `voice:${v}` })), false),
    group("Kinds of actors", "kind", Kinds.map(word => ({ value: word, label: capital(word), count: `kind:${word}` })), false),
    group("Claim status", "status", Statuses.map(word => ({ value: word, label: capital(word), count: `status:${word}` })), false),
  ];
  const reset = element("button", { type: "button", class: "link" }, "Reset");
  reset.addEventListener("click", () => change(readFilters(new URLSearchParams(), Resettable)));
  rail.append(element("div", { class: "rail-head" }, element("h2", {}, "Filters"), reset), ...groups.map(g => g.root));

  let now: ExplorerState | null = null;
  const switches = [...host.querySelectorAll<HTMLButtonElement>(".legend [data-relation]")];
  for (const button of switches) {
    button.addEventListener("click", () => {
      if (now) change(toggle(now, filterOf("rel")!, button.dataset.relation!, Relations));
    });
  }

  function group(title: string, key: string, options: Option[], open: boolean) {
    const filter = filterOf(key)!;
    const values = options.map(o => o.value);
    const note = element("span", { class: "filter-note" });
    const boxes = options.map(option => {
      const box = element("input", { type: "checkbox" });
      box.addEventListener("change", () => {
        if (now) change(toggle(now, filter, option.value, values));
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
        boxes.forEach((box, i) => (box.checked = has(state, filter, values[i]!)));
        const ticked = boxes.filter(box => box.checked).length;
        note.textContent = ticked < options.length ? `${ticked} of ${options.length}` : `all ${options.length}`;
      },
    };
  }

  return {
    update(state) {
      now = state;
      groups.forEach(g => g.update(state));
      switches.forEach(b => b.setAttribute("aria-pressed", String(has(state, filterOf("rel")!, b.dataset.relation!))));
      reset.disabled = Resettable.every(f => f.values(state).length === 0);
    },
  };
}
