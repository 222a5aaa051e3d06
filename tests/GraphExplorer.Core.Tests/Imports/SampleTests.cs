using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Tests.Exports;

namespace GraphExplorer.Core.Tests.Imports;

/// <summary>The bundled data is an ordinary data folder.</summary>
public sealed class SampleTests
{
    private static Dictionary<string, Func<Stream>> Files =>
        Directory.EnumerateFiles(Beside.Sample, "*.csv").ToDictionary(p => Path.GetFileName(p), p => (Func<Stream>)(() => File.OpenRead(p)));

    [Theory]
    [InlineData("zip")]
    [InlineData("json")]
    [InlineData("graphml")]
    public async Task It_comes_back_as_it_went(string format)
    {
        var data = (await DataFolder.ReadAsync("sample", Files, TestContext.Current.CancellationToken)).DataSet!;
        var input = ExportRun.Input(new(data.Actors, data.Documents, data.Claims));
        var again = ExportRun.Again(format, input);
        Assert.Empty(again.Findings);
        Assert.Empty(again.Losses);
        Assert.Equal(input.Extract().Actors, again.DataSet!.Actors);
        Assert.Equal(input.Claims, again.DataSet.Claims);
        Assert.Equal(data.Documents.OrderBy(d => d.Id, StringComparer.Ordinal), again.DataSet.Documents.OrderBy(d => d.Id, StringComparer.Ordinal));
    }
}
