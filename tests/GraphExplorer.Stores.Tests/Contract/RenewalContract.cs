using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>A newer edition of a data set replaces the older one, but nothing that others have or use.</summary>
public abstract class RenewalContract(IStorePlace place) : StoreContract(place)
{
    private static readonly DataSet First = Make.DataSet("sample", Make.Claim("s1"), Make.Claim("s2", source: "gone", document: "old")) with { Version = "1" };

    private static readonly DataSet Second = Make.DataSet("sample", Make.Claim("s1", summary: "Mended."), Make.Claim("s3")) with { Version = "2" };

    [Fact]
    public async Task What_nobody_else_has_or_uses_is_as_the_newer_edition_has_it()
    {
        await ImportAsync(First);
        var counts = await ImportAsync(Second, renew: true);
        Assert.Equal(new ImportCounts(new(0, 0, 2), new(0, 0, 1), new(1, 1, 0)), counts with { Removed = 0 });
        Assert.Equal(3, counts.Removed);
        Assert.Equal(["a", "b"], (await Store.GetActorsAsync(Token)).Select(a => a.Id));
        Assert.Equal(Second.Documents, await Store.GetDocumentsAsync(Token));
        Assert.Equal(Second.Claims, await AllClaimsAsync());
        Assert.Equal("2", Assert.Single(await Store.GetDataSetsAsync(Token)).Version);
    }

    [Fact]
    public async Task A_claim_of_another_data_set_stays_with_its_document_and_actors()
    {
        await ImportAsync(First);
        await ImportAsync(Make.DataSet("mine", Make.Claim("m1", source: "gone", document: "old")));
        var counts = await ImportAsync(Second, renew: true);
        Assert.Empty(counts.Held);
        Assert.Equal(1, counts.Removed);
        Assert.Equal(["m1", "s1", "s3"], (await AllClaimsAsync()).Select(c => c.Id));
        Assert.Equal([("mine", 1, 1, 2), ("sample", 1, 2, 2)], await DataSetsAsync());
        Assert.Equal(["mine"], (await Store.GetDataSetNamesAsync(Token))["old"]);
    }

    [Fact]
    public async Task What_others_have_or_use_is_held_and_told_until_it_may_be_replaced()
    {
        await ImportAsync(First with { Actors = [Make.Actor("a", partOf: "whole"), Make.Actor("b"), Make.Actor("gone"), Make.Actor("whole")] });
        await ImportAsync(new DataSet("mine", [Make.Actor("a")], [], []));
        await ImportAsync(Make.DataSet("other", Make.Claim("o1", source: "x", target: "y", document: "d")));
        var before = await ContentAsync();
        var newer = Second with
        {
            Actors = [Make.Actor("a", "New name"), Make.Actor("b", "B itself"), Make.Actor("whole", "The whole")],
            Documents = [Make.Document("d", "Another title")],
        };

        var counts = await ImportAsync(newer, renew: true);

        Assert.Equal(
            [new("actor", "a", "other name"), new("actor", "whole", "other name"), new("document", "d", "other title")], counts.Held);
        Assert.Equal(new KindCounts(0, 1, 2), counts.Actors);
        Assert.Equal(["a", "B itself", "whole", "x", "y"], (await Store.GetActorsAsync(Token)).Select(a => a.Name));
        Assert.Equal(before.Documents[..1], await Store.GetDocumentsAsync(Token));
        Assert.Equal("1", (await Store.GetDataSetsAsync(Token)).Single(s => s.Name == "sample").Version);

        counts = await Store.ImportAsync(newer, new ImportOptions(Replace: true, Renew: true), null, Token);

        Assert.Empty(counts.Held);
        Assert.Equal(["New name", "B itself", "The whole", "x", "y"], (await Store.GetActorsAsync(Token)).Select(a => a.Name));
        Assert.Equal("2", (await Store.GetDataSetsAsync(Token)).Single(s => s.Name == "sample").Version);
        await Store.RemoveAsync("sample", Token);
        Assert.Equal("a", (await Store.GetActorsAsync(Token))[0].Name);
    }

    [Fact]
    public async Task What_another_changed_stays_changed_and_is_not_held_while_the_edition_says_the_same_of_it()
    {
        await ImportAsync(First);
        await ImportAsync(Make.DataSet("mine", Make.Claim("s1", summary: "Changed.")), replace: true);
        var counts = await ImportAsync(First with { Version = "1.1" }, renew: true);
        Assert.Empty(counts.Held);
        Assert.Equal("Changed.", (await AllClaimsAsync()).Single(c => c.Id == "s1").Summary);
        Assert.Equal("1.1", (await Store.GetDataSetsAsync(Token)).Single(s => s.Name == "sample").Version);

        counts = await ImportAsync(Second, renew: true);
        Assert.Equal([new("claim", "s1", "other summary")], counts.Held);
    }

    [Fact]
    public async Task A_data_set_that_is_not_there_comes_in_beside_what_others_say()
    {
        await ImportAsync(Make.DataSet("mine", Make.Claim("s1", summary: "Mine.")));
        var counts = await ImportAsync(Second, renew: true);
        Assert.Equal([new("claim", "s1", "other summary")], counts.Held);
        Assert.Null((await Store.GetDataSetsAsync(Token)).Single(s => s.Name == "sample").Version);
        await Store.RemoveAsync("mine", Token);
        Assert.Equal(Second.Claims, await AllClaimsAsync());
    }

    [Fact]
    public async Task The_same_edition_again_changes_nothing()
    {
        await ImportAsync(Second);
        var before = await ContentAsync();
        Assert.Equal(0, (await ImportAsync(Second, renew: true)).Removed);
        Assert.Equal(before, await ContentAsync());
    }
}
