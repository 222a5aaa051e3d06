import type { ExplorerState } from "../data/contract";
import { spellingKey } from "../data/search";
import { dayOfIso, isoOf } from "../dates/days";

/** The lists of a view by their keys in the address. */
const Lists = {
  rel: "relations", doc: "documents", voice: "voices", status: "statuses", kind: "kinds", basis: "bases", pair: "pairs",
} as const satisfies Record<string, keyof ExplorerState>;

/**
 * The state that a file opens with, or that its address tells. Focus and search of the view that was exported are left out: the file has
 * only the claims that passed them.
 */
export function stateOf(query: string): ExplorerState {
  const keys = new URLSearchParams(query);
  const list = (key: string) => keys.getAll(key);
  const theme = keys.get("theme");
  return {
    from: day(keys.get("from")), to: day(keys.get("to")), mode: keys.get("mode") === "possible" ? "possible" : "certain",
    relations: list("rel"), documents: list("doc"), voices: list("voice").map(spellingKey), statuses: list("status"), kinds: list("kind"), bases: list("basis"),
    pairs: list("pair"), actors: [], hops: 1, search: null, selection: keys.get("sel"),
    theme: theme === "light" || theme === "dark" ? theme : null, dataUrl: "",
  };
}

/** The address of a state. */
export function queryOf(state: ExplorerState): string {
  const query = new URLSearchParams();
  if (state.from !== null) query.set("from", isoOf(state.from));
  if (state.to !== null) query.set("to", isoOf(state.to));
  if (state.mode === "possible") query.set("mode", state.mode);
  for (const [key, list] of Object.entries(Lists)) {
    state[list].forEach(value => query.append(key, value));
  }
  if (state.selection !== null) query.set("sel", state.selection);
  if (state.theme !== null) query.set("theme", state.theme);
  return String(query);
}

function day(iso: string | null): number | null {
  return iso !== null && /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(Date.parse(iso)) ? dayOfIso(iso) : null;
}
