using System.Text.RegularExpressions;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Layout;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>The questions of docs/neo4j.md, read out of it and asked as they stand, over the bundled data.</summary>
[Collection(Neo4jServer.Name)]
public sealed partial class Neo4jDocumentTests(Neo4jServer server) : Neo4jTests(server, bolt: false)
{
    private static readonly DirectoryInfo Repository = FindRepository();

    [Fact]
    public async Task Every_question_of_the_document_has_an_answer_in_the_sample()
    {
        var store = await OpenPreparedAsync();
        await new PlacedImporter(store).ImportAsync(await SampleAsync(), new ImportOptions(), null, Token);

        var document = await File.ReadAllTextAsync(Path.Combine(Repository.FullName, "docs", "neo4j.md"), Token);
        var questions = Question().Matches(document);

        Assert.Equal(Enumerable.Range(1, 10), questions.Select(m => int.Parse(m.Groups["number"].Value, null)));
        foreach (Match question in questions)
        {
            var rows = await Database.RunAsync(question.Groups["cypher"].Value, Token);
            Assert.True(rows.Count > 0, question.Groups["title"].Value);
        }
    }

    private static async Task<DataSet> SampleAsync()
    {
        var folder = Path.Combine(Repository.FullName, "src", "GraphExplorer.Web", "Sample");
        var reading = await FolderImport.ReadAsync(
            DataSet.Sample, Directory.GetFiles(folder, "*.csv").ToDictionary(f => Path.GetFileName(f), f => (Func<Stream>)(() => File.OpenRead(f))), Token);
        return reading.DataSet ?? throw new InvalidDataException(string.Join('\n', reading.Findings));
    }

    private static DirectoryInfo FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run within the repository.");
        }
        return folder;
    }

    [GeneratedRegex(@"^### (?<number>\d+)\. (?<title>.+)\n```cypher\n(?<cypher>[^`]+)```", RegexOptions.Multiline)]
    private static partial Regex Question();
}
