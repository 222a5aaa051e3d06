using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>What comes in is there, once, as it came; or nothing of it is.</summary>
public abstract class ImportContract(IStorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task An_empty_store_has_nothing()
    {
        Assert.Equal(Held.Nothing, await ContentAsync());
        Assert.Equal(0, (await Store.GetTiesAsync(View.Everything, PageRange.First, Token)).Total);
    }

    [Fact]
    public async Task What_was_imported_is_read_back_as_it_was()
    {
        var data = GeneratedGraph.Of(seed: 11, claims: 200);
        var counts = await ImportAsync(data);
        await ReopenAsync();

        Assert.Equal(new ImportCounts(new(data.Actors.Length, 0, 0), new(data.Documents.Length, 0, 0), new(data.Claims.Length, 0, 0)), counts);
        Assert.Equal([.. data.Actors.OrderBy(a => a.Id, StringComparer.Ordinal)], await Store.GetActorsAsync(Token));
        Assert.Equal([.. data.Documents.OrderBy(d => d.Id, StringComparer.Ordinal)], await Store.GetDocumentsAsync(Token));
        Assert.Equal(data.Claims.OrderBy(c => c.Date.Earliest).ThenBy(c => c.Id, StringComparer.Ordinal), await AllClaimsAsync());
    }

    [Fact]
    public async Task All_bounds_of_a_date_come_back()
    {
        var texts = new[] { "2016-06-10", "2016-05~", "2015-23/2016-02", "2016/..", "2016/", "../2016", "/2016", "0001", "9999", "201X?" };
        var data = Make.DataSet("dates", [.. texts.Select((t, i) => Make.Claim($"c{i}", date: t))]);
        await ImportAsync(data);
        var read = (await AllClaimsAsync()).ToDictionary(c => c.Id, c => c.Date);
        foreach (var claim in data.Claims)
        {
            var (expected, actual) = (claim.Date, read[claim.Id]);
            Assert.Equal(
                (expected.Text, expected.Lasts, expected.Earliest, expected.LatestStart, expected.EarliestEnd, expected.Latest),
                (actual.Text, actual.Lasts, actual.Earliest, actual.LatestStart, actual.EarliestEnd, actual.Latest));
        }
    }

    [Fact]
    public async Task Importing_the_same_again_changes_nothing()
    {
        var data = GeneratedGraph.Of(seed: 12, claims: 80);
        await ImportAsync(data);
        var before = await ContentAsync();
        var counts = await ImportAsync(data);
        Assert.Equal(new ImportCounts(new(0, 0, data.Actors.Length), new(0, 0, data.Documents.Length), new(0, 0, data.Claims.Length)), counts);
        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task Claims_alike_in_all_but_their_id_stay_apart()
    {
        await ImportAsync(Make.DataSet("twins", Make.Claim("one"), Make.Claim("two")));
        Assert.Equal(["one", "two"], (await AllClaimsAsync()).Select(c => c.Id));
    }

    [Fact]
    public async Task All_conflicts_are_told_at_once_and_nothing_is_written()
    {
        await ImportAsync(Make.DataSet("first", Make.Claim("c1"), Make.Claim("c2", source: "b", target: "c")));
        var before = await ContentAsync();
        var other = Make.DataSet(
            "second",
            Make.Claim("c0", source: "x", target: "y", document: "new"),
            Make.Claim("c1", status: ClaimStatus.Reported, summary: "A is said to back B."),
            Make.Claim("c2", source: "b", target: "c"));
        other = other with
        {
            Actors = [.. other.Actors.Select(a => a.Id == "b" ? a with { Name = "Another B", Kind = ActorKind.Bloc } : a)],
            Documents = [.. other.Documents.Select(d => d.Id == "d" ? d with { Author = "Someone" } : d)],
        };

        var refused = await Assert.ThrowsAsync<ImportConflictException>(() => ImportAsync(other));

        Assert.Equal(
            [new("actor", "b", "other name, kind"), new("document", "d", "other author"), new("claim", "c1", "other status, summary")],
            refused.Conflicts);
        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task Replace_overwrites_what_differs()
    {
        await ImportAsync(Make.DataSet("first", Make.Claim("c1"), Make.Claim("c2"), Make.Claim("c3")));
        var other = Make.DataSet("first", Make.Claim("c1"), Make.Claim("c2", relation: Relation.Rivalry, date: "2017", mutual: true), Make.Claim("c4"));
        other = other with
        {
            Actors = [other.Actors[0], other.Actors[1] with { Name = "Another B", Aliases = ["Bee"] }],
            Documents = [other.Documents[0] with { Title = "Another title", Author = "Someone" }],
        };

        var counts = await ImportAsync(other, replace: true);

        Assert.Equal(new ImportCounts(new(0, 1, 1), new(0, 1, 0), new(1, 1, 1)), counts);
        Assert.Equal(other.Actors, await Store.GetActorsAsync(Token));
        Assert.Equal(other.Documents, await Store.GetDocumentsAsync(Token));
        Assert.Equal(["c1", "c3", "c4", "c2"], (await AllClaimsAsync()).Select(c => c.Id));
        Assert.Equal(other.Claims[1], (await AllClaimsAsync())[^1]);
    }

    [Fact]
    public async Task A_replaced_actor_or_author_is_found_by_the_new_name_only()
    {
        var first = Make.DataSet("first", Make.Claim("c1", summary: "Something happened."));
        await ImportAsync(first with { Documents = [first.Documents[0] with { Author = "Oldauthor" }] });
        await ImportAsync(
            first with
            {
                Actors = [first.Actors[0] with { Name = "Newname" }, first.Actors[1]],
                Documents = [first.Documents[0] with { Author = "Newauthor" }],
                Claims = [first.Claims[0] with { Summary = "Nothing happened." }],
            },
            replace: true);

        foreach (var (query, found) in new[]
        {
            ("q=newname", true), ("q=newauthor", true), ("voice=Newauthor", true), ("q=nothing", true),
            ("q=oldauthor", false), ("voice=Oldauthor", false), ("q=something", false),
        })
        {
            Assert.True((await ClaimIdsAsync(Make.View(query))).Length == (found ? 1 : 0), query);
        }
        Assert.Equal(2, (await Store.GetActorsAsync(Token)).Length);
    }

    [Fact]
    public async Task Claims_that_stay_speak_with_their_documents_new_author()
    {
        var first = Make.DataSet("first", Make.Claim("by-author"), Make.Claim("quoted", assertedBy: "Oldauthor"));
        await ImportAsync(first with { Documents = [first.Documents[0] with { Author = "Oldauthor" }] });
        await ImportAsync(first with { Documents = [first.Documents[0] with { Author = "Newauthor" }], Claims = [] }, replace: true);

        Assert.Equal(["by-author"], await ClaimIdsAsync(Make.View("voice=Newauthor")));
        Assert.Equal(["by-author"], await ClaimIdsAsync(Make.View("q=newauthor")));
        Assert.Equal(["quoted"], await ClaimIdsAsync(Make.View("voice=Oldauthor")));
        Assert.Equal(["quoted"], await ClaimIdsAsync(Make.View("q=oldauthor")));
        Assert.Equal(2, Assert.Single((await Store.GetTiesAsync(View.Everything, PageRange.First, Token)).Items).Voices);
    }

    [Fact]
    public async Task Claims_that_stay_are_certain_as_far_as_their_document_with_its_new_date()
    {
        var first = Make.DataSet("first", Make.Claim("open", date: "2015/.."), Make.Claim("other", date: "2015/..", document: "e"), Make.Claim("closed", date: "2015/2018"));
        ImmutableArray<Document> Dated(string date) => [Make.Document("d", date: date), Make.Document("e", date: "2016")];
        await ImportAsync(first with { Documents = Dated("2016") });
        var later = Make.View("from=2017-01-01&to=2017-12-31");
        Assert.Equal(["closed"], await ClaimIdsAsync(later));

        await ImportAsync(first with { Documents = Dated("2017-05"), Claims = [] }, replace: true);
        Assert.Equal(["closed", "open"], (await ClaimIdsAsync(later)).Order(StringComparer.Ordinal));
        Assert.Equal(2, Assert.Single((await Store.GetTiesAsync(Make.View("from=2017-05-31&to=2017-12-31&mode=possible"), PageRange.First, Token)).Items).Certain);
        Assert.Equal(1, Assert.Single((await Store.GetTiesAsync(Make.View("from=2017-06-01&to=2017-12-31&mode=possible"), PageRange.First, Token)).Items).Certain);

        await ImportAsync(first with { Documents = Dated("2017/.."), Claims = [first.Claims[0] with { Summary = "A still backs B." }] }, replace: true);
        Assert.Equal(["open"], await ClaimIdsAsync(Make.View("from=2030-01-01&to=2030-12-31")));
        await ImportAsync(first with { Documents = Dated("2016"), Claims = [first.Claims[0] with { Document = "e" }] }, replace: true);
        Assert.Equal(["closed"], await ClaimIdsAsync(later));
    }

    [Fact]
    public async Task An_actor_without_a_place_keeps_the_known_place()
    {
        var first = Make.DataSet("first", Make.Claim("c1"));
        await ImportAsync(first with { Actors = [Make.Actor("a", place: new(1.5, -2)), Make.Actor("b")] });
        var counts = await ImportAsync(first);
        Assert.Equal(new KindCounts(0, 0, 2), counts.Actors);
        await ImportAsync(first with { Actors = [Make.Actor("a", name: "Renamed"), Make.Actor("b")] }, replace: true);
        Assert.Equal([Make.Actor("a", "Renamed", place: new(1.5, -2)), Make.Actor("b")], await Store.GetActorsAsync(Token));
    }

    [Fact]
    public async Task Another_place_is_no_conflict_and_counts_only_with_replace()
    {
        var first = Make.DataSet("first", Make.Claim("c1"));
        await ImportAsync(first with { Actors = [Make.Actor("a", place: new(1, 1)), Make.Actor("b", place: new(2, 2))] });
        var moved = first with { Actors = [Make.Actor("a", place: new(7, 7)), Make.Actor("b", place: new(2, 2))] };

        Assert.Equal(new KindCounts(0, 0, 2), (await ImportAsync(moved)).Actors);
        Assert.Equal(new Place(1, 1), (await Store.GetActorsAsync(Token))[0].Place);

        Assert.Equal(new KindCounts(0, 1, 1), (await ImportAsync(moved, replace: true)).Actors);
        Assert.Equal(new Place(7, 7), (await Store.GetActorsAsync(Token))[0].Place);
    }

    [Fact]
    public async Task A_known_actor_without_a_place_takes_the_one_that_comes()
    {
        var first = Make.DataSet("first", Make.Claim("c1"));
        await ImportAsync(first);
        var counts = await ImportAsync(first with { Actors = [Make.Actor("a", place: new(3, 4)), Make.Actor("b")] });
        Assert.Equal(new KindCounts(0, 0, 2), counts.Actors);
        Assert.Equal(new Place(3, 4), (await Store.GetActorsAsync(Token))[0].Place);
    }

    [Fact]
    public async Task A_part_may_come_before_its_whole()
    {
        var data = Make.DataSet("parts", Make.Claim("c1", source: "a-part", target: "z-whole"));
        data = data with { Actors = [Make.Actor("a-part", partOf: "z-whole"), Make.Actor("z-whole")] };
        await ImportAsync(data);
        Assert.Equal(data.Actors, await Store.GetActorsAsync(Token));
    }

    [Theory]
    [InlineData("actor")]
    [InlineData("document")]
    [InlineData("whole")]
    [InlineData("itself")]
    [InlineData("twice")]
    public async Task A_data_set_that_does_not_resolve_within_itself_is_refused(string what)
    {
        await ImportAsync(Make.DataSet("known", Make.Claim("k1", source: "x", target: "y", document: "k")));
        var before = await ContentAsync();
        var data = Make.DataSet("broken", Make.Claim("c1"), Make.Claim("c2"));
        data = what switch
        {
            // Each of the first three names something that the store knows but the data set does not bring.
            "actor" => data with { Claims = [data.Claims[0] with { Target = "x" }] },
            "document" => data with { Claims = [data.Claims[0] with { Document = "k" }] },
            "whole" => data with { Actors = [data.Actors[0] with { PartOf = "x" }, data.Actors[1]] },
            "itself" => data with { Claims = [data.Claims[0] with { Target = "a" }] },
            _ => data with { Claims = [data.Claims[0], data.Claims[0]] },
        };
        await Assert.ThrowsAsync<ArgumentException>(() => ImportAsync(data));
        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task Progress_rises_to_all_items()
    {
        var data = GeneratedGraph.Of(seed: 13, claims: 2500);
        var reports = new Reports();
        await Store.ImportAsync(data, new ImportOptions(), reports, Token);
        var total = data.Actors.Length + data.Documents.Length + data.Claims.Length;
        Assert.All(reports.All, r => Assert.Equal(total, r.Total));
        Assert.Equal(reports.All.Order(Comparer<ImportProgress>.Create((a, b) => a.Done.CompareTo(b.Done))), reports.All);
        Assert.True(reports.All.Count > 2, "one report at the end is no progress");
        Assert.Equal(total, reports.All[^1].Done);
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, which hands reports to other threads, in whatever order.</summary>
    private sealed class Reports : IProgress<ImportProgress>
    {
        public List<ImportProgress> All { get; } = [];

        public void Report(ImportProgress value) => All.Add(value);
    }
}
