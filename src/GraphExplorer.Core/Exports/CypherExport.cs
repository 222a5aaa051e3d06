using System.Globalization;
using System.Text;
using GraphExplorer.Core.Json;

namespace GraphExplorer.Core.Exports;

/// <summary>
/// A Cypher script for Neo4j Browser or cypher-shell, in this program's own schema: one relationship per claim. Everything is merged on
/// our ids, so that a script that runs twice changes nothing.
/// </summary>
internal sealed class CypherExport : IExport
{
    /// <summary>Rows of one statement.</summary>
    private const int Batch = 200;

    /// <summary>Data set of documents that a database does not have yet: a script does not know which import brought them.</summary>
    private const string DataSet = "script";

    public string Format => "cypher";

    public string Title => "Cypher script (Neo4j)";

    public string MediaType => "text/plain";

    public string Extension => ".cypher";

    public async Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        var extract = input.Extract();
        using var spool = new Spool(output);
        await using (var script = new StreamWriter(spool, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
        {
            foreach (var line in $"{input.Title}\n{About.Lines(input)}\n{About.Created(input)}".Split('\n', '\r', '\u0085', '\u2028', '\u2029'))
            {
                // Neo4j 5 reads \uXXXX as that character even here, and it could be a line end.
                script.WriteLine($"// {line.Replace('\\', '/')}");
            }
            script.WriteLine();
            foreach (var label in (string[])["Actor", "Document"])
            {
                script.WriteLine($"CREATE CONSTRAINT {label.ToLowerInvariant()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;");
            }
            async Task WriteAllAsync<T>(IEnumerable<T> items, Func<T, string> row, string then)
            {
                foreach (var batch in items.Chunk(Batch))
                {
                    script.WriteLine($"UNWIND [\n  {string.Join(",\n  ", batch.Select(row))}\n] AS row\n{then};");
                    script.Flush();
                    await spool.DrainAsync(cancellationToken);
                }
            }
            await WriteAllAsync(
                extract.Actors.Select(a => a with { Place = input.PlaceOf(a) }), ActorRow,
                "MERGE (a:Actor {id: row.id})\nSET a += row");
            await WriteAllAsync(
                extract.Actors.Where(a => a.PartOf is not null), a => Map(("part", Text(a.Id)), ("whole", Text(a.PartOf!))),
                "MATCH (part:Actor {id: row.part}), (whole:Actor {id: row.whole})\nMERGE (part)-[:PART_OF]->(whole)");
            await WriteAllAsync(
                extract.Documents, DocumentRow,
                $"MERGE (d:Document {{id: row.id}})\nON CREATE SET d.dataset = {Text(DataSet)}\nSET d += row");
            foreach (var relation in extract.Claims.GroupBy(c => c.Relation).OrderBy(g => g.Key))
            {
                await WriteAllAsync(
                    relation, ClaimRow,
                    "MATCH (source:Actor {id: row.source}), (target:Actor {id: row.target})\n"
                    + $"MERGE (source)-[c:{Words<Relation>.Of(relation.Key).ToUpperInvariant()} {{id: row.claim.id}}]->(target)\nSET c += row.claim");
            }
        }
        await spool.FinishAsync(cancellationToken);
    }

    private static string ActorRow(Actor actor) => Map(
        ("id", Text(actor.Id)), ("name", Text(actor.Name)), ("kind", Text(Words<ActorKind>.Of(actor.Kind))),
        ("aliases", $"[{string.Join(", ", actor.Aliases.Select(Text))}]"),
        ("x", actor.Place is { } at ? Number(at.X) : null), ("y", actor.Place is { } place ? Number(place.Y) : null));

    private static string DocumentRow(Document document) => Map(
        ("id", Text(document.Id)), ("title", Text(document.Title)), ("author", Maybe(document.Author)), ("outlet", Maybe(document.Outlet)),
        ("date", Text(document.Date.Text)), ("earliest", Day(document.Date.Earliest)), ("latest", Day(document.Date.Latest)),
        ("url", Maybe(document.Url)), ("file", Maybe(document.File)), ("sha256", Maybe(document.Sha256)),
        ("start", Number(document.Span?.Start)), ("end", Number(document.Span?.End)));

    private static string ClaimRow(Claim claim) => Map(("source", Text(claim.Source)), ("target", Text(claim.Target)), ("claim", Map(
        ("id", Text(claim.Id)), ("mutual", claim.Mutual ? "true" : "false"),
        ("date", Text(claim.Date.Text)), ("lasts", claim.Date.Lasts ? "true" : "false"),
        ("earliest", Day(claim.Date.Earliest)), ("latestStart", Day(claim.Date.LatestStart)),
        ("earliestEnd", Day(claim.Date.EarliestEnd)), ("latest", Day(claim.Date.Latest)),
        ("basis", Text(Words<DateBasis>.Of(claim.Basis))), ("document", Text(claim.Document)),
        ("start", Number(claim.Passage?.Start)), ("end", Number(claim.Passage?.End)),
        ("assertedBy", Text(claim.AssertedBy)), ("status", Text(Words<ClaimStatus>.Of(claim.Status))), ("summary", Text(claim.Summary)))));

    private static string Map(params ReadOnlySpan<(string Key, string? Value)> pairs)
    {
        var map = new StringBuilder("{");
        foreach (var (key, value) in pairs)
        {
            if (value is not null)
            {
                map.Append(map.Length > 1 ? ", " : "").Append(key).Append(": ").Append(value);
            }
        }
        return map.Append('}').ToString();
    }

    /// <summary>
    /// A string literal. Neo4j 5 turns \uXXXX into its character before it looks for escapes, even behind a backslash; so a backslash and
    /// a u that follow each other are parted by ending one literal and beginning another.
    /// </summary>
    internal static string Text(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('\'');
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '\\' when i + 1 < text.Length && text[i + 1] == 'u' => literal.Append("\\\\' + '"),
                '\\' => literal.Append("\\\\"),
                '\'' => literal.Append("\\'"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                var c => literal.Append(c),
            };
        }
        return literal.Append('\'').ToString();
    }

    private static string? Maybe(string? text) => text is null ? null : Text(text);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number that Cypher takes for a float, whole ones too.</summary>
    private static string Number(double number)
    {
        var text = EcmaNumber.Write(number);
        return text.AsSpan().IndexOfAny('.', 'e') < 0 ? text + ".0" : text.Replace("e+", "e", StringComparison.Ordinal);
    }

    private static string Day(DateOnly day) => $"date('{About.Day(day)}')";
}
