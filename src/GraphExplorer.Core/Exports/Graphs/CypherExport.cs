using System.Globalization;
using System.Text;
using GraphExplorer.Core.Json;

namespace GraphExplorer.Core.Exports.Graphs;

/// <summary>
/// A Cypher script for Neo4j Browser or cypher-shell, in this program's own schema: one relationship per claim. Everything is merged on
/// our ids, so that a script that runs twice changes nothing.
/// </summary>
internal sealed class CypherExport : IExport
{
    /// <summary>Rows of one statement.</summary>
    private const int Batch = 200;

    /// <summary>Data set of records that a database does not have yet: a script does not know which import brought them.</summary>
    private const string DataSet = "script";

    private const string Joins = $"ON CREATE SET n.datasets = ['{DataSet}']";

    private static readonly ImmutableArray<Column<Actor>> ActorColumns =
    [
        new("id", a => Text(a.Id)), new("name", a => Text(a.Name)), new("kind", a => Text(Words<ActorKind>.Of(a.Kind))),
        new("aliases", a => $"[{string.Join(", ", a.Aliases.Select(Text))}]"),
        new("x", a => Number(a.Place?.X), Keeps: true), new("y", a => Number(a.Place?.Y), Keeps: true),
    ];

    private static readonly ImmutableArray<Column<Actor>> WholeColumns = [new("part", a => Text(a.Id)), new("whole", a => Text(a.PartOf))];

    private static readonly ImmutableArray<Column<Document>> DocumentColumns =
    [
        new("id", d => Text(d.Id)), new("title", d => Text(d.Title)), new("author", d => Text(d.Author)), new("outlet", d => Text(d.Outlet)),
        new("date", d => Text(d.Date.Text)), new("earliest", d => Day(d.Date.Earliest), IsDay: true), new("latest", d => Day(d.Date.Latest), IsDay: true),
        new("url", d => Text(d.Url)), new("file", d => Text(d.File)), new("sha256", d => Text(d.Sha256)),
        new("start", d => Number(d.Span?.Start)), new("end", d => Number(d.Span?.End)),
    ];

    private static ImmutableArray<Column<Claim>> ClaimColumns(ClaimSet set) =>
    [
        new("id", c => Text(c.Id)), new("source", c => Text(c.Source)), new("target", c => Text(c.Target)), new("mutual", c => Truth(c.Mutual)),
        new("date", c => Text(c.Date.Text)), new("lasts", c => Truth(c.Date.Lasts)),
        new("earliest", c => Day(c.Date.Earliest), IsDay: true), new("latestStart", c => Day(c.Date.LatestStart), IsDay: true),
        new("earliestEnd", c => Day(c.Date.EarliestEnd), IsDay: true), new("latest", c => Day(c.Date.Latest), IsDay: true),
        new("documentLatest", c => Day(set.Document(c.Document).Date.Latest), IsDay: true),
        new("basis", c => Text(Words<DateBasis>.Of(c.Basis))), new("document", c => Text(c.Document)),
        new("start", c => Number(c.Passage?.Start)), new("end", c => Number(c.Passage?.End)),
        new("assertedBy", c => Text(c.AssertedBy)), new("status", c => Text(Words<ClaimStatus>.Of(c.Status))), new("summary", c => Text(c.Summary)),
    ];

    public string Format => "cypher";

    public string Title => "Cypher script (Neo4j)";

    public string MediaType => "text/plain";

    public string Extension => ".cypher";

    public ImmutableArray<string> Losses { get; } = ["title, window and filters but for a comment"];

    public async Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        var extract = input.Extract();
        using var spool = new BufferedOutput(output);
        await using (var script = new StreamWriter(spool, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
        {
            foreach (var line in $"{input.Title}\n{About.Lines(input, Losses)}\n{About.Created(input)}".Split('\n', '\r', '\u0085', '\u2028', '\u2029'))
            {
                // Cypher before version 25 reads \uXXXX as that character even here, and it could be a line end; and not every program that parts a script
                // at semicolons knows comments.
                script.WriteLine($"// {line.Replace('\\', '/').Replace(';', ',')}");
            }
            script.WriteLine();
            foreach (var label in (string[])["Actor", "Document"])
            {
                script.WriteLine($"CREATE CONSTRAINT graph_explorer_{label.ToLowerInvariant()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;");
            }
            script.WriteLine("CREATE CONSTRAINT graph_explorer_dataset_name IF NOT EXISTS FOR (s:DataSet) REQUIRE s.name IS UNIQUE;");
            script.WriteLine($"MERGE (s:DataSet {{name: {Text(DataSet)}}}) ON CREATE SET s.created = datetime();");
            async Task WriteAllAsync<T>(IEnumerable<T> items, ImmutableArray<Column<T>> columns, string then)
            {
                foreach (var batch in items.Chunk(Batch))
                {
                    script.WriteLine($"// {string.Join(", ", columns.Select(c => c.Name))}");
                    script.WriteLine($"UNWIND [\n  {string.Join(",\n  ", batch.Select(i => $"[{string.Join(", ", columns.Select(c => c.Literal(i)))}]"))}\n] AS row\n{then};");
                    script.Flush();
                    await spool.DrainAsync(cancellationToken);
                }
            }
            await WriteAllAsync(
                extract.Actors.Select(a => a with { Place = input.PlaceOf(a) }), ActorColumns,
                $"MERGE (n:Actor {{id: row[0]}})\n{Joins}\nSET {Set(ActorColumns, 1)}");
            await WriteAllAsync(
                extract.Actors.Where(a => a.PartOf is not null), WholeColumns,
                "MATCH (part:Actor {id: row[0]}), (whole:Actor {id: row[1]})\nMERGE (part)-[:PART_OF]->(whole)");
            await WriteAllAsync(
                extract.Documents, DocumentColumns,
                $"MERGE (n:Document {{id: row[0]}})\n{Joins}\nSET {Set(DocumentColumns, 1)}");
            var claimColumns = ClaimColumns(input.Set);
            foreach (var relation in extract.Claims.GroupBy(c => c.Relation).OrderBy(g => g.Key))
            {
                await WriteAllAsync(
                    relation, claimColumns,
                    "MATCH (source:Actor {id: row[1]}), (target:Actor {id: row[2]})\n"
                    + $"MERGE (source)-[n:{relation.Key.Word.ToUpperInvariant()} {{id: row[0]}}]->(target)\n{Joins}\nSET {Set(claimColumns, 3)}");
            }
        }
        await spool.FinishAsync(cancellationToken);
    }

    /// <summary>Sets the properties of all columns from a first one on; each is where its column stands in the row.</summary>
    private static string Set<T>(ImmutableArray<Column<T>> columns, int from) => string.Join(", ", columns.Skip(from).Select((c, i) =>
    {
        var value = $"row[{from + i}]";
        return $"n.{c.Name} = " + (c.IsDay ? $"date({value})" : c.Keeps ? $"coalesce({value}, n.{c.Name})" : value);
    }));

    /// <summary>
    /// A string literal, or null. Cypher before version 25 replaces \uXXXX anywhere in a query, and nothing says whether before or after it
    /// looks for other escapes; so a backslash and a u that follow each other are parted by ending one literal and beginning another.
    /// </summary>
    internal static string Text(string? text)
    {
        if (text is null)
        {
            return "null";
        }
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

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";

    /// <summary>A number that Cypher takes for a float, whole ones too.</summary>
    private static string Number(double? number)
    {
        if (number is not { } value)
        {
            return "null";
        }
        var text = EcmaNumber.Write(value);
        return text.AsSpan().IndexOfAny('.', 'e') < 0 ? text + ".0" : text.Replace("e+", "e", StringComparison.Ordinal);
    }

    private static string Truth(bool truth) => truth ? "true" : "false";

    private static string Day(DateOnly day) => $"'{About.Day(day)}'";

    /// <summary>A property and its literal; rows are lists and not maps, which Neo4j plans several times faster.</summary>
    /// <param name="IsDay">Whether the literal is a day, to be made a date.</param>
    /// <param name="Keeps">Whether what the database has stands where the row has nothing: a place is never taken away.</param>
    private sealed record Column<T>(string Name, Func<T, string> Literal, bool IsDay = false, bool Keeps = false);
}
