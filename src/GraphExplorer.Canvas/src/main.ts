import type { ExplorerState } from "./data/contract";
import { explore, type Explorer } from "./explorer/explorer";
import type { Page } from "./explorer/outbox";
import { keepNothingWhereNothingCanBeKept } from "./page/storage";

/** Makes picture and timeline in a host element of the page; see `Explorer` for what the page can then ask. */
export function createExplorer(host: HTMLElement, page: Page, state: ExplorerState): Explorer {
  keepNothingWhereNothingCanBeKept();
  return explore(host, page, state);
}

export { acceptDrops, ask, cancelSending, post, putBack, remove, removeKeeping, saveFile, sendFile } from "./page/files";
