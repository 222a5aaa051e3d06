import type { Model } from "../model";
import { claims, count, dayWords } from "./words";
import { element, popover, write } from "./elements";

/** "160 claims left out": a button that opens the count by reason. */
export interface LeftOutButton {
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
  update(): void;
  dispose(): void;
}

/** @param possible Asks for mode possible. */
export function leftOutButton(model: Model, possible: () => void): LeftOutButton {
  const button = element("button", { type: "button", class: "tl-link tl-leftout", "aria-haspopup": "dialog" });
  const panel = element("div", { class: "tl-popover tl-reasons", role: "dialog", "aria-label": "Claims that the window leaves out" });
  const list = element("dl");
  const rows = ["before", "after", "possible"].map(() => {
    const row = { value: element("dd"), name: element("dt"), box: element("div") };
    row.box.append(row.name, row.value);
    list.append(row.box);
    return row;
  });
  const head = element("p", { class: "tl-popover-head" });
  const offer = element("button", { type: "button", class: "tl-link" }, "Count them too");
  const note = element("p", { class: "tl-note" });
  panel.append(head, list, offer, note);
  const take = () => {
    panel.hidePopover();
    possible();
  };
  offer.addEventListener("click", take);
  const update = () => {
    const { view, state } = model;
    const out = view?.leftOut ?? { before: 0, after: 0, onlyPossible: 0 };
    const total = out.before + out.after + out.onlyPossible;
    write(button, total === 0 ? "No claim left out" : `${claims(total)} left out`);
    if (!panel.matches(":popover-open")) {
      return;
    }
    write(head, total === 0 ? "The window leaves no claim out." : `The window leaves ${claims(total)} out:`);
    const names = [
      state.from === null ? "before" : `before ${dayWords(state.from)}`,
      state.to === null ? "after" : `after ${dayWords(state.to)}`,
      "only possible: they may or may not be in it",
    ];
    [out.before, out.after, out.onlyPossible].forEach((n, i) => {
      const row = rows[i]!;
      write(row.name, names[i]!);
      write(row.value, count(n));
      row.box.hidden = n === 0;
    });
    offer.hidden = out.onlyPossible === 0;
    const dated = view?.byPublication ?? 0;
    write(note, `Of the ${claims(view?.claimCount ?? 0)} in view, ${count(dated)} ${dated === 1 ? "is" : "are"} dated only by the publication of ${dated === 1 ? "its text" : "their texts"}.`);
  };
  const opened = (event: Event) => (event as ToggleEvent).newState === "open" && update();
  panel.addEventListener("toggle", opened);
  const end = popover(button, panel, () => {});
  return {
    button, panel, update,
    dispose: () => {
      offer.removeEventListener("click", take);
      panel.removeEventListener("toggle", opened);
      end();
    },
  };
}
