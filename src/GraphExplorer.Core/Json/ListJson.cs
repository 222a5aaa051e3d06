namespace GraphExplorer.Core.Json;

/// <summary>A page of a list on the wire.</summary>
/// <param name="Total">Items of the whole list, before paging.</param>
public sealed record ListJson<T>(ImmutableArray<T> Items, int Total);
