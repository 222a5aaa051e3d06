using GraphExplorer.Core.Imports;
using GraphExplorer.Web.Imports;
using GraphExplorer.Web.Seeding;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Web.Tests.Verbs;

/// <summary>The bundled data, as it is shipped: with the texts it was taken from where they are at hand beside the repository.</summary>
public sealed class SampleTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Sample");

    /// <summary>The texts, where somebody has put them beside the repository; they are not part of it.</summary>
    private static string? Texts
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var texts = Path.Combine(folder.FullName, "shared", "corpus");
                if (Directory.Exists(texts))
                {
                    return texts;
                }
            }
            return null;
        }
    }

    [Fact]
    public async Task The_ids_of_its_actors_are_told_to_a_store_that_comes_up_to_date()
    {
        var reading = await FolderImport.ReadAsync("sample", FolderFiles.In(Folder), TestContext.Current.CancellationToken);
        var sample = new Sample(new HostingEnvironment { ContentRootPath = AppContext.BaseDirectory }, NullLogger<Sample>.Instance);
        Assert.Equal(reading.DataSet!.Actors.Select(a => a.Id).Order(StringComparer.Ordinal), sample.ReadActorIds().Order(StringComparer.Ordinal));

        sample = new Sample(new HostingEnvironment { ContentRootPath = Path.Combine(AppContext.BaseDirectory, "nowhere") }, NullLogger<Sample>.Instance);
        Assert.Empty(sample.ReadActorIds());
    }

    [Fact]
    public async Task Of_every_quoted_voice_it_is_said_who_it_is_and_of_no_other()
    {
        var reading = await FolderImport.ReadAsync("sample", FolderFiles.In(Folder), TestContext.Current.CancellationToken);
        var rows = await File.ReadAllLinesAsync(Path.Combine(Folder, "voices.csv"), TestContext.Current.CancellationToken);

        Assert.Equal(
            reading.DataSet!.Claims.Select(c => c.AssertedBy).Where(v => v != Core.Claims.Claim.Author).Distinct().Order(StringComparer.Ordinal),
            rows.Skip(1).Select(r => r.Split(',')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_bundled_data_passes_every_check_and_all_that_was_remarked_is_settled()
    {
        using var output = new StringWriter();
        string[] call = Texts is { } texts ? ["check", Folder, "--texts", texts] : ["check", Folder];

        var code = await GraphExplorer.Web.Verbs.CommandLine.RunAsync(call, output, output, TestContext.Current.CancellationToken);

        Assert.Equal(0, code);
        Assert.Contains("0 errors, 0 warnings", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_sheet_counts_what_the_data_holds()
    {
        var reading = await FolderImport.ReadAsync(DataSet.Sample, FolderFiles.In(Folder), TestContext.Current.CancellationToken);
        var data = reading.DataSet!;
        var sheet = await File.ReadAllTextAsync(Path.Combine(Folder, "README.md"), TestContext.Current.CancellationToken);

        Assert.Contains($"{data.Claims.Length} claims from ten documents", sheet, StringComparison.Ordinal);
        Assert.Contains($"| `actors.csv` | {data.Actors.Length} actors", sheet, StringComparison.Ordinal);
        Assert.All(data.Claims.CountBy(c => c.Relation.Word), n => Assert.Contains($"| {n.Key} | {n.Value} |", sheet, StringComparison.Ordinal));
        Assert.All(data.Claims.CountBy(c => Words<DateBasis>.Of(c.Basis)), n => Assert.Contains($"| {n.Key} | {n.Value} |", sheet, StringComparison.Ordinal));
        Assert.All(data.Claims.CountBy(c => Words<ClaimStatus>.Of(c.Status)), n => Assert.Contains($"| {n.Key} | {n.Value} |", sheet, StringComparison.Ordinal));
        Assert.All(data.Claims.CountBy(c => c.Document), n => Assert.Matches($@"\| {n.Key} \|.*\| {n.Value} \|", sheet));
        Assert.Contains($"{data.Claims.Select(c => c.Pair).Distinct().Count()} pairs of actors are tied", sheet, StringComparison.Ordinal);
        Assert.Contains($"{data.Claims.Count(c => !c.Mutual)} claims are directed, {data.Claims.Count(c => c.Mutual)} mutual", sheet, StringComparison.Ordinal);
    }

    /// <summary>A page that prints a paragraph twice has said it once.</summary>
    [Fact]
    public async Task What_a_document_prints_twice_word_for_word_is_coded_once()
    {
        Assert.SkipWhen(Texts is null, "The texts are not at hand.");
        var reading = await FolderImport.ReadAsync(DataSet.Sample, FolderFiles.In(Folder), TestContext.Current.CancellationToken);
        var files = reading.DataSet!.Documents.ToDictionary(d => d.Id, d => File.ReadAllText(Path.Combine(Texts!, d.File!)).EnumerateRunes().ToArray());

        var twice = reading.DataSet.Claims
            .GroupBy(c => (c.Document, c.Source, c.Target, c.Relation, c.AssertedBy, string.Concat(files[c.Document][c.Passage!.Value.Start..c.Passage.Value.End])))
            .Where(g => g.Select(c => c.Passage).Distinct().Count() > 1);

        Assert.Empty(twice.SelectMany(g => g).Select(c => c.Id));
    }
}
