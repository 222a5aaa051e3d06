import type { Model } from "../views/model";
import { claims, count } from "../words/numbers";
import { dayWords } from "../words/time";
import { element, popover, write } from "../page/elements";

/** "160 claims not shown": a button that opens the count by reason. */
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
  const offer = element("button", { type: "button", class: "tl-link" }, "Show them");
  const note = element("p", { class: "tl-note" });
  panel.append(head, list, offer, note);
  const take = () => {
    panel.hidePopover();
    possible();
  };
  offer.addEventListener("click", take);
  const numbers = () => {
    const out = model.view?.leftOut ?? { before: 0, after: 0, onlyPossible: 0 };
    return [out.before, out.after, out.onlyPossible] as const;
  };
  const fill = () => {
    const { view, state } = model;
    const reasons = numbers();
    const total = reasons[0] + reasons[1] + reasons[2];
    write(head, total === 0 ? "The window leaves no claim out." : `The window leaves ${claims(total)} out:`);
    const names = [
      state.from === null ? "before" : `before ${dayWords(state.from)}`,
      state.to === null ? "after" : `after ${dayWords(state.to)}`,
      "only possible: they may or may not be in it (what goes on without an end is certain only until the date of its text)",
    ];
    reasons.forEach((n, i) => {
      const row = rows[i]!;
      write(row.name, names[i]!);
      write(row.value, count(n));
      row.box.hidden = n === 0;
    });
    offer.hidden = reasons[2] === 0;
    const dated = view?.byPublication ?? 0;
    write(note, `Of the ${claims(view?.claimCount ?? 0)} in view, ${count(dated)} ${dated === 1 ? "is" : "are"} dated only by the publication of ${dated === 1 ? "its text" : "their texts"}.`);
  };
  const update = () => {
    const [before, after, onlyPossible] = numbers();
    const total = before + after + onlyPossible;
    write(button, total === 0 ? "All claims shown" : `${claims(total)} not shown`);
    if (panel.matches(":popover-open")) {
      fill();
    }
  };
  const end = popover(button, panel, fill);
  return {
    button, panel, update,
    dispose: () => {
      offer.removeEventListener("click", take);
      end();
    },
  };
}
