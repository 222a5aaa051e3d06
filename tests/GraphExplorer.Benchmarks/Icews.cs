using System.Collections.Immutable;
using System.IO.Compression;
using GraphExplorer.Core.Actors;
using GraphExplorer.Core.Claims;
using GraphExplorer.Core.Dates;
using GraphExplorer.Core.Stores;
using GraphExplorer.Core.Relations;

namespace GraphExplorer.Benchmarks;

/// <summary>
/// The events of ICEWS14 (doi:10.7910/DVN/28075) as a data set: every event whose CAMEO code is mapped to one of the three relations is a
/// claim of its day, every day a document. Read where the data lies, never copied: its terms allow research only.
/// </summary>
internal static class Icews
{
    /// <summary>Names the folder that holds events.tsv.gz, entities.tsv, relations.tsv and cameo-kind-proposal.tsv.</summary>
    public const string Variable = "GRAPHEXPLORER_ICEWS";

    private static readonly Lazy<DataSet> Loaded = new(Load);

    /// <exception cref="DirectoryNotFoundException">The data is not at hand.</exception>
    public static DataSet Data => Loaded.Value;

    /// <summary>The folder of the data, or null: the one that the variable names, else an icews14 in a data folder beside the repository.</summary>
    public static string? Folder
    {
        get
        {
            if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            {
                return named;
            }
            var repository = new DirectoryInfo(AppContext.BaseDirectory);
            while (repository is not null && !File.Exists(Path.Combine(repository.FullName, "GraphExplorer.sln")))
            {
                repository = repository.Parent;
            }
            var beside = repository?.Parent?.EnumerateDirectories() ?? [];
            return beside.Select(d => Path.Combine(d.FullName, "data", "icews14")).FirstOrDefault(Directory.Exists);
        }
    }

    private static DataSet Load()
    {
        var folder = Folder ?? throw new DirectoryNotFoundException($"No ICEWS14 data beside the repository; name its folder in {Variable}.");
        var mapping = Rows(Path.Combine(folder, "cameo-kind-proposal.tsv")).ToDictionary(r => r[0], r => (Kind: r[4], Status: r[5]), StringComparer.Ordinal);
        var relations = Rows(Path.Combine(folder, "relations.tsv")).ToDictionary(r => r[0], r => (Name: r[1], Cameo: r[2]), StringComparer.Ordinal);
        var names = Rows(Path.Combine(folder, "entities.tsv")).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var number = 0;
        foreach (var row in Rows(Path.Combine(folder, "events.tsv.gz")))
        {
            number++;
            var (name, cameo) = relations[row[2]];
            var (kind, status) = Longest(mapping, cameo);
            if (kind == "none" || row[1] == row[3])
            {
                continue;
            }
            claims.Add(new Claim(
                $"icews-{number:x}", Actor(row[1]), Actor(row[3]), RelationTable.Of(kind), false, EdtfDate.Parse(row[0]), DateBasis.Explicit, Document(row[0]),
                null, Claim.Author, Read<ClaimStatus>(status), $"{names[row[1]]}: {name.ToLowerInvariant()} ({names[row[3]]})."));
        }
        var used = claims.SelectMany(c => new[] { c.Source, c.Target }).ToHashSet(StringComparer.Ordinal);
        return new(
            "icews14",
            [.. names.Where(n => used.Contains(Actor(n.Key))).Select(n => new Actor(Actor(n.Key), n.Value, ActorKind.Organisation, null, [], null))],
            [.. claims.Select(c => c.Date).Distinct().Select(d => new Document(Document(d.Text), $"Events of {d}", null, "ICEWS", d, null, null, null, null))],
            claims.ToImmutable());
    }

    private static string Actor(string number) => $"actor-{number}";

    private static string Document(string day) => $"events-{day}";

    private static (string Kind, string Status) Longest(Dictionary<string, (string Kind, string Status)> mapping, string cameo)
    {
        for (var length = cameo.Length; length > 0; length--)
        {
            if (mapping.TryGetValue(cameo[..length], out var found))
            {
                return found;
            }
        }
        return ("none", "");
    }

    private static T Read<T>(string word) where T : struct, Enum =>
        Core.Words<T>.TryParse(word, out var value) ? value : throw new InvalidDataException($"'{word}' is no {typeof(T).Name}.");

    private static IEnumerable<string[]> Rows(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }
}
