import { Bundle, InView } from "../views/bundle";
import { NoClaims } from "../views/states";
import { PairStates, type ExplorerState } from "../data/contract";
import type { Dataset } from "../data/dataset";
import { lineClass, RelationCount, Relations } from "../data/relations";
import { compile } from "../views/compile";
import { actorSelection, pairSelection, readSelection, tieSelection } from "../views/selection";
import { element } from "../page/elements";
import { Possible } from "../dates/window";
import type { Snapshot, SnapshotClaim } from "./file";
import { sample } from "./frame";
import { isolated } from "../words/isolated";
import { capital, many } from "../words/numbers";
import { BasisWords } from "./words";
import { partPairs } from "../views/filters";
import { beginsWith } from "../words/sentence";
import { claimsWords, isTalking, partsOf, stateWords } from "../words/pairs";

/** Most pairs that are listed at rest. */
const MostPairs = 200;

export interface Details {
  update(state: ExplorerState): void;
}

/** The panel: what is selected, with the claims behind it; at rest the pairs in view. */
export function createDetails(host: HTMLElement, data: Dataset, snapshot: Snapshot, change: (changes: Partial<ExplorerState>) => void): Details {
  const panel = host.querySelector<HTMLElement>(".panel")!;
  const claims = new Map(snapshot.claims.map(c => [c.id, c]));
  const documents = new Map(snapshot.documents.map(d => [d.id, d]));
  const view = new Bundle(data);
  let shown = "";

  const name = (actor: number) => isolated(data.actors[actor]!.name);
  const select = (selection: string | null) => change({ selection });
  const press = (kind: string, selection: string, ...children: (Node | string)[]) => {
    const button = element("button", { type: "button", ...(kind === "" ? {} : { class: kind }) }, ...children);
    button.addEventListener("click", () => select(selection));
    return button;
  };
  const head = (...words: (Node | string)[]) => {
    const close = element("button", { type: "button", class: "icon", "aria-label": "Close", title: "Close (Esc)" }, "×");
    close.addEventListener("click", () => select(null));
    return element("div", { class: "panel-head" }, element("h2", {}, ...words), close);
  };
  const claimsOf = (pair: number) => partsOf(view, pair).reduce((n, part) => n + part.claims, 0);
  const lines = (pair: number) => element("span", { class: "pair-lines", "aria-hidden": "true" },
    ...Relations.filter((_, r) => view.claims[pair * RelationCount + r]! > 0).map(word => sample(lineClass(word))));
  const stateOf = (pair: number) => PairStates[view.pairState[pair]!]!;
  const talking = (pair: number) => isTalking(partsOf(view, pair));
  // What lists put together: both at once is one group, whether the two talk or not.
  const grouped = (pair: number) => talking(pair) && stateOf(pair) !== "both";
  const pairItem = (pair: number, words: string) => element("li", {}, press("", pairSelection(data, data.pairA[pair]!, data.pairB[pair]!),
    element("span", { class: "pair-names" }, words),
    element("span", { class: "meta" }, claimsWords(partsOf(view, pair))), lines(pair)));
  const ordered = (pairs: readonly number[]) => pairs.filter(p => view.pairState[p] !== NoClaims)
    .sort((a, b) => view.pairState[a]! - view.pairState[b]! || Number(grouped(b)) - Number(grouped(a)) || claimsOf(b) - claimsOf(a) || a - b);

  /** Pairs under how they stand to each other. */
  function groups(pairs: readonly number[], heading: "h3" | "h4", words: (pair: number) => string): Node[] {
    const title = (pair: number) => stateWords(stateOf(pair), grouped(pair));
    return [...new Set(pairs.map(title))].map(words => ({ title: words, those: pairs.filter(p => title(p) === words) })).flatMap(({ title, those }) => [
      element(heading, { class: "panel-group" }, `${title} `, element("span", { class: "count" }, String(those.length))),
      element("ol", { class: "pairs" }, ...those.map(p => pairItem(p, words(p)))),
    ]);
  }

  function rest(state: ExplorerState): Node[] {
    const pairs = ordered(data.pairs.map((_, p) => p));
    return [
      element("div", { class: "panel-head" }, element("h2", {}, "Pairs in view")),
      element("p", { class: "panel-note" }, `Strongest contradictions first. Choose a pair to read who says it.${partPairs(state) ? " How two stand to each other is said among what is shown." : ""}`),
      ...groups(pairs.slice(0, MostPairs), "h3", p => `${name(data.pairA[p]!)} – ${name(data.pairB[p]!)}`),
      ...(pairs.length > MostPairs ? [element("p", { class: "panel-note" }, `and ${pairs.length - MostPairs} more; see the table.`)] : []),
    ];
  }

  function ofActor(actor: number): Node[] {
    const { kind, aliases, whole } = data.actors[actor]!;
    const pairs = ordered(data.pairsWith(actor));
    return [
      head(name(actor)),
      element("dl", { class: "facts" },
        ...fact("Kind", sample(`kind ${kind.replace(" ", "-")}`), ` ${kind}`),
        ...(whole >= 0 ? fact("Part of", press("link", actorSelection(data, whole), name(whole))) : []),
        ...(aliases.length > 0 ? fact("Also", aliases.map(isolated).join(", ")) : [])),
      element("h3", { class: "panel-sub" }, `Partners in view: ${pairs.length}`),
      ...groups(pairs, "h4", p => name(data.partner(p, actor))),
    ];
  }

  function ofPair(a: number, b: number, pair: number, relation: number | null, shown: ExplorerState): Node[] {
    const own: number[] = [];
    let outside = 0;
    for (let i = 0; i < data.count; i++) {
      if (data.pair[i] !== pair || (relation !== null && data.relation[i] !== relation)) continue;
      if (view.inView[i]! & InView.Window) own.push(i);
      else outside++;
    }
    const state = pair < 0 ? NoClaims : view.pairState[pair]!;
    const some = Relations.map((word, r) => ({ word, r, n: pair < 0 ? 0 : view.claims[pair * RelationCount + r]! })).filter(t => t.n > 0);
    return [
      head(`${name(a)} – ${name(b)}`),
      element("p", { class: "pair-state" }, ...(state === NoClaims ? ["No claim in this view ties the two."]
        : [element("b", {}, stateWords(stateOf(pair), talking(pair))), `${partPairs(shown) ? " among what is shown" : ""}: ${claimsWords(partsOf(view, pair))}`])),
      element("div", { class: "panel-actions" }, ...some.map(({ word, r, n }) => {
        const button = press("button", relation === r ? pairSelection(data, a, b) : tieSelection(data, pair, r), sample(lineClass(word)), `${capital(word)} ${n}`);
        button.setAttribute("aria-pressed", String(relation === r));
        return button;
      })),
      element("ol", { class: "claims" }, ...own.map(claimItem)),
      element("p", { class: "panel-foot" }, `${many(own.length, "claim")}${outside > 0 ? `; ${outside} outside the view` : ""}`),
    ];
  }

  function claimItem(i: number): Node {
    const claim = claims.get(data.ids[i]!)!;
    const notes = element("p", { class: "meta claim-notes" }, BasisWords[claim.basis] ?? claim.basis,
      ...(claim.status === "stated" ? [] : [element("span", { class: "tag" }, claim.status)]),
      ...(view.dateFit[data.date[i]!] === Possible ? [element("span", { class: "tag" }, "possible")] : []),
      press("link", `claim:${claim.id}`, "Details"));
    return element("li", { class: "claim" },
      element("div", { class: "claim-when" }, element("span", {}, data.dates[data.date[i]!]!.words), sample(lineClass(claim.relation))),
      element("div", { class: "claim-what" },
        element("p", {}, ...led(data.source.voices[data.voice[i]!]!, claim.summary, ":")),
        element("p", { class: "meta claim-source" }, isolated(documents.get(claim.document)?.title ?? claim.document)), notes));
  }

  function ofClaim(i: number, claim: SnapshotClaim): Node[] {
    const pair = data.pair[i]!;
    const document = documents.get(claim.document);
    const voice = data.source.voices[data.voice[i]!]!;
    const source = document && [document.title, document.author, document.outlet === document.author ? undefined : document.outlet, document.date].filter(part => part !== undefined && part !== "").map(part => isolated(part!)).join(", ");
    return [
      head(`${nameOf(claim.source)} ${claim.mutual ? "and" : "→"} ${nameOf(claim.target)}`),
      element("p", { class: "claim-summary" }, ...led(voice, claim.summary, " says:")),
      element("dl", { class: "facts" },
        ...fact("Relation", sample(lineClass(claim.relation)), ` ${claim.relation}, ${claim.mutual ? "mutual" : "directed"}`),
        ...fact("When", `${data.dates[data.date[i]!]!.words} `, element("code", { title: "EDTF" }, claim.date), `, ${BasisWords[claim.basis] ?? claim.basis}`),
        ...fact("Voice", `${isolated(voice)}${data.author[i] ? ", the author" : ", as quoted"}`),
        ...fact("Status", claim.status),
        ...(source ? fact("Document", source, ...link(document?.url)) : []),
        ...(claim.start === undefined ? [] : fact("Passage", `${document?.file ?? "in its text"}, characters ${claim.start} to ${claim.end}`)),
        ...fact("Id", element("code", {}, claim.id))),
      element("div", { class: "panel-actions" }, press("button", pairSelection(data, data.pairA[pair]!, data.pairB[pair]!), "All claims on this pair")),
    ];
  }

  const nameOf = (id: string) => isolated(data.actors[data.actor(id)]?.name ?? id);

  function contents(state: ExplorerState): Node[] {
    const selected = readSelection(data, state.selection);
    switch (selected.kind) {
      case "actor": return ofActor(selected.actor);
      case "pair": return ofPair(selected.a, selected.b, selected.pair, null, state);
      case "tie": return ofPair(selected.a, selected.b, selected.pair, selected.relation, state);
      case "claim": {
        const claim = claims.get(data.ids[selected.claim]!);
        return claim ? ofClaim(selected.claim, claim) : rest(state);
      }
      case "nothing": return rest(state);
    }
  }

  return {
    update(state) {
      view.update(compile(data, state), state);
      const held = panel.contains(document.activeElement);
      panel.replaceChildren(...contents(state));
      if (shown !== (state.selection ?? "")) {
        shown = state.selection ?? "";
        panel.scrollTop = 0;
        // What had the focus is gone: reading goes on from the panel's top.
        if (held) panel.focus();
      }
    },
  };
}

/** A summary behind its voice, which is said once. */
function led(voice: string, summary: string, says: string): (Node | string)[] {
  return beginsWith(voice, summary) ? [isolated(summary)] : [element("b", {}, isolated(voice)), `${says} ${isolated(summary)}`];
}

function fact(term: string, ...words: (Node | string)[]): Node[] {
  return [element("dt", {}, term), element("dd", {}, ...words)];
}

/** A link to where a document stands; nothing but an address of the web becomes one. */
function link(url: string | undefined): (Node | string)[] {
  return url !== undefined && /^https?:\/\//i.test(url) ? [" ", element("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, "source")] : [];
}
