// What is ticked of a filter's values. The twin in C# is Core/Views/FilterChoice.cs.

import type { ExplorerState } from "../data/contract";
import type { ViewFilter } from "./filters";

/** Whether a value is ticked: all are where the state asks nothing of the filter, none where it says so. */
export function has(state: Readonly<ExplorerState>, filter: ViewFilter, value: string): boolean {
  const values = filter.values(state);
  return !state.none.includes(filter.key) && (values.length === 0 || values.includes(value));
}

/** What changes when one value is ticked, or its tick taken away. @param options all values that can be ticked */
export function toggle(state: Readonly<ExplorerState>, filter: ViewFilter, value: string, options: readonly string[]): Partial<ExplorerState> {
  const ticked = options.filter(option => has(state, filter, option) !== (option === value));
  const none = state.none.filter(key => key !== filter.key);
  return {
    ...filter.read(ticked.length === options.length ? [] : ticked),
    none: ticked.length === 0 ? [...none, filter.key] : none,
  };
}
