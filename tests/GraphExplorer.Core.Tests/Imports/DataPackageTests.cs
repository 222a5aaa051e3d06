using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsvHelper;

namespace GraphExplorer.Core.Tests.Imports;

/// <summary>What <c>datapackage.json</c> and <c>CITATION.cff</c> say of the bundled data is true.</summary>
public sealed class DataPackageTests
{
    private static readonly JsonObject Package = JsonNode.Parse(File.ReadAllText(Path.Combine(Beside.Sample, "datapackage.json")))!.AsObject();

    private static readonly Dictionary<string, Rows> Read = Package["resources"]!.AsArray()
        .ToDictionary(r => (string)r!["name"]!, r => Rows.Of(Path.Combine(Beside.Sample, (string)r!["path"]!)));

    public static TheoryData<string> Resources => [.. Read.Keys];

    private static JsonNode Schema(string resource) => Package["resources"]!.AsArray().Single(r => (string)r!["name"]! == resource)!["schema"]!;

    private static IEnumerable<string> Names(JsonNode? fields) => fields!.AsArray().Select(f => (string)f!);

    [Fact]
    public void It_has_a_version_a_licence_and_no_names_of_persons()
    {
        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+$", (string)Package["version"]!);
        Assert.Equal("CC-BY-4.0", (string)Assert.Single(Package["licenses"]!.AsArray())!["name"]!);
        Assert.StartsWith("Attribution 4.0 International", File.ReadAllText(Path.Combine(Beside.Sample, "LICENSE")), StringComparison.Ordinal);
        Assert.Equal("GraphExplorer contributors", (string)Assert.Single(Package["contributors"]!.AsArray())!["title"]!);
    }

    [Fact]
    public void Every_table_of_the_folder_is_described() =>
        Assert.Equal(
            Directory.EnumerateFiles(Beside.Sample, "*.csv").Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Package["resources"]!.AsArray().Select(r => (string)r!["path"]!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Resources))]
    public void Headings_and_cells_fit_the_schema(string resource)
    {
        var (headings, rows) = Read[resource];
        var fields = Schema(resource)["fields"]!.AsArray();
        Assert.Equal(fields.Select(f => (string)f!["name"]!), headings);
        Assert.NotEmpty(rows);
        foreach (var (field, at) in fields.Select((f, i) => (f!, i)))
        {
            var cells = rows.Select(r => r[at]).Where(c => c.Length > 0).ToArray();
            var rules = field["constraints"];
            Assert.True((bool?)rules?["required"] is not true || cells.Length == rows.Length, $"{resource}.{headings[at]}: an empty cell");
            Assert.True((bool?)rules?["unique"] is not true || cells.Distinct().Count() == cells.Length, $"{resource}.{headings[at]}: a value that is there twice");
            Assert.All(cells, c => Assert.True(Fits(c, field), $"{resource}.{headings[at]}: {c}"));
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Keys_are_unique_and_references_resolve(string resource)
    {
        Assert.Distinct(Read[resource].Of([.. Names(Schema(resource)["primaryKey"])]));
        foreach (var key in Schema(resource)["foreignKeys"]?.AsArray() ?? [])
        {
            var there = (string)key!["reference"]!["resource"]! is { Length: > 0 } named ? named : resource;
            var known = Read[there].Of([.. Names(key["reference"]!["fields"])]);
            Assert.Empty(Read[resource].Of([.. Names(key["fields"])]).Where(v => v.Length > 0).Except(known));
        }
    }

    /// <summary>The few keys that reference managers need, read line by line: the file is plain YAML of our own.</summary>
    [Fact]
    public void The_citation_file_has_its_keys_and_the_version_of_the_data()
    {
        var lines = File.ReadAllLines(Path.Combine(Beside.Sample, "..", "..", "..", "CITATION.cff"));
        Assert.All(["cff-version: ", "message: ", "title: ", "version: ", "authors:"], k => Assert.Single(lines, l => l.StartsWith(k, StringComparison.Ordinal)));
        Assert.Contains($"    version: {Package["version"]}", lines);
        Assert.Contains($"    title: \"{Package["title"]}\"", lines);
    }

    private static bool Fits(string cell, JsonNode field)
    {
        var rules = field["constraints"];
        return (string)field["type"]! switch
        {
            "string" => true,
            "boolean" => Names(field["trueValues"]).Concat(Names(field["falseValues"])).Contains(cell),
            "integer" => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= ((int?)rules?["minimum"] ?? int.MinValue),
            var other => throw new InvalidOperationException($"No rule for the type {other}."),
        }
        && (rules?["enum"] is not { } values || Names(values).Contains(cell))
        && ((string?)rules?["pattern"] is not { } pattern || Regex.IsMatch(cell, $"^(?:{pattern})$"));
    }

    private sealed record Rows(string[] Headings, string[][] Cells)
    {
        public static Rows Of(string path)
        {
            using var csv = CsvReader.Create(File.ReadAllBytes(path), new CsvReaderOptions());
            var headings = csv.Headers.ToArray();
            var cells = new List<string[]>();
            while (csv.Read())
            {
                Assert.Equal(headings.Length, csv.FieldCount);
                cells.Add([.. Enumerable.Range(0, headings.Length).Select(i => csv.GetString(i))]);
            }
            return new(headings, [.. cells]);
        }

        /// <summary>The values of some columns, one text for each row.</summary>
        public string[] Of(string[] columns)
        {
            var at = columns.Select(c => Array.IndexOf(Headings, c)).ToArray();
            return [.. Cells.Select(row => string.Join('\u001F', at.Select(i => row[i])))];
        }
    }
}
