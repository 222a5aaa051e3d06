using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Tests.Exports;

namespace GraphExplorer.Core.Tests.Imports;

/// <summary>The bundled data is an ordinary data folder.</summary>
public sealed class SampleTests
{
    private static Dictionary<string, Func<Stream>> Files =>
        Directory.EnumerateFiles(Beside.Sample, "*.csv").ToDictionary(p => Path.GetFileName(p), p => (Func<Stream>)(() => File.OpenRead(p)));

    [Fact]
    public async Task Its_texts_are_certain_of_nothing_long_after_them()
    {
        var data = (await DataFolder.ReadAsync("sample", Files, TestContext.Current.CancellationToken)).DataSet!;
        var set = new ClaimSet(data.Actors, data.Documents, data.Claims);
        View In2030(WindowMode mode) => View.Everything with { Window = new(new(2030, 1, 1), new(2030, 12, 31), mode) };
        Assert.Empty(set.In(In2030(WindowMode.Certain)));
        Assert.Equal(data.Claims.Count(c => c.Date.OpenEnd), set.In(In2030(WindowMode.Possible)).Length);
        Assert.All(set.Ties(In2030(WindowMode.Possible)), t => Assert.Equal(0, t.Certain));
    }

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
