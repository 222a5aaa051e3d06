// What the page does around picture and timeline without asking the server: keys, sheets on small screens, the theme, and sharing.

import { RelationRows, Relations } from "../data/relations";
import { listenFocus } from "./focus";
import { isTyping, lettersAreKeys, makeLettersKeys } from "./letters";
import { listenSheet } from "./sheet";

type Tell = (name: string, ...values: unknown[]) => void;

const Keys: [string, string][] = [
  ["/", "find"], ["1 · 2", "picture, table"], ["F · D", "filters, details"], ["Tab", "from region to region"],
  ["Arrows", "in the picture: to the nearest partner in that direction"], ["N · P", "next and previous partner"], ["Enter", "open"],
  ["Space", "add to the chosen actors, or take away; two are a pair"], ["Shift or Ctrl, click", "the same with the pointer"], [RelationRows.map(row => row.key.toUpperCase()).join(" · "), `${Relations.join(", ")} lane`], ["Escape", "one step back"],
  ["+ · − · 0", "zoom in, zoom out, fit"], ["Arrows, Shift", "in the timeline: one step, one year"], ["Home · End", "first and last day"],
  ["C", "certain or possible"], ["K", "play and stop"], ["Ctrl+Z · Ctrl+Shift+Z", "undo and redo filters, window and moved actors"], ["?", "all keys"],
];

export interface Page {
  /** The theme that the address asks for; null is the one chosen here before, else the system's. */
  setTheme(theme: string | null): void;
  /** What is selected, as in the address; null for nothing. */
  setSelected(selection: string | null): void;
  dispose(): void;
}

/** What of the picture an address does not say. */
export interface Unsaid {
  /** Actors that do not stand where the data has them. */
  moved: number;
  /** Whether the camera was moved. */
  zoomed: boolean;
}

/** @param back Goes one step back from what is selected. */
export function createPage(host: HTMLElement, tell: Tell, unsaid: () => Unsaid, back: () => void): Page {
  const stop = new AbortController();
  const { signal } = stop;
  const root = document.documentElement;
  const find = <T extends HTMLElement>(selector: string) => host.querySelector<T>(selector);

  listenSheet(host, signal);
  listenFocus(host, back, signal);
  const openSheet = (name: string | null) => {
    host.removeAttribute("data-sheet-full");
    if (name === null) delete host.dataset.sheet;
    else host.dataset.sheet = name;
    if (name === "filters") find("#filters")?.focus();
  };
  const toggleSheet = (name: string) => openSheet(host.dataset.sheet === name ? null : name);

  const share = async () => {
    const local = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
    const { moved, zoomed } = unsaid();
    const limits = `${unsaidWords(moved, zoomed)}${local ? " It works on this computer only." : ""}`;
    const save = moved > 0 && find("[data-save]") ? { words: "Save a snapshot", run: () => find("[data-save]")!.click() } : undefined;
    try {
      await navigator.clipboard.writeText(location.href);
      toast(host, `Link copied.${limits}`, save);
    } catch {
      toast(host, `Copy the address from the address bar.${limits}`, save);
    }
  };

  const toggleTheme = () => {
    const theme = root.dataset.theme === "dark" ? "light" : "dark";
    localStorage.setItem("theme", theme);
    root.dataset.theme = theme;
    tell("OnTheme", theme);
  };

  host.addEventListener("click", (event) => {
    const at = event.target instanceof Element ? event.target : null;
    if (at === null) return;
    // A menu closes once something in it was chosen.
    at.closest("[popover] :is(a, button)")?.closest<HTMLElement>("[popover]")?.hidePopover();
    if (at.closest("[data-share]")) void share();
    else if (at.closest("[data-theme-toggle]")) toggleTheme();
    else if (at.closest("[data-keys]")) showKeys(host);
    else if (at.closest("[data-open=filters]")) toggleSheet("filters");
    else if (at.closest("[data-open=panel]")) toggleSheet("panel");
    // Filters give way to what they filter.
    else if (at.closest("[data-picture], [data-show-button], .bottombar") && host.dataset.sheet === "filters") openSheet(null);
    else if (at.closest(".panel") && host.dataset.sheet !== "panel" && !at.closest("button, a")) openSheet("panel");
  }, { signal });

  host.addEventListener("keydown", (event) => {
    // What was found is taken, or given up: the keys belong to the page again.
    if ((event.key === "Enter" || event.key === "Escape") && event.target instanceof HTMLInputElement && event.target.matches("[data-find]")) {
      const field = event.target;
      setTimeout(() => field.blur(), 0);
    }
  }, { signal });

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key === "Escape" && host.dataset.sheet !== undefined) return openSheet(null);
    if (event.key === "/") {
      event.preventDefault();
      return find<HTMLInputElement>("[data-find]")?.focus();
    }
    if (event.key === "?") return showKeys(host);
    if (!lettersAreKeys()) return;
    const show = { "1": "picture", "2": "table" }[event.key];
    if (show !== undefined) return find<HTMLButtonElement>(`[data-show-button=${show}]`)?.click();
    if (event.key.toLowerCase() === "f") {
      event.preventDefault();
      if (getComputedStyle(find("#filters") ?? host).display === "none") openSheet("filters");
      find("#filters")?.focus();
    }
  }, { signal });

  return {
    setTheme(theme) {
      const kept = localStorage.getItem("theme");
      const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
      root.dataset.theme = theme ?? (kept === "light" || kept === "dark" ? kept : system);
    },
    setSelected(selection) {
      if (selection === null) delete host.dataset.selected;
      else host.dataset.selected = selection;
      if (selection === null && host.dataset.sheet === "panel") openSheet(null);
    },
    dispose: () => stop.abort(),
  };
}

/** What a link leaves out, in a sentence; nothing where it says all. */
export function unsaidWords(moved: number, zoomed: boolean): string {
  const actors = moved === 1 ? "the actor that you moved" : `the ${moved} actors that you moved`;
  return moved > 0 ? ` It does not keep ${actors}${zoomed ? " or your zoom" : ""}; a snapshot keeps where actors stand.` : zoomed ? " It does not keep your zoom." : "";
}

/** Milliseconds that a line at the foot stays; longer with something to press. */
const Shown = { line: 5000, action: 20_000 };

/** One line at the foot of the page for some seconds, spoken too. @param action what a button in it does */
export function toast(host: HTMLElement, text: string, action?: { words: string; run: () => void }): void {
  host.querySelector(".toast")?.remove();
  const line = document.createElement("p");
  line.className = "toast";
  line.setAttribute("role", "status");
  line.append(text);
  if (action) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.textContent = action.words;
    button.addEventListener("click", () => {
      line.remove();
      action.run();
    });
    line.append(" ", button);
  }
  host.append(line);
  setTimeout(() => line.remove(), action ? Shown.action : Shown.line);
}

function showKeys(host: HTMLElement): void {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", "Keys");
  const reading = host.querySelector("[data-reading]")?.firstElementChild;
  if (reading) {
    const how = document.createElement("h2");
    how.textContent = "How to read this picture";
    dialog.append(how, reading.cloneNode(true));
  }
  const title = document.createElement("h2");
  title.textContent = "Keys";
  const list = document.createElement("dl");
  for (const [key, what] of Keys) {
    const term = document.createElement("dt");
    const name = document.createElement("kbd");
    name.textContent = key;
    term.append(name);
    const meaning = document.createElement("dd");
    meaning.textContent = what;
    list.append(term, meaning);
  }
  const letters = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = lettersAreKeys();
  box.addEventListener("change", () => makeLettersKeys(box.checked));
  letters.append(box, " Single-key shortcuts");
  const close = document.createElement("form");
  close.method = "dialog";
  const button = document.createElement("button");
  button.className = "button";
  button.textContent = "Close";
  close.append(button);
  dialog.append(title, list, letters, close);
  dialog.addEventListener("close", () => dialog.remove());
  host.append(dialog);
  dialog.showModal();
}
