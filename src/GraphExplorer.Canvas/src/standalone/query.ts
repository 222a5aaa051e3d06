import type { ExplorerState } from "../data/contract";
import { Everything, readFilters, ViewFilters, writeFilters } from "../views/filters";

/** Focus, search and data sets of the view that was exported are left out: the file has only the claims that passed them. */
const InFile = ViewFilters.filter(f => f.judges !== "focus" && !f.byServer);

/** The state that a file opens with, or that its address tells. */
export function stateOf(query: string): ExplorerState {
  const keys = new URLSearchParams(query);
  const theme = keys.get("theme");
  return { ...Everything, ...readFilters(keys, InFile), selection: keys.get("sel"), theme: theme === "light" || theme === "dark" ? theme : null };
}

/** The address of a state. */
export function queryOf(state: ExplorerState): string {
  const query = new URLSearchParams();
  writeFilters(query, state);
  if (state.selection !== null) query.set("sel", state.selection);
  if (state.theme !== null) query.set("theme", state.theme);
  return String(query);
}
