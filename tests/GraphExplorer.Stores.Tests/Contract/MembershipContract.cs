using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>A data set is what its imports brought, each record of it, whoever else has it; what it replaced comes back when it goes.</summary>
public abstract class MembershipContract(IStorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task A_claim_belongs_to_the_import_that_brought_it_and_not_to_its_documents()
    {
        await ImportAsync(Make.DataSet("first", Make.Claim("c1"), Make.Claim("c2", document: "e")));
        await ImportAsync(Make.DataSet("second", Make.Claim("c3"), Make.Claim("c4", document: "f")));
        Assert.Equal([("first", 2, 2, 2), ("second", 2, 2, 2)], await DataSetsAsync());
        var names = await Store.GetDataSetNamesAsync(Token);
        Assert.Equal(["first", "second"], names["d"]);
        Assert.Equal(["first"], names["e"]);
    }

    [Fact]
    public async Task Importing_under_a_known_name_adds_to_it()
    {
        await ImportAsync(Make.DataSet("one", Make.Claim("c1")));
        await ImportAsync(Make.DataSet("one", Make.Claim("c2", source: "x", document: "e")));
        Assert.Equal([("one", 2, 2, 3)], await DataSetsAsync());
        Assert.Equal(new DataSetRemoval("one", new(3, 2, 2), default, default), await Store.RemoveAsync("one", Token));
        Assert.Equal(Held.Nothing, await ContentAsync());
    }

    [Fact]
    public async Task Actors_alone_are_a_data_set_and_stay_when_another_goes()
    {
        await ImportAsync(new DataSet("list", [Make.Actor("a"), Make.Actor("unused", partOf: "whole"), Make.Actor("whole")], [], []));
        await ImportAsync(Make.DataSet("claims", Make.Claim("c1")));
        Assert.Equal([("claims", 1, 1, 2), ("list", 0, 0, 3)], await DataSetsAsync());

        Assert.Equal(new DataSetRemoval("claims", new(1, 1, 1), default, new(1, 0, 0)), await Store.RemoveAsync("claims", Token));
        Assert.Equal(["a", "unused", "whole"], (await Store.GetActorsAsync(Token)).Select(a => a.Id));
        Assert.Equal(new DataSetRemoval("list", new(3, 0, 0), default, default), await Store.RemoveAsync("list", Token));
        Assert.Equal(Held.Nothing, await ContentAsync());
    }

    [Fact]
    public async Task Version_and_first_import_are_told_and_kept()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        await ImportAsync(Make.DataSet("one", Make.Claim("c1")) with { Version = "1.0" });
        var first = Assert.Single(await Store.GetDataSetsAsync(Token));
        Assert.Equal("1.0", first.Version);
        Assert.InRange(first.Created, before, DateTimeOffset.UtcNow.AddSeconds(1));

        await ImportAsync(Make.DataSet("one", Make.Claim("c2")));
        Assert.Equal(first with { Claims = 2 }, Assert.Single(await Store.GetDataSetsAsync(Token)));
        await ImportAsync(Make.DataSet("one", Make.Claim("c3")) with { Version = "1.1" });
        Assert.Equal(first with { Claims = 3, Version = "1.1" }, Assert.Single(await Store.GetDataSetsAsync(Token)));
    }

    [Fact]
    public async Task What_an_import_does_not_say_stays_with_and_without_replace()
    {
        var known = Make.DataSet("known", Make.Claim("c1", passage: new(3, 9))) with
        {
            Actors = [Make.Actor("a", "Iran", ActorKind.State, "b", ["Tehran"], new(1, 2)), Make.Actor("b", kind: ActorKind.Bloc)],
            Documents = [new("d", "A title", "An author", "An outlet", EdtfDate.Parse("2016-05-04"), "https://example.org", "d.txt", new('a', 64), new(1, 20))],
        };
        await ImportAsync(known);
        var before = await ContentAsync();
        var silent = Make.DataSet("silent", Make.Claim("c1")) with
        {
            Actors = [Make.Actor("a", kind: ActorKind.Organisation), Make.Actor("b", kind: ActorKind.Organisation)],
            Documents = [Make.Document("d", "d", date: "2026")],
            MissingFields = new(
                MissingFields.None.Actors.Add("a", RequiredFields.Name | RequiredFields.Kind).Add("b", RequiredFields.Kind),
                MissingFields.None.Documents.Add("d", RequiredFields.Title | RequiredFields.Date)),
        };
        foreach (var replace in new[] { false, true })
        {
            Assert.Equal(new ImportCounts(new(0, 0, 2), new(0, 0, 1), new(0, 0, 1)), await ImportAsync(silent, replace));
            Assert.Equal(before.Actors, await Store.GetActorsAsync(Token));
            Assert.Equal(before.Documents, await Store.GetDocumentsAsync(Token));
            Assert.Equal(before.Claims, await AllClaimsAsync());
        }
        await Store.RemoveAsync("silent", Token);
        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task What_a_replacing_import_changed_comes_back_when_it_goes()
    {
        var first = Make.DataSet("first", Make.Claim("c1", summary: "Something happened."), Make.Claim("c2"));
        await ImportAsync(first with { Documents = [Make.Document("d", author: "Oldauthor")] });
        var before = await ContentAsync();
        var other = Make.DataSet("other", Make.Claim("c1", target: "x", relation: Relation.Rivalry, document: "e", summary: "Nothing happened."), Make.Claim("c3"));
        other = other with
        {
            Actors = [Make.Actor("a", "Newname", partOf: "x"), Make.Actor("b"), Make.Actor("x")],
            Documents = [Make.Document("d", author: "Newauthor"), Make.Document("e")],
        };
        var counts = await ImportAsync(other, replace: true);
        Assert.Equal(new ImportCounts(new(1, 1, 1), new(1, 1, 0), new(1, 1, 0)), counts);
        Assert.Equal(["c2", "c3"], (await ClaimIdsAsync(Make.View("q=newauthor"))).Order(StringComparer.Ordinal));

        var removal = await Store.RemoveAsync("other", Token);

        Assert.Equal(new DataSetRemoval("other", new(1, 1, 1), new(1, 1, 1), new(1, 0, 0)), removal);
        Assert.Equal(before, await ContentAsync());
        foreach (var (query, found) in new[]
        {
            ("q=something", 1), ("q=nothing", 0), ("q=newname", 0), ("q=newauthor", 0), ("q=oldauthor", 2), ("voice=Oldauthor", 2), ("rel=rivalry", 0),
        })
        {
            Assert.True((await ClaimIdsAsync(Make.View(query))).Length == found, query);
        }
    }

    [Theory]
    [InlineData("second", "third")]
    [InlineData("third", "second")]
    public async Task Two_replacing_imports_that_go_in_either_order_leave_the_first(string one, string then)
    {
        await ImportAsync(Make.DataSet("first", Make.Claim("c1", summary: "One.")));
        var before = await ContentAsync();
        await ImportAsync(Make.DataSet("second", Make.Claim("c1", summary: "Two.")), replace: true);
        await ImportAsync(Make.DataSet("third", Make.Claim("c1", summary: "Three.")), replace: true);

        await Store.RemoveAsync(one, Token);
        Assert.Equal(one == "third" ? "Two." : "Three.", Assert.Single(await AllClaimsAsync()).Summary);
        await Store.RemoveAsync(then, Token);
        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task Replacing_its_own_records_keeps_nothing_of_the_past()
    {
        await ImportAsync(Make.DataSet("one", Make.Claim("c1", summary: "One.")));
        await ImportAsync(Make.DataSet("one", Make.Claim("c1", summary: "Two.")), replace: true);
        Assert.Empty(Assert.Single((await Store.ReadContentAsync(Token)).Claims).Earlier);
    }

    [Fact]
    public async Task An_actor_that_what_stays_needs_goes_to_who_needs_it()
    {
        await ImportAsync(new DataSet(
            "wholes", [Make.Actor("a", partOf: "b"), Make.Actor("b", partOf: "c"), Make.Actor("c"), Make.Actor("gone")], [], []));
        // It does not say what a and x are part of, and so says what stands.
        await ImportAsync(Make.DataSet("user", Make.Claim("c1", source: "a", target: "x")));
        Assert.Equal(["wholes", "user"], (await Store.ReadContentAsync(Token)).Actors[0].DataSets);

        Assert.Equal(new DataSetRemoval("wholes", new(1, 0, 0), default, new(3, 0, 0)), await Store.RemoveAsync("wholes", Token));

        Assert.Equal(["a", "b", "c", "x"], (await Store.GetActorsAsync(Token)).Select(a => a.Id));
        Assert.All((await Store.ReadContentAsync(Token)).Actors, a => Assert.Equal(["user"], a.DataSets));
        await Store.RemoveAsync("user", Token);
        Assert.Equal(Held.Nothing, await ContentAsync());
    }

    [Fact]
    public async Task What_only_an_earlier_saying_names_stays_until_it_goes()
    {
        await ImportAsync(new DataSet("wholes", [Make.Actor("a", partOf: "b"), Make.Actor("b")], [], []));
        await ImportAsync(new DataSet("user", [Make.Actor("a")], [], []));
        await ImportAsync(new DataSet("other", [Make.Actor("a", partOf: "z"), Make.Actor("z")], [], []), replace: true);

        Assert.Equal(new DataSetRemoval("wholes", default, default, new(2, 0, 0)), await Store.RemoveAsync("wholes", Token));
        Assert.Equal(["a", "b", "z"], (await Store.GetActorsAsync(Token)).Select(a => a.Id));
        await Store.RemoveAsync("other", Token);
        Assert.Equal([Make.Actor("a", partOf: "b"), Make.Actor("b")], await Store.GetActorsAsync(Token));
    }
}
