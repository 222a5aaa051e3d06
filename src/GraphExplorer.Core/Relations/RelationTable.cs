using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GraphExplorer.Core.Relations;

/// <summary>
/// The one table of relations, read from relations.json beside this file, which the browser's side is built with too. A new relation is a
/// row there, its two colour tokens (<c>--word</c> and <c>--word-text</c> in wwwroot/css/tokens.css), a migration of the Neo4j store for
/// its type, and a row of the README.
/// </summary>
public sealed partial class RelationTable
{
    /// <summary>Most rows: a set of relations is kept as bits of an integer.</summary>
    public const int MostRows = 16;

    private static RelationTable _current = Read(Resource());

    private readonly FrozenDictionary<string, Relation> _byWord;
    private readonly FrozenDictionary<int, Relation> _byNumber;

    /// <exception cref="ArgumentException">There is no row, or too many; a word, number or key stands twice; a sign is none of -1, 0, 1.</exception>
    public RelationTable(ImmutableArray<Relation> rows)
    {
        if (rows.IsEmpty || rows.Length > MostRows)
        {
            throw new ArgumentException($"A table of relations has 1 to {MostRows} rows.", nameof(rows));
        }
        if (rows.Any(r => Math.Abs(r.Sign) > 1) || new[] { rows.Select(r => r.Word), rows.Select(r => r.Key), rows.Select(r => $"{r.Number}") }.Any(c => c.Distinct().Count() < rows.Length))
        {
            throw new ArgumentException("Each relation has a word, a number and a key of its own, and the sign -1, 0 or 1.", nameof(rows));
        }
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i].Index = i;
        }
        Rows = rows;
        _byWord = rows.ToFrozenDictionary(r => r.Word, StringComparer.Ordinal);
        _byNumber = rows.ToFrozenDictionary(r => r.Number);
    }

    public ImmutableArray<Relation> Rows { get; }

    /// <summary>All relations, in the order of the lanes.</summary>
    public static ImmutableArray<Relation> All => _current.Rows;

    /// <summary>All words, in that order.</summary>
    public static IEnumerable<string> Words => All.Select(r => r.Word);

    /// <summary>Reads a word, exactly as spelled.</summary>
    public static bool TryParse(string? word, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Relation? relation)
    {
        relation = null;
        return word is not null && _current._byWord.TryGetValue(word, out relation);
    }

    /// <exception cref="KeyNotFoundException">No relation has this word.</exception>
    public static Relation Of(string word) => _current._byWord[word];

    /// <exception cref="KeyNotFoundException">No relation has this number: the store is newer than this program.</exception>
    public static Relation OfNumber(int number) => _current._byNumber[number];

    /// <summary>The first relation of a sign (<see cref="Relation.Sign"/>), as a sample of its kind; null where there is none.</summary>
    public static Relation? OfSign(int sign) => All.FirstOrDefault(r => r.Sign == sign);

    /// <summary>Reads the table from JSON.</summary>
    public static RelationTable Read(Stream json) =>
        new(JsonSerializer.Deserialize(json, TableJson.Default.ImmutableArrayRelation));

    /// <summary>Puts another table in place of the one that the program was built with, until what is returned is disposed. For tests that run alone.</summary>
    internal static IDisposable Use(RelationTable table)
    {
        var before = _current;
        _current = table;
        return new Back(before);
    }

    internal static Stream Resource() => typeof(RelationTable).Assembly.GetManifestResourceStream("relations.json")!;

    private sealed class Back(RelationTable before) : IDisposable
    {
        public void Dispose()
        {
            for (var i = 0; i < before.Rows.Length; i++)
            {
                before.Rows[i].Index = i;
            }
            _current = before;
        }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true)]
    [JsonSerializable(typeof(ImmutableArray<Relation>))]
    private sealed partial class TableJson : JsonSerializerContext;
}
