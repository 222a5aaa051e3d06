import { queryOf as campsQuery } from "./explorer/camps";
import { explore, type Explorer } from "./explorer/explorer";
import { Dataset } from "./data/dataset";
import type { ExplorerState } from "./data/contract";
import type { Page } from "./explorer/outbox";
import { createChoices } from "./standalone/choices";
import { createDetails } from "./standalone/details";
import { buildFrame } from "./standalone/frame";
import { readFile } from "./standalone/file";
import { queryOf, stateOf } from "./standalone/query";
import { keepNothingWhereNothingCanBeKept } from "./page/storage";
import { Everything, readFilters } from "./views/filters";
import { dayOfIso } from "./dates/days";

/** Cytoscape puts a style sheet of its own into the page unless an element has this id; a file's policy lets only the file's own in. */
const CytoscapeSheet = "__________cytoscape_stylesheet";

/** Wakes a file that carries its data in itself: nothing is asked of any server, and the whole page is this side's. */
function open(): void {
  const file = readFile(document);
  keepNothingWhereNothingCanBeKept();
  const sheet = document.createElement("meta");
  sheet.id = CytoscapeSheet;
  document.head.append(sheet);

  const data = new Dataset(file.picture);
  const host = buildFrame(file.snapshot.title);
  document.body.prepend(host);
  for (const details of document.querySelectorAll<HTMLDetailsElement>("details[data-claims]")) details.open = false;

  let state: ExplorerState = stateOf(location.search.length > 1 ? location.search : file.snapshot.view);
  let explorer: Explorer | null = null;
  const show = () => {
    remember(state);
    choices.update(state);
    details.update(state);
  };
  const change = (changes: Partial<ExplorerState>) => {
    state = { ...state, ...changes };
    explorer?.update(state);
    show();
  };
  const choices = createChoices(host, data, change);
  const details = createDetails(host, data, file.snapshot, change);
  const page: Page = {
    async invokeMethodAsync(method: string, ...args: unknown[]) {
      // The change comes back at once, as it would from a server: picture and timeline wait for that answer.
      if (method === "OnWindow") {
        const [from, to, mode] = args as [string | null, string | null, ExplorerState["mode"]];
        change({ from: from === null ? null : dayOfIso(from), to: to === null ? null : dayOfIso(to), mode });
      } else if (method === "OnSelect") {
        change({ selection: args[0] as string | null });
      } else if (method === "OnView") {
        const { selection, theme } = state;
        change({ ...Everything, ...readFilters(new URLSearchParams(args[0] as string)), selection, theme, dataUrl: state.dataUrl });
      } else if (method === "OnSet") {
        const [ids, action] = args as [string[], "only" | "hide"];
        change(action === "only" ? { actors: ids, hops: 0, selection: null } : { without: [...new Set([...state.without, ...ids])], selection: null });
      } else if (method === "OnCamps") {
        change({ camps: args[0] as number });
      } else if (method === "OnTheme") {
        state = { ...state, theme: args[0] as ExplorerState["theme"] };
        remember(state);
      }
    },
  };
  // A file has the camps of the view that was exported; those of another window are computed by nobody, and the old ones stay, paler.
  const known = campsQuery({ ...stateOf(file.snapshot.view), camps: file.camps?.k ?? 0 });
  const askCamps = (query: string) => (query === known && file.camps ? Promise.resolve(file.camps) : new Promise<never>(() => {}));
  explorer = explore(host, page, state, () => Promise.resolve(data), askCamps);
  for (const option of host.querySelectorAll<HTMLOptionElement>("[data-camps] option")) {
    if (![0, file.camps?.k].includes(Number(option.value))) option.remove();
  }
  show();

  // The picture's ways out of an empty view are links that take keys out of the address: here they change the view in place.
  host.addEventListener("click", event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href^='?']") : null;
    if (link) {
      event.preventDefault();
      const { from, to, mode, selection, theme } = state;
      change({ ...stateOf(link.getAttribute("href")!), from, to, mode, selection, theme });
    }
  });
}

/** The address tells the view, where a browser lets a file change its own. */
function remember(state: ExplorerState): void {
  try {
    history.replaceState(null, "", `?${queryOf(state)}`);
  } catch {
    // A file without an address of its own: the view is this visit's only.
  }
}

open();
