namespace GraphExplorer.Neo4j.Transports;

/// <summary>
/// A statement in Cypher and its parameters: texts, whole numbers, floating-point numbers, booleans, null, and lists of them. Dates go as ISO
/// texts, since plain JSON has no other way.
/// </summary>
internal sealed record Statement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>Name of the parameter that every call carries: a running transaction is found on the server by its value.</summary>
    public const string Call = "call";

    public Statement(string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
        : this(text, ToDictionary(parameters))
    {
    }

    /// <summary>The parameters, with the mark of this call.</summary>
    public Dictionary<string, object?> Marked(string call) => new(Parameters, StringComparer.Ordinal) { [Call] = call };

    /// <summary>A mark that no other call has.</summary>
    public static string NewCall() => Guid.NewGuid().ToString("N");

    private static Dictionary<string, object?> ToDictionary(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var dictionary = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            dictionary.Add(name, value);
        }
        return dictionary;
    }
}

/// <summary>One row of an answer; columns count from 0.</summary>
internal abstract class Row
{
    public string Text(int column) => TextOrNull(column) ?? throw new InvalidDataException($"Column {column} of Neo4j's answer is empty.");

    public int Number(int column) => checked((int)(LongOrNull(column) ?? throw new InvalidDataException($"Column {column} of Neo4j's answer is empty.")));

    public int? NumberOrNull(int column) => checked((int?)LongOrNull(column));

    public abstract string? TextOrNull(int column);

    public abstract long? LongOrNull(int column);

    public abstract double? RealOrNull(int column);

    /// <summary>True only where the column says so; absent is false.</summary>
    public abstract bool Flag(int column);

    /// <summary>A list of texts; empty where it is absent.</summary>
    public abstract ImmutableArray<string> Texts(int column);
}
