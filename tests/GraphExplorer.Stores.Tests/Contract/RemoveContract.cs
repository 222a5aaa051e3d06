using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>Taking out a data set takes what it brought, and nothing that another uses.</summary>
public abstract class RemoveContract(IStorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task A_name_that_is_not_there_is_null()
    {
        await ImportAsync(Make.DataSet("here", Make.Claim("c1")));
        Assert.Null(await Store.RemoveAsync("Here", Token));
        Assert.Single(await AllClaimsAsync());
    }

    [Fact]
    public async Task Its_documents_and_claims_go_and_the_actors_that_nothing_else_uses()
    {
        await ImportAsync(Make.DataSet("one", Make.Claim("c1"), Make.Claim("c2", source: "b", target: "only-one", document: "e")));
        await ImportAsync(Make.DataSet("two", Make.Claim("c3", document: "f", source: "b", target: "c")));

        var removed = await Store.RemoveAsync("one", Token);

        Assert.Equal(new DataSetRemoval("one", new(2, 2, 2), default, new(1, 0, 0)), removed);
        Assert.Equal(["b", "c"], (await Store.GetActorsAsync(Token)).Select(a => a.Id));
        Assert.Equal(["f"], (await Store.GetDocumentsAsync(Token)).Select(d => d.Id));
        Assert.Equal(["c3"], (await AllClaimsAsync()).Select(c => c.Id));
        Assert.Equal([("two", 1, 1, 2)], await DataSetsAsync());
    }

    [Fact]
    public async Task The_whole_of_a_part_that_remains_stays()
    {
        var parts = Make.DataSet("parts", Make.Claim("c1", source: "whole"), Make.Claim("c2", source: "whole-of-nobody"));
        await ImportAsync(parts with
        {
            Actors =
            [
                Make.Actor("a", partOf: "middle"), Make.Actor("b"), Make.Actor("gone", partOf: "whole-of-nobody"),
                Make.Actor("middle", partOf: "whole"), Make.Actor("whole"), Make.Actor("whole-of-nobody"),
            ],
        });
        await ImportAsync(Make.DataSet("other", Make.Claim("c3", document: "f", source: "b", target: "x")) with
        {
            Actors = [Make.Actor("a", partOf: "middle"), Make.Actor("b"), Make.Actor("middle", partOf: "whole"), Make.Actor("whole"), Make.Actor("x")],
            Claims = [Make.Claim("c3", document: "f", source: "a", target: "x")],
        });

        await Store.RemoveAsync("parts", Token);

        Assert.Equal(["a", "b", "middle", "whole", "x"], (await Store.GetActorsAsync(Token)).Select(a => a.Id));
    }

    [Fact]
    public async Task Claims_that_another_import_gave_to_its_documents_stay_with_their_document()
    {
        await ImportAsync(Make.DataSet("one", Make.Claim("c1")));
        await ImportAsync(Make.DataSet("two", Make.Claim("c2")));
        Assert.Equal(new DataSetRemoval("one", new(0, 0, 1), default, new(2, 1, 0)), await Store.RemoveAsync("one", Token));
        Assert.Equal(["c2"], (await AllClaimsAsync()).Select(c => c.Id));
        Assert.Equal([("two", 1, 1, 2)], await DataSetsAsync());
    }

    [Fact]
    public async Task What_was_removed_is_no_longer_found_and_can_come_again()
    {
        var data = GeneratedGraph.Of(seed: 21, claims: 60);
        await ImportAsync(data);
        var before = await ContentAsync();
        await Store.RemoveAsync(data.Name, Token);
        Assert.Empty(await ClaimIdsAsync(Make.View("q=troops")));
        await ImportAsync(data);
        Assert.Equal(before.Undated, (await ContentAsync()).Undated);
    }

    [Fact]
    public async Task Snapshots_stay()
    {
        await ImportAsync(Make.DataSet("one", Make.Claim("c1")));
        await Store.SaveSnapshotAsync(Make.Snapshot("s1"), Token);
        await Store.RemoveAsync("one", Token);
        Assert.NotNull(await Store.GetSnapshotAsync("s1", Token));
    }
}
