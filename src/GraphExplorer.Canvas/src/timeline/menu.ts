import type { Dataset } from "../data/dataset";
import type { Model } from "../views/model";
import { fit, takes, type TimeWindow } from "../dates/window";
import { dayOf, dayOfIso, isoOf } from "../dates/days";
import { element, icon, popover, write } from "../page/elements";
import type { Tally } from "./tally";
import { presetsOf, type Preset } from "./presets";
import { capital, claims } from "../words/numbers";
import { windowWords, type DayRange } from "../words/time";

/** The window's title, a button that opens a choice of windows: two days to type, all time, whole years. */
export interface WindowMenu {
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
  update(): void;
  dispose(): void;
}

/** Milliseconds without a further change after which a typed day is taken. */
const Rest = 500;

/** A typed day; of a year or a month its first or last one. Null where it is none. */
function typedDay(text: string, last: boolean): number | null {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(text.trim()) ?? [];
  if (year === undefined) return dayOfIso(text.trim());
  const [y, m] = [Number(year), month === undefined ? (last ? 12 : 1) : Number(month)];
  if (y === 0 || m < 1 || m > 12) return null;
  return last ? (m === 12 ? dayOf(y + 1, 1, 1) : dayOf(y, m + 1, 1)) - 1 : dayOf(y, m, 1);
}

/** Claims that a window takes. */
function taken(data: Dataset, tally: Tally, { from, to, mode }: TimeWindow): number {
  return data.dates.reduce((sum, date, i) => sum + (tally.byDate[i]! > 0 && takes(mode, fit(date, from, to)) ? tally.byDate[i]! : 0), 0);
}

/**
 * @param tally The claims that pass the filters.
 * @param suits The window that the data opens with.
 * @param extras What else belongs into the menu on small screens.
 */
export function windowMenu(model: Model, tally: () => Tally | null, suits: () => DayRange | null, move: (window: DayRange) => void, extras: HTMLElement): WindowMenu {
  const words = element("span");
  const button = element("button", { type: "button", class: "tl-title", "aria-haspopup": "dialog", title: "Choose a window" }, words, icon("down"));
  const panel = element("div", { class: "tl-popover tl-menu", role: "dialog", "aria-label": "Choose a window" });
  // Days as the data writes them: a date field of the browser's own would read 1/5 in one country as another's 5/1.
  const day = { type: "text", inputmode: "numeric", placeholder: "2016-10-12", autocomplete: "off", spellcheck: "false", maxlength: "10", title: "A day, as in 2016-10-12; a year or month is its first or last day" };
  const from = element("input", { ...day, "aria-label": "First day" });
  const to = element("input", { ...day, "aria-label": "Last day" });
  const problem = element("p", { class: "tl-problem", role: "alert", hidden: "" });
  const list = element("ul", { class: "tl-presets" });
  panel.append(element("div", { class: "tl-days" }, from, element("span", {}, "to"), to), problem, list, extras);

  const typed = () => {
    const [first, last] = [typedDay(from.value, false), typedDay(to.value, true)];
    const unread = (first === null && from.value.trim() !== "") || (last === null && to.value.trim() !== "");
    const wrong = unread || (first !== null && last !== null && first > last);
    problem.hidden = !wrong;
    write(problem, unread ? "Write days as 2016-10-12." : wrong ? "The first day is after the last." : "");
    if (!wrong && (first !== null || last !== null)) {
      move({ from: first, to: last });
    }
  };
  const choose = (window: DayRange) => {
    panel.hidePopover();
    button.focus();
    move(window);
  };
  const fill = () => {
    const { data, state } = model;
    const counts = tally();
    from.value = state.from === null ? "" : isoOf(state.from);
    to.value = state.to === null ? "" : isoOf(state.to);
    problem.hidden = true;
    const option = ({ name, window }: Preset, title: string, kind: string | null) => {
      const n = taken(data!, counts!, { ...window, mode: state.mode });
      const current = window.from === state.from && window.to === state.to;
      const small = kind !== null;
      const entry = element("button", { type: "button", class: kind, "aria-current": current ? "true" : null, title: small ? `${title}: ${claims(n)}` : null, "aria-label": small ? `${title}: ${claims(n)}` : null },
        element("span", {}, name), ...(small ? [] : [element("span", { class: "tl-quiet" }, claims(n))]));
      entry.disabled = small && n === 0;
      entry.addEventListener("click", () => choose(window));
      return entry;
    };
    list.replaceChildren(...(!data || !counts ? [] : presetsOf(data, counts, suits())).map(preset => {
      const inside = preset.parts.some(p => p.window.from === state.from && p.window.to === state.to);
      const parts = preset.parts.length === 0 ? [] : [element("details", { class: "tl-parts", open: inside ? "" : null },
        element("summary", {}, `Seasons and months of ${preset.name}`), element("div", {}, ...preset.parts.map(part => option(part, `${part.name} ${preset.name}`, "tl-part"))))];
      return element("li", {}, option(preset, preset.name, null), ...parts);
    }));
  };
  // While a year is being typed, each of its digits is a change: only the day that one rests on is taken.
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const rest = () => {
    if (waiting !== null) {
      clearTimeout(waiting);
      waiting = null;
      typed();
    }
  };
  const changed = () => {
    clearTimeout(waiting ?? undefined);
    waiting = setTimeout(rest, Rest);
  };
  for (const field of [from, to]) {
    field.addEventListener("change", changed);
    // A whole day is taken while the field still has the focus; less may still be on its way to one.
    field.addEventListener("input", () => field.value.trim().length === 10 && changed());
    field.addEventListener("keydown", event => event.key === "Enter" && changed());
  }
  panel.addEventListener("beforetoggle", event => (event as ToggleEvent).newState === "closed" && rest());
  const end = popover(button, panel, fill);
  return {
    button, panel,
    update: () => write(words, capital(windowWords(model.state))),
    dispose: () => {
      clearTimeout(waiting ?? undefined);
      end();
    },
  };
}
