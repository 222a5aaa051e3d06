using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Web.Seeding;

/// <summary>
/// All records of all editions of the bundled sample, by kind, id and fingerprint. They are in <c>Sample/editions.csv</c>, to which every edition
/// adds its own. A record in the sample's data set that no edition had was added by a user.
/// </summary>
public sealed class Editions
{
    /// <summary>File name of the list in the sample's folder.</summary>
    public const string File = "editions.csv";

    private readonly HashSet<(string Kind, string Id, string Print)> _said = [];

    /// <param name="csv">Headings <c>kind,id,print</c>, in this order.</param>
    public static Editions Read(byte[] csv)
    {
        var editions = new Editions();
        using var reader = CsvReader.Create(csv, new CsvReaderOptions());
        while (reader.Read())
        {
            editions._said.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }
        return editions;
    }

    public bool Said(Actor actor) => _said.Contains(("actor", actor.Id, Print(actor)));

    public bool Said(Document document) => _said.Contains(("document", document.Id, Print(document)));

    public bool Said(Claim claim) => _said.Contains(("claim", claim.Id, Print(claim)));

    /// <summary>
    /// Fingerprint: the first 16 hexadecimal digits of the SHA-256 of the record's cells in the data folder, in their order, joined by U+001F; the
    /// place is left out.
    /// </summary>
    public static string Print(Actor actor) =>
        Of(actor.Id, actor.Name, Words<ActorKind>.Of(actor.Kind), actor.PartOf, string.Join(DataFolder.AliasSeparator, actor.Aliases));

    public static string Print(Document document) => Of(
        document.Id, document.Title, document.Author, document.Outlet, document.Date.Text, document.Url, document.File, document.Sha256,
        Number(document.Span?.Start), Number(document.Span?.End));

    public static string Print(Claim claim) => Of(
        claim.Id, claim.Source, claim.Target, claim.Relation.Word, claim.Mutual ? "true" : "false", claim.Date.Text, Words<DateBasis>.Of(claim.Basis),
        claim.Document, Number(claim.Passage?.Start), Number(claim.Passage?.End), claim.AssertedBy, Words<ClaimStatus>.Of(claim.Status), claim.Summary);

    /// <summary>
    /// A data set with the records that users added to the sample and that belong to no other data set, and with the actors and documents that
    /// they refer to; null where there are none.
    /// </summary>
    public DataSet? OwnOf(StoreContent content)
    {
        static IEnumerable<T> Alone<T>(ImmutableArray<StoredRecord<T>> all) where T : class => all.Where(r => r.DataSets is [DataSet.Sample]).Select(r => r.Record);
        var claims = Alone(content.Claims).Where(c => !Said(c)).ToImmutableArray();
        var documents = Alone(content.Documents).Where(d => !Said(d)).Select(d => d.Id).Concat(claims.Select(c => c.Document)).ToHashSet(StringComparer.Ordinal);
        var actors = Alone(content.Actors).Where(a => !Said(a)).Select(a => a.Id).Concat(claims.SelectMany(c => new[] { c.Source, c.Target })).ToHashSet(StringComparer.Ordinal);
        if (claims.IsEmpty && documents.Count == 0 && actors.Count == 0)
        {
            return null;
        }
        var all = content.Actors.ToDictionary(a => a.Record.Id, a => a.Record, StringComparer.Ordinal);
        foreach (var named in actors.ToArray())
        {
            // A data set must also have the wholes of its parts.
            if (all[named].PartOf is { } whole)
            {
                actors.AddWithWholes(whole, id => all[id].PartOf);
            }
        }
        var taken = content.DataSets.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var name = Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? Name : $"{Name} {i}").First(n => !taken.Contains(n));
        return new(
            name, [.. content.Actors.Select(a => a.Record).Where(a => actors.Contains(a.Id))],
            [.. content.Documents.Select(d => d.Record).Where(d => documents.Contains(d.Id))], claims);
    }

    /// <summary>Name of that data set.</summary>
    private const string Name = "added to the sample";

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Of(params string?[] cells) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', cells))))[..16];
}
