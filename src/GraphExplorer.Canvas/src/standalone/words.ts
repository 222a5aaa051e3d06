// The app's own pages say the same: src/GraphExplorer.Web/Components/Labels.cs.

/** What a claim is dated by. */
export const BasisWords: Record<string, string> = {
  explicit: "dated by the sentence", context: "dated by the context", publication: "dated by the publication",
};
