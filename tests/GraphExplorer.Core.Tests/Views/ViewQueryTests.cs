using FsCheck;
using FsCheck.Fluent;

namespace GraphExplorer.Core.Tests.Views;

public sealed class ViewQueryTests
{
    [Fact]
    public void A_view_of_everything_is_an_empty_query()
    {
        Assert.Equal("", ViewQuery.Write(View.Everything));
        Assert.Equal(View.Everything, Read(""));
        Assert.Equal(View.Everything, Read("?"));
    }

    [Fact]
    public void All_keys_are_written_in_one_order_with_values_sorted()
    {
        const string Query = "from=2015-09-30&to=2016-12-31&mode=possible&rel=alliance&rel=rivalry&voice=Ann&voice=author&status=stated"
            + "&kind=state&kind=armed%20group&basis=explicit&pair=both&pair=talking&strength=3&set=mine&set=sample&without=oman&without=us&none=doc&actor=iran&actor=kappa:1&hops=2&q=cease%20fire";
        var shuffled = string.Join('&', Query.Split('&').Reverse());
        Assert.Equal(Query, ViewQuery.Write(Read(shuffled)));
    }

    [Fact]
    public void Every_value_lands_in_its_filter()
    {
        var view = Read("from=2015-09-30&to=2016-12-31&mode=possible&rel=rivalry&doc=d1&voice=author&status=expected&kind=armed+group&basis=context&pair=rival&strength=2&set=my+data&without=oman&actor=us&hops=2&q=+talks+");
        Assert.Equal(new TimeWindow(new DateOnly(2015, 9, 30), new DateOnly(2016, 12, 31), WindowMode.Possible), view.Window);
        Assert.Equal([Relation.Rivalry], view.Relations);
        Assert.Equal(["d1"], view.Documents);
        Assert.Equal(["author"], view.Voices);
        Assert.Equal([ClaimStatus.Expected], view.Statuses);
        Assert.Equal([ActorKind.ArmedGroup], view.Kinds);
        Assert.Equal([DateBasis.Context], view.Bases);
        Assert.Equal([PairState.Rival], view.PairStates);
        Assert.Equal(2, view.Strength);
        Assert.Equal(["my data"], view.DataSets);
        Assert.Equal(["oman"], view.Without);
        Assert.Equal(["us"], view.Actors);
        Assert.Equal((2, "talks"), (view.Hops, view.Search));
    }

    [Fact]
    public void Commas_are_part_of_a_value()
    {
        Assert.Equal(["a,b"], Read("doc=a,b").Documents);
        Assert.Equal(["a,b"], Read("doc=a%2Cb").Documents);
    }

    [Fact]
    public void Keys_of_others_are_left_alone() => Assert.Equal(Read("rel=alliance"), Read("sel=actor:iran&show=table&theme=dark&limit=5&rel=alliance&nonsense"));

    [Theory]
    [InlineData("from=2015-13-01", "from=2015-13-01: no day such as 2016-06-10")]
    [InlineData("from=2015", "from=2015: no day such as 2016-06-10")]
    [InlineData("to=01.02.2015", "to=01.02.2015: no day such as 2016-06-10")]
    [InlineData("from=2016-02-01&to=2016-01-31", "from=2016-02-01: after 'to'")]
    [InlineData("from=2016-02-01&from=2016-02-01", "from=2016-02-01: given twice")]
    [InlineData("mode=maybe", "mode=maybe: one of certain, possible")]
    [InlineData("mode=Possible", "mode=Possible: one of certain, possible")]
    [InlineData("rel=alliance,rivalry", "rel=alliance,rivalry: one of alliance, negotiation, rivalry")]
    [InlineData("status=certain", "status=certain: one of stated, reported, expected")]
    [InlineData("kind=armedgroup", "kind=armedgroup: one of state, armed group, organisation, bloc")]
    [InlineData("basis=", "basis=: one of explicit, context, publication")]
    [InlineData("pair=none", "pair=none: one of both, allied, rival, talking, expected")]
    [InlineData("strength=0", "strength=0: a whole number from 1 to 99")]
    [InlineData("strength=02", "strength=02: a whole number from 1 to 99")]
    [InlineData("strength=100", "strength=100: a whole number from 1 to 99")]
    [InlineData("strength=two", "strength=two: a whole number from 1 to 99")]
    [InlineData("strength=2&strength=3", "strength=3: given twice")]
    [InlineData("set=", "set=: empty")]
    [InlineData("hops=3", "hops=3: 0, 1 or 2")]
    [InlineData("hops=02", "hops=02: 0, 1 or 2")]
    [InlineData("hops=0", "hops=0: needs 'actor'")]
    [InlineData("none=actor", "none=actor: one of rel, doc, voice, status, kind, basis, pair, set")]
    [InlineData("none=status&status=stated", "none=status: together with 'status'")]
    [InlineData("actor=%20", "actor= : empty")]
    public void What_is_not_understood_is_named_and_left_out(string query, string problem)
    {
        var view = ViewQuery.Read("rel=rivalry&" + query, out var problems);
        Assert.Equal([problem], problems.Select(p => p.ToString()));
        Assert.Equal([Relation.Rivalry], view.Relations);
        Assert.True(view.Window.From is null || view.Window.To is null || view.Window.From <= view.Window.To);
    }

    [Fact]
    public void All_problems_are_named_at_once()
    {
        ViewQuery.Read("from=x&mode=y&rel=z&hops=9&pair=w", out var problems);
        Assert.Equal(["from", "mode", "rel", "hops", "pair"], problems.Select(p => p.Key));
    }

    [Fact]
    public void A_long_value_and_a_flood_of_values_are_refused()
    {
        ViewQuery.Read("q=" + new string('a', 501), out var problems);
        Assert.Equal("longer than 500 characters", Assert.Single(problems).Reason);
        var view = ViewQuery.Read(string.Join('&', Enumerable.Range(0, 5000).Select(i => $"doc=d{i}")), out problems);
        Assert.Equal("more than 1000 values", Assert.Single(problems).Reason);
        Assert.Equal(1000, view.Documents.Count);
    }

    [Fact]
    public void Views_are_equal_when_they_ask_for_the_same()
    {
        var (one, other) = (Read("doc=b&doc=a&rel=rivalry"), Read("rel=rivalry&doc=a&doc=b&doc=a"));
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Read("doc=a&rel=rivalry"));
    }

    [Fact]
    public void Written_and_read_again_any_view_is_the_same() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true).WithReplay(20150930, 3), Prop.ForAll(Views().ToArbitrary(), view =>
        {
            var query = ViewQuery.Write(view);
            var read = ViewQuery.Read(query, out var problems);
            Assert.Empty(problems);
            Assert.Equal(query, ViewQuery.Write(read));
            Assert.Equal((view.Window, view.Hops, view.Search, view.Strength), (read.Window, read.Hops, read.Search, read.Strength));
            Assert.Equal(view.DataSets, read.DataSets);
            Assert.Equal(view.Documents, read.Documents);
            Assert.Equal(view.Voices, read.Voices);
            Assert.Equal(view.Actors, read.Actors);
            Assert.Equal(view.Relations, read.Relations);
            Assert.Equal(view.PairStates, read.PairStates);
            Assert.Equal(view.Without, read.Without);
            Assert.Equal(view.Nothing, read.Nothing);
        }));

    [Fact]
    public void A_view_without_a_filter_is_the_view_before_it_was_set() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true).WithReplay(20150930, 7), Prop.ForAll(Views().ToArbitrary(), view =>
        {
            foreach (var filter in ViewFilters.All)
            {
                var cleared = filter.Clear(view);
                Assert.False(filter.IsSet(cleared), filter.Key);
                Assert.Equal(view, filter.Write(view).Aggregate(cleared, (v, value) => filter.Read(v, value)!));
            }
            Assert.Equal(View.Everything, ViewFilters.Keep(view, _ => false));
            Assert.Equal(view, ViewFilters.Keep(view, _ => true));
        }));

    [Fact]
    public void Nothing_that_can_be_typed_makes_reading_fail() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true).WithReplay(20150930, 5), Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var view = ViewQuery.Read(text.Get, out _);
            Assert.Equal(view, Read(ViewQuery.Write(view)));
            foreach (var key in ViewQuery.Keys)
            {
                ViewQuery.Read($"{key}={text.Get}&{text.Get}={key}", out _);
            }
        }));

    private static Gen<View> Views()
    {
        var text = Gen.Elements("a", "B", "a b", "a+b", "a&b=c", "50%", "%41", "ü", "e\u0301", "𐀀", "غاما", "#?/\\", "a,b:c", "'\"<>", "author", "…");
        var texts = text.ListOf().Select(list => View.NoText.Union(list));
        var day = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);
        var days =
            from bounds in Gen.Elements(0, 1, 2, 3)
            from one in day
            from other in day
            from mode in Gen.Elements(Enum.GetValues<WindowMode>())
            let ordered = one <= other ? (one, other) : (other, one)
            select new TimeWindow((bounds & 1) == 0 ? null : ordered.Item1, (bounds & 2) == 0 ? null : ordered.Item2, mode);
        return
            from window in days
            from documents in texts
            from voices in texts
            from actors in texts
            from relations in Gen.SubListOf(RelationTable.All.ToArray()).Select(list => list.ToImmutableSortedSet())
            from statuses in Some<ClaimStatus>()
            from kinds in Some<ActorKind>()
            from bases in Some<DateBasis>()
            from states in Some<PairState>()
            from without in texts
            from empty in Gen.SubListOf("rel", "doc", "voice", "status", "kind", "basis", "pair", "set")
            from hops in Gen.Elements(0, 1, 2)
            from strength in Gen.Elements(1, 2, 99)
            from dataSets in texts
            from search in Gen.OneOf(Gen.Constant<string?>(null), text.Select(t => (string?)t))
            let view = new View
            {
                Window = window, Documents = documents, Voices = voices, Actors = actors, Relations = relations, Statuses = statuses, Kinds = kinds,
                Bases = bases, PairStates = states, Hops = actors.IsEmpty && hops == 0 ? 1 : hops, Search = search,
                Strength = strength, DataSets = dataSets, Without = without,
            }
            select view with { Nothing = View.NoText.Union(empty.Where(key => !ViewFilters.Of(key)!.IsSet(view))) };
    }

    private static Gen<ImmutableSortedSet<T>> Some<T>() where T : struct, Enum =>
        Gen.SubListOf(Enum.GetValues<T>()).Select(list => list.ToImmutableSortedSet());

    private static View Read(string query)
    {
        var view = ViewQuery.Read(query, out var problems);
        Assert.Empty(problems);
        return view;
    }
}
