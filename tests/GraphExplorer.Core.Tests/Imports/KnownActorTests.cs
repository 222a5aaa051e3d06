using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Imports;

namespace GraphExplorer.Core.Tests.Imports;

/// <summary>What a data folder need not say: actors of the store, their cells, and that a claim is not mutual.</summary>
public sealed class KnownActorTests
{
    private static readonly KnownActors Known = new(
    [
        new("iran", "Iran", ActorKind.State, null, ["Tehran"], new Place(1, 2)),
        new("irgc", "IRGC", ActorKind.ArmedGroup, "iran", [], new Place(3, 4)),
    ]);

    private static Task<ImportReading> ReadAsync(Folder folder) => FolderImport.ReadAsync("test", folder.Files, Known, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Actors_of_the_store_need_not_be_repeated()
    {
        var folder = new Folder().With("actors.csv", "id,name,kind,part_of,aliases\nrussia,Russia,state,,\n");

        var reading = await ReadAsync(folder);

        Assert.Empty(reading.Findings);
        // The part brings its whole, both as the store has them.
        Assert.Equal(["russia", "iran", "irgc"], reading.DataSet!.Actors.Select(a => a.Id));
        Assert.Equal(Known.Find("irgc"), reading.DataSet.Actors.Single(a => a.Id == "irgc"));
    }

    [Fact]
    public async Task Without_the_store_a_claim_on_an_unknown_actor_is_an_error()
    {
        var folder = new Folder().With("actors.csv", "id,name,kind,part_of,aliases\nrussia,Russia,state,,\n");

        Assert.Contains(await folder.FindingsAsync(), f => f.Contains("no actor has this id", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Empty_cells_of_a_known_actor_agree_with_it()
    {
        var folder = new Folder().With("actors.csv", "id,name,kind,part_of,aliases\niran,,,,\nirgc,,,,\nrussia,Russia,state,,\n");

        var reading = await ReadAsync(folder);

        Assert.Empty(reading.Findings);
        Assert.Equal(("Iran", ActorKind.State), reading.DataSet!.Actors.Where(a => a.Id == "iran").Select(a => (a.Name, a.Kind)).Single());
        Assert.Contains(await folder.FindingsAsync(), f => f == "actors.csv:2: name: \"\": empty");
    }

    [Fact]
    public async Task A_claim_whose_mutual_is_empty_is_not_mutual()
    {
        var reading = await new Folder().Change("claims.csv", "rivalry,false", "rivalry,").ReadAsync();

        Assert.Empty(reading.Findings);
        Assert.False(reading.DataSet!.Claims.Single(c => c.Source == "irgc").Mutual);
    }
}
