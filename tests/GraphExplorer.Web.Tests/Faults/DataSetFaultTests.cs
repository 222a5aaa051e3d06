using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Faults;

/// <summary>Imports beside the sample and beside each other: each is a data set of its own, outlives restarts, and leaves without a trace.</summary>
public sealed class DataSetFaultTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Database => _folder.File("own.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_claim_of_ones_own_on_a_document_of_the_sample_is_there_after_a_restart()
    {
        var own = FaultInputs.At("files", "own-claim-on-sample-document");
        await using (var app = TestApp.Over(Database))
        {
            // The folder has the sample's actors and documents as an older edition had them.
            await FaultInputs.ImportAsync(app, own, "mine", "&replace=true");
        }
        await using var again = TestApp.Over(Database);

        Assert.Contains("my-own-1", (await FaultInputs.ClaimsAsync(again, "doc=alavi-astana")).Split(' '));
        Assert.Contains("mine", await SetsAsync(again));
        await RemoveAsync(again, "mine");
        Assert.DoesNotContain("my-own-1", (await FaultInputs.ClaimsAsync(again, "doc=alavi-astana")).Split(' '));
    }

    [Fact]
    public async Task Actors_alone_are_there_after_a_restart_and_can_be_removed()
    {
        var file = FaultInputs.At("files", "actors-only.zip");
        await using (var app = TestApp.Over(Database))
        {
            await FaultInputs.ImportAsync(app, file, "actors-only");
        }
        await using var again = TestApp.Over(Database);

        Assert.Contains("tst-a", await IdsAsync(again, "/api/actors"));
        await RemoveAsync(again, "actors-only");
        Assert.DoesNotContain("tst-a", await IdsAsync(again, "/api/actors"));
    }

    [Fact]
    public async Task Two_imports_about_one_document_are_two_data_sets()
    {
        var (first, second) = (FaultInputs.At("files", "claims-set-1.zip"), FaultInputs.At("files", "claims-set-2-same-document.zip"));
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, first, "first");
        await FaultInputs.ImportAsync(app, second, "second");

        Assert.Equal(["first", "second"], await SetsAsync(app));
        await RemoveAsync(app, "second");
        Assert.Equal("A backs B.", Assert.Single(await FaultInputs.ItemsAsync(app, "/api/claims")).GetProperty("summary").GetString());
        Assert.Equal(["tst-a", "tst-b"], await IdsAsync(app, "/api/actors"));
        await RemoveAsync(app, "first");
        Assert.Empty(await IdsAsync(app, "/api/actors"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&replace=true")]
    public async Task A_foreign_graph_leaves_what_it_does_not_say_and_all_is_as_before_when_it_goes(string how)
    {
        var file = FaultInputs.At("files", "foreign-graph-with-known-actor.graphml");
        await using var app = TestApp.Over(Database);
        var (before, claims) = (await ActorsAsync(app), await FaultInputs.ClaimsAsync(app, ""));
        await FaultInputs.ImportAsync(app, file, "foreign", how);

        var during = await ActorsAsync(app);
        Assert.All(before.Keys, id => Assert.Equal(before[id], during[id]));
        await RemoveAsync(app, "foreign");
        Assert.Equal(before, await ActorsAsync(app));
        Assert.Equal(claims, await FaultInputs.ClaimsAsync(app, ""));
    }

    private static async Task<SortedDictionary<string, string>> ActorsAsync(TestApp app) =>
        new((await FaultInputs.ItemsAsync(app, "/api/actors")).ToDictionary(a => a.GetProperty("id").GetString()!, a => a.GetRawText()), StringComparer.Ordinal);

    private static async Task<string[]> IdsAsync(TestApp app, string list) => [.. (await FaultInputs.ItemsAsync(app, list)).Select(i => i.GetProperty("id").GetString()!)];

    private static async Task<string[]> SetsAsync(TestApp app) => [.. (await FaultInputs.ItemsAsync(app, "/api/datasets")).Select(s => s.GetProperty("name").GetString()!)];

    private static async Task RemoveAsync(TestApp app, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/datasets?name={name}");
        (await app.SendAsync(request)).EnsureSuccessStatusCode().Dispose();
    }
}
