namespace GraphExplorer.Core.Stores;

/// <param name="Json">The snapshot as JSON, as it was saved.</param>
public sealed record StoredSnapshot(string Id, string Title, DateTimeOffset Created, string Json);

/// <summary>A snapshot in a list.</summary>
/// <param name="Bytes">Length of its JSON in UTF-8.</param>
/// <param name="Head">Its view and note.</param>
public sealed record SnapshotSummary(string Id, string Title, DateTimeOffset Created, long Bytes, SnapshotHead Head);
