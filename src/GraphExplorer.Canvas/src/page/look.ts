// The guide to the picture opens by itself once, and a first look of three steps has an address for each: `#look-1` to `#look-3`.

import type { Region } from "../views/regions";
import { element } from "./elements";

const SeenKey = "graph-explorer.seen";
const StepsKey = "graph-explorer.look";

const Words = [
  "The soft grounds are camps: who sides with whom, as these texts have it. Actors between them are tied to both.",
  "A pair that is both allied and rival, opened: a lane for each relation, and on the right who says it, and when.",
  "One claim: who says it, of whom, when, and the passage that it was taken from.",
];

export function createLook(host: HTMLElement): Region {
  const stop = new AbortController();
  const bar = host.querySelector<HTMLElement>("[data-look]");

  const openOnce = () => {
    const guide = host.querySelector<HTMLDetailsElement>("details[data-guide]");
    if (guide && localStorage.getItem(SeenKey) === null) {
      localStorage.setItem(SeenKey, "1");
      guide.open = true;
    }
  };
  const show = () => {
    openOnce();
    if (!bar) return;
    const step = Number(/^#look-([1-3])$/.exec(location.hash)?.[1] ?? 0);
    bar.hidden = step === 0;
    if (step === 0) return;
    const next = (JSON.parse(sessionStorage.getItem(StepsKey) ?? "[]") as string[])[step];
    const leave = element("button", { type: "button", class: "link" }, next ? "Skip" : "Done");
    leave.addEventListener("click", () => {
      history.replaceState(history.state, "", location.pathname + location.search);
      bar.hidden = true;
    });
    bar.replaceChildren(
      element("b", {}, `First look, ${step} of ${Words.length}`), element("span", {}, Words[step - 1]!),
      ...(next ? [element("a", { class: "button", href: next }, "Next")] : []), leave);
  };
  host.addEventListener("click", event => {
    const at = event.target instanceof Element ? event.target : null;
    if (at?.closest("[data-look-step]")) {
      sessionStorage.setItem(StepsKey, JSON.stringify([...host.querySelectorAll<HTMLAnchorElement>("[data-look-step]")].map(a => a.href)));
    }
    // The page's router changes the address a little later, without an event.
    if (at?.closest("[data-look-step], [data-look] a")) setTimeout(show, 50);
  }, { signal: stop.signal });
  addEventListener("popstate", show, { signal: stop.signal });
  return {
    update: () => requestAnimationFrame(show),
    dispose: () => stop.abort(),
  };
}
