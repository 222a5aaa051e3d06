import assert from "node:assert/strict";
import { test } from "node:test";
import { Bundle } from "../src/views/bundle";
import { PairStates, type ExplorerState, type PictureData } from "../src/data/contract";
import { numbersOf, viewSentence } from "../src/views/counts";
import { Dataset } from "../src/data/dataset";
import { Relations } from "../src/data/relations";
import { compile } from "../src/views/compile";
import { Everything } from "../src/views/filters";
import { stateOf } from "../src/standalone/query";
import { holdsBack, without } from "../src/explorer/emptiness";
import { takes } from "../src/dates/window";
import vectors from "../../../tests/vectors/bundle.json";

const data = new Dataset(vectors.picture as unknown as PictureData);
function view(change: Partial<ExplorerState>): { bundle: Bundle; state: ExplorerState } {
  const state = { ...Everything, ...change };
  const bundle = new Bundle(data);
  bundle.update(compile(data, state), state);
  return { bundle, state };
}

const year2016 = { from: Date.UTC(2016, 0, 1) / 864e5 + 719_162, to: Date.UTC(2016, 11, 31) / 864e5 + 719_162 };

test("What filters offer is what each of their values would show", () => {
  for (const mode of ["certain", "possible"] as const) {
    const numbers = numbersOf(data, view({ ...year2016, mode, statuses: ["stated"] }).bundle, null);
    const shown = (change: Partial<ExplorerState>) => view({ ...year2016, mode, statuses: ["stated"], ...change }).bundle;
    for (const relation of Relations) {
      assert.equal(numbers(`rel:${relation}`), shown({ relations: [relation] }).claimCount, relation);
    }
    for (const { id } of data.source.documents) {
      assert.equal(numbers(`doc:${id}`), shown({ documents: [id] }).claimCount, id);
    }
    for (const voice of data.source.voices) {
      assert.equal(numbers(`voice:${voice}`), shown({ voices: [voice] }).claimCount, voice);
    }
    for (const state of PairStates) {
      assert.equal(numbers(`pair:${state}`), shown({ pairs: [state] }).pairCount, state);
    }
    for (const other of ["certain", "possible"] as const) {
      assert.equal(numbers(`mode:${other}`), shown({ mode: other }).claimCount, other);
    }
  }
});

test("A voice is one however its letters are composed", () => {
  const named = { ...(vectors.picture as unknown as PictureData) };
  named.voices = named.voices.map((v, i) => (i === 0 ? "Erdo\u011fan" : v));
  const spelled = new Dataset(named);
  const claims = (voice: string) => {
    const state = { ...Everything, mode: "possible" as const, voices: [voice] };
    const bundle = new Bundle(spelled);
    bundle.update(compile(spelled, state), state);
    return [bundle.claimCount, numbersOf(spelled, bundle, null)(`voice:${voice}`)];
  };
  assert.notEqual(claims("Erdo\u011fan")[0], 0);
  assert.deepEqual(claims("Erdog\u0306an"), claims("Erdo\u011fan"));
  assert.deepEqual(stateOf("?voice=Erdog%CC%86an").voices, ["Erdo\u011fan"]);
});

test("Claims in view and claims left out are all that pass the filters", () => {
  const numbers = numbersOf(data, view({ ...year2016, documents: [data.source.documents[0]!.id] }).bundle, null);
  const all = numbersOf(data, view({ documents: [data.source.documents[0]!.id] }).bundle, null);
  assert.equal(numbers("claims")! + numbers("left-out")!, all("claims"));
  assert.equal(numbers("left-out:before")! + numbers("left-out:after")! + numbers("left-out:possible")!, numbers("left-out"));
  assert.equal(numbers("outside"), numbers("left-out"));
});

test("Outside are the claims of what is selected that only the window leaves out", () => {
  const { bundle } = view(year2016);
  const pair = data.pair[0]!;
  const [a, b] = [data.actors[data.pairA[pair]!]!.id, data.actors[data.pairB[pair]!]!.id];
  const expected = [...data.pair].filter((p, i) => p === pair && !takes("certain", bundle.dateFit[data.date[i]!]!)).length;
  assert.equal(numbersOf(data, bundle, `pair:${a},${b}`)("outside"), expected);
});

test("Actors of a kind are those in view, and a key that nobody knows is no number", () => {
  const { bundle } = view(year2016);
  const numbers = numbersOf(data, bundle, null);
  const kinds = ["state", "armed group", "organisation", "bloc"].map(kind => numbers(`actors:${kind}`)!);
  assert.equal(kinds.reduce((a, b) => a + b), numbers("actors"));
  assert.equal(numbers("actors-all"), data.actors.length);
  for (const key of ["nothing", "rel:friendship", "doc:", "voice:nobody at all", "actors:planet", "mode:"]) {
    assert.equal(numbers(key), null, key);
  }
});

test("The spoken sentence has the window in words and says one and many", () => {
  const counts = { claimCount: 1, actorCount: 2, pairCount: 1, pairState: Uint8Array.of(0, 255) };
  assert.equal(viewSentence(counts, { ...Everything, ...year2016 }), "2016, certain: 1 claim, 2 actors, 1 pair, 1 both allies and rivals.");
  assert.equal(viewSentence({ ...counts, claimCount: 0 }, { ...Everything, mode: "possible" }), "All time, possible: no claim.");
});

test("The filter that is named is the one whose removal brings most claims back", () => {
  const state = { ...Everything, voices: ["nobody at all"], relations: ["alliance", "rivalry", "negotiation"] };
  assert.deepEqual(holdsBack(data, state, compile(data, state).fails), { keys: ["voice"], words: "voice nobody at all" });
  const document = data.source.documents[0]!;
  const both = { ...Everything, voices: ["nobody at all"], documents: [document.id] };
  assert.equal(holdsBack(data, both, compile(data, both).fails)!.keys[0], "voice");
  const focus = { ...Everything, actors: [data.actors[0]!.id] };
  assert.deepEqual(holdsBack(data, focus, compile(data, focus).fails), { keys: ["actor", "hops"], words: `focus on ${data.actors[0]!.name}` });
  assert.equal(holdsBack(data, Everything, compile(data, Everything).fails), null);
});

test("A filter is taken out of the address with all its values, and nothing else", () => {
  assert.equal(without("?from=2016-01-01&voice=A&voice=B&theme=dark", ["voice"]), "?from=2016-01-01&theme=dark");
});
