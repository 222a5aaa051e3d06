import { readFile } from "node:fs/promises";

/** A relation that the table does not have. */
export const Trade = {
  word: "trade", number: 3, sign: 0, key: "t", stroke: "dashed", head: "chevron",
  verbs: { one: "trades with", many: "trade with", expected: "will trade with", mutual: "trade with each other" },
  meaning: "Buying and selling.",
};

/** Bundles the table of relations with "trade" as its last row: what a change of that one file would give. */
export const withTrade = {
  name: "with-trade",
  setup(build) {
    build.onLoad({ filter: /[\\/]Relations[\\/]relations\.json$/ }, async ({ path }) => {
      const rows = JSON.parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify([...rows, Trade]), loader: "json" };
    });
  },
};
