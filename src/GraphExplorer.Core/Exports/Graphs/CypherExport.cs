using System.Globalization;
using System.Text;
using GraphExplorer.Core.Cypher;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Exports.Graphs;

/// <summary>
/// A Cypher script for Neo4j Browser or cypher-shell, in this program's own schema: after it has run in an empty database, this program can
/// open the database as a store. All nodes and relationships are merged on their ids, so that running it again changes nothing.
/// </summary>
internal sealed class CypherExport : IExport
{
    /// <summary>Most rows of one statement.</summary>
    private const int Batch = 200;

    /// <summary>A script does not know which import brought a record. Records that the database already has keep their data sets.</summary>
    private const string Joins = $"ON CREATE SET n.datasets = ['{Names.ByHand}']";

    /// <summary>
    /// Condition that the database has none of our labels. Only then are migration records written: data with our labels but without a record
    /// belong to another program, and this program must not take the database for its own.
    /// </summary>
    private static readonly string NothingOfIt = string.Join(
        " AND ", Names.DataLabels.Add(Names.Migration).Select(label => $"NOT EXISTS {{ MATCH (:{label}) }}"));

    public string Format => "cypher";

    public string Title => "Cypher script (Neo4j)";

    public string MediaType => "text/plain";

    public string Extension => ".cypher";

    public ImmutableArray<string> Limitations { get; } = ["title, window and filters but for a comment"];

    public async Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        var extract = input.Extract();
        using var buffered = new BufferedOutput(output);
        await using (var script = new StreamWriter(buffered, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
        {
            foreach (var line in $"{input.Title}\n{About.Lines(input, Limitations)}\n{About.Created(input)}".Split('\n', '\r', '\u0085', '\u2028', '\u2029'))
            {
                // Cypher before version 25 replaces \uXXXX even in comments, where it could end the line; and some programs split a script at semicolons
                // without knowing comments.
                script.WriteLine($"// {line.Replace('\\', '/').Replace(';', ',')}");
            }
            script.WriteLine();
            WriteSchema(script);
            async Task WriteAllAsync<T>(IEnumerable<T> items, string names, Func<T, IEnumerable<object?>> row, string then)
            {
                foreach (var batch in items.Chunk(Batch))
                {
                    script.WriteLine($"// {names}");
                    script.WriteLine($"UNWIND [\n  {string.Join(",\n  ", batch.Select(i => Literal(row(i))))}\n] AS row\n{then};");
                    script.Flush();
                    await buffered.DrainAsync(cancellationToken);
                }
            }
            Task WriteNodesAsync<T>(string label, ImmutableArray<Column<T>> columns, Func<T, string> id, IEnumerable<T> records) => WriteAllAsync(
                records, $"id, {NamesOf(columns)}", r => [id(r), .. columns.Select(c => c.Value(r))],
                $"MERGE (n:{label} {{id: row[0]}})\n{Joins}\nSET {Columns.Set("n", columns, 1, keepsPlaces: true)}");
            await WriteNodesAsync(Names.Actor, Columns.OfActors, a => a.Id, extract.Actors.Select(a => a with { Place = input.PlaceOf(a) }));
            await WriteAllAsync(
                extract.Actors.Where(a => a.PartOf is not null), "part, whole", a => [a.Id, a.PartOf],
                $"MATCH (part:{Names.Actor} {{id: row[0]}}), (whole:{Names.Actor} {{id: row[1]}})\nMERGE (part)-[:PART_OF]->(whole)");
            await WriteNodesAsync(Names.Document, Columns.OfDocuments, d => d.Id, extract.Documents);
            var fields = new SearchFields(
                extract.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal), extract.Documents.ToDictionary(d => d.Id, StringComparer.Ordinal));
            foreach (var relation in extract.Claims.GroupBy(c => c.Relation).OrderBy(g => g.Key))
            {
                await WriteAllAsync(
                    relation.Select(fields.Of), $"id, source, target, {NamesOf(Columns.OfClaims)}",
                    f => [f.Claim.Id, f.Claim.Source, f.Claim.Target, .. Columns.OfClaims.Select(c => c.Value(f))],
                    $"MATCH (source:{Names.Actor} {{id: row[1]}}), (target:{Names.Actor} {{id: row[2]}})\n"
                    + $"MERGE (source)-[n:{Names.TypeOf(relation.Key)} {{id: row[0]}}]->(target)\n{Joins}\nSET {Columns.Set("n", Columns.OfClaims, 3)}");
            }
            // A running app rereads its data when the revision changes. A database without our schema has no revision.
            script.WriteLine($"MATCH (s:{Names.Revision} {{id: 'store'}}) SET s.value = randomUUID();");
        }
        await buffered.FinishAsync(cancellationToken);
    }

    /// <summary>Writes constraints and indexes, and the migration records by which this program recognises its database.</summary>
    private static void WriteSchema(StreamWriter script)
    {
        foreach (var statement in Migrations.All.SelectMany(m => m.Statements).Append(Migrations.AwaitIndexes))
        {
            script.WriteLine($"{statement};");
        }
        var migrations = string.Join(", ", Migrations.All.Select(m => Literal([m.Number, m.Name])));
        script.WriteLine($"WITH 1 AS one WHERE {NothingOfIt}");
        script.WriteLine($"UNWIND [{migrations}] AS row");
        script.WriteLine($"MERGE (m:{Names.Migration} {{number: row[0]}}) ON CREATE SET m.name = row[1], m.applied = datetime()");
        script.WriteLine($"MERGE (s:{Names.Revision} {{id: 'store'}}) ON CREATE SET s.value = randomUUID();");
        script.WriteLine($"MERGE (s:{Names.DataSet} {{name: {Text(Names.ByHand)}}}) ON CREATE SET s.created = datetime();");
    }

    private static string NamesOf<T>(ImmutableArray<Column<T>> columns) => string.Join(", ", columns.Select(c => c.Name));

    private static string Literal(IEnumerable<object?> values) => $"[{string.Join(", ", values.Select(Literal))}]";

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => Text(text),
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => Number(number),
        string[] texts => Literal(texts.AsEnumerable<object?>()),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "no literal for it"),
    };

    /// <summary>
    /// A Cypher string literal, or null. Cypher before version 25 replaces \uXXXX anywhere in a query, and it is undocumented whether before or
    /// after other escapes; so a backslash followed by a u is split into two literals that are added.
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

    /// <summary>A number that Cypher reads as a float, even if it is whole.</summary>
    private static string Number(double number)
    {
        var text = EcmaNumber.Write(number);
        return text.AsSpan().IndexOfAny('.', 'e') < 0 ? text + ".0" : text.Replace("e+", "e", StringComparison.Ordinal);
    }
}
