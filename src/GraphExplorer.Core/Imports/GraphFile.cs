namespace GraphExplorer.Core.Imports;

/// <summary>A graph as a general format has it: nodes, edges, and named values at them.</summary>
/// <param name="Title">What the file says it is called, or null.</param>
/// <param name="Edges">May be read while they are gone through, once, so that not all are held.</param>
/// <param name="Date">When the file was made, EDTF, or null.</param>
internal sealed record GraphFile(string? Title, string? Date, IReadOnlyList<GraphNode> Nodes, IEnumerable<GraphEdge> Edges);

/// <param name="Values">By name in lower case; none is empty.</param>
internal sealed record GraphNode(string Id, int Line, IReadOnlyDictionary<string, string> Values);

/// <param name="Id">Null where it has none, or one that is only valid within its file.</param>
internal sealed record GraphEdge(string? Id, string Source, string Target, bool Directed, int Line, IReadOnlyDictionary<string, string> Values);
