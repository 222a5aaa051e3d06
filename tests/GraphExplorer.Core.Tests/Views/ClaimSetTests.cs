namespace GraphExplorer.Core.Tests.Views;

/// <summary>Filters, pair states, focus and bundling, each on the fewest claims that show it.</summary>
public sealed class ClaimSetTests
{
    private static readonly ImmutableArray<Actor> Actors =
    [
        new("a", "Alpha", ActorKind.State, null, [], null), new("b", "Beta", ActorKind.State, null, [], null),
        new("c", "Gamma", ActorKind.ArmedGroup, "a", [], null), new("d", "Delta", ActorKind.Bloc, null, [], null), new("e", "Eta", ActorKind.State, null, [], null),
    ];

    private static readonly ImmutableArray<Document> Documents =
    [
        new("x", "Text X", "Ann", null, EdtfDate.Parse("2016"), null, null, null, null), new("y", "Text Y", null, null, EdtfDate.Parse("2016"), null, null, null, null),
        new("z", "Text Z", "Ann", null, EdtfDate.Parse("2016"), null, null, null, null),
    ];

    [Fact]
    public void Claims_stand_in_order_of_earliest_start_then_id()
    {
        var set = Set(One("b", date: "2016-02"), One("B", date: "2016-02-01/2017"), One("c", date: "2015"), One("a", date: "../2016"));
        Assert.Equal(["a", "c", "B", "b"], set.Claims.Select(c => c.Id));
    }

    [Fact]
    public void Values_of_one_filter_are_alternatives_and_filters_add_up()
    {
        var set = Set(
            One("1"), One("2", relation: Relation.Rivalry), One("3", relation: Relation.Negotiation, status: ClaimStatus.Expected),
            One("4", relation: Relation.Rivalry, basis: DateBasis.Publication, document: "y"));
        Takes(set, "rel=alliance&rel=rivalry", "1", "2", "4");
        Takes(set, "rel=rivalry&basis=publication", "4");
        Takes(set, "rel=rivalry&doc=x", "2");
        Takes(set, "status=expected&rel=alliance");
        Takes(set, "doc=nothing");
    }

    [Fact]
    public void A_voice_is_one_name_across_documents_and_author_is_all_authors()
    {
        var set = Set(One("1"), One("2", document: "y"), One("3", document: "z"), One("4", document: "y", assertedBy: "Ann"), One("5", assertedBy: "Bob"));
        Takes(set, "voice=author", "1", "2", "3");
        Takes(set, "voice=Ann", "1", "3", "4");
        Takes(set, "voice=Text%20Y", "2");
        Takes(set, "voice=Bob&voice=Text%20Y", "2", "5");
        Takes(set, "voice=ann");
        Assert.Equal(3, set.Ties(View.Everything).Single().Voices);
    }

    [Fact]
    public void A_voice_is_one_however_its_letters_are_composed()
    {
        const string Composed = "Erdo\u011Fan", Decomposed = "Erdog\u0306an";
        var set = Set(One("1", assertedBy: Composed), One("2", assertedBy: Decomposed), One("3", assertedBy: "Erdogan"));
        Takes(set, $"voice={Uri.EscapeDataString(Composed)}", "1", "2");
        Takes(set, $"voice={Uri.EscapeDataString(Decomposed)}", "1", "2");
        Assert.Equal(2, set.Ties(View.Everything).Single().Voices);
        Assert.Equal(Decomposed, set.Claims[1].AssertedBy);
        Assert.Equal(set.VoiceOf(set.Claims[0]), set.VoiceOf(set.Claims[1]));
    }

    [Fact]
    public void A_kind_passes_if_both_ends_are_of_one_that_is_asked_for()
    {
        var set = Set(One("1"), One("2", target: "c"), One("3", source: "d", target: "c"));
        Takes(set, "kind=state", "1");
        Takes(set, "kind=state&kind=armed%20group", "1", "2");
        Takes(set, "kind=bloc");
    }

    [Theory]
    [InlineData("alliance,rivalry", PairState.Both)]
    [InlineData("alliance,rivalry,negotiation", PairState.Both)]
    [InlineData("alliance,negotiation", PairState.Allied)]
    [InlineData("rivalry,negotiation", PairState.Rival)]
    [InlineData("negotiation", PairState.Talking)]
    [InlineData("", PairState.Expected)]
    public void A_pair_is_in_the_state_that_its_relations_make(string relations, PairState state) =>
        Assert.Equal(state, ClaimSet.PairStateOf(relations.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(OfWord)));

    [Fact]
    public void A_prediction_makes_nobody_an_ally()
    {
        var set = Set(One("1", relation: Relation.Rivalry), One("2", source: "b", target: "a", status: ClaimStatus.Expected), One("3", target: "c", status: ClaimStatus.Expected));
        var states = ClaimSet.PairStates(set.Claims);
        Assert.Equal(PairState.Rival, states[ActorPair.Of("a", "b")]);
        Assert.Equal(PairState.Expected, states[ActorPair.Of("a", "c")]);
        // The expected claims of a pair come with it: they are left out of its state, not of the view.
        Takes(set, "pair=rival", "1", "2");
        Takes(set, "pair=both");
    }

    [Fact]
    public void A_pairs_state_is_of_the_view_that_asks()
    {
        var set = Set(One("1", date: "2015"), One("2", relation: Relation.Rivalry, date: "2016"));
        Takes(set, "pair=both", "1", "2");
        Takes(set, "pair=both&from=2016-01-01");
        Takes(set, "pair=rival&from=2016-01-01", "2");
        Takes(set, "pair=allied&rel=alliance", "1");
    }

    [Fact]
    public void A_focus_takes_what_an_actor_does_and_what_is_done_to_it()
    {
        var set = Set(One("1"), One("2", source: "b", target: "c"), One("3", source: "c", target: "d"), One("4", source: "d", target: "e"));
        Takes(set, "actor=a", "1");
        Takes(set, "actor=b", "1", "2");
        Takes(set, "actor=a&actor=e", "1", "4");
        Takes(set, "actor=nobody");
    }

    [Fact]
    public void Two_steps_take_the_partners_claims_too_and_no_further()
    {
        var set = Set(One("1"), One("2", source: "b", target: "c"), One("3", source: "c", target: "d"), One("4", source: "d", target: "e"));
        Takes(set, "actor=a&hops=2", "1", "2");
        Takes(set, "actor=b&hops=2", "1", "2", "3");
    }

    [Fact]
    public void Partners_are_those_of_the_same_view()
    {
        var set = Set(One("1", date: "2015"), One("2", source: "b", target: "c", date: "2016"), One("3", relation: Relation.Rivalry, target: "d", date: "2016"), One("4", source: "d", target: "e", date: "2016"));
        Takes(set, "actor=a&hops=2&from=2016-01-01", "3", "4");
        Takes(set, "actor=a&hops=2&rel=alliance", "1", "2");
        Takes(set, "actor=a&hops=2&pair=rival", "3");
    }

    [Fact]
    public void A_least_strength_takes_out_ties_of_fewer_voices_whatever_the_status_of_their_claims()
    {
        var set = Set(
            One("1"), One("2", assertedBy: "Bob", status: ClaimStatus.Expected), One("3", assertedBy: "Bob", source: "b", target: "a"),
            One("4", relation: Relation.Rivalry), One("5", relation: Relation.Rivalry, document: "z"), One("6", target: "c", assertedBy: "Bob"));
        Takes(set, "strength=1", "1", "2", "3", "4", "5", "6");
        Takes(set, "strength=2", "1", "2", "3");
        Takes(set, "strength=3");
    }

    [Fact]
    public void Strength_is_asked_after_window_and_filters_and_before_pair_states_and_focus()
    {
        var set = Set(
            One("1", date: "2015"), One("2", assertedBy: "Bob", date: "2016"), One("3", relation: Relation.Rivalry, date: "2016"),
            One("4", source: "b", target: "c", assertedBy: "Bob"), One("5", source: "b", target: "c"), One("6", source: "c", target: "d"));
        Takes(set, "strength=2&to=2015-12-31");
        Takes(set, "strength=2&voice=Bob");
        Takes(set, "strength=2&q=met", "1", "2", "4", "5");
        // The lone voice of rivalry is gone when the pair's state is asked for.
        Takes(set, "strength=2&pair=both");
        Takes(set, "strength=2&pair=allied", "1", "2", "4", "5");
        // And the lone claim of c and d makes them no partners.
        Takes(set, "strength=2&actor=d&hops=2");
        Takes(set, "strength=2&actor=a&hops=2", "1", "2", "4", "5");
    }

    [Fact]
    public void A_view_of_data_sets_takes_the_claims_that_belong_to_one_of_them()
    {
        var dataSets = new Dictionary<string, ImmutableArray<string>> { ["1"] = ["sample"], ["2"] = ["sample", "mine"], ["3"] = ["theirs"] };
        var set = new ClaimSet(Actors, Documents, [One("1"), One("2"), One("3"), One("4")], dataSets);
        Takes(set, "set=mine", "2");
        Takes(set, "set=mine&set=theirs", "2", "3");
        Takes(set, "set=Mine");
        Assert.Equal(["mine", "sample", "theirs"], set.DataSets);
        // Of a snapshot nothing is known, and nothing is left out.
        Takes(Set(One("1"), One("2")), "set=mine", "1", "2");
    }

    [Fact]
    public void A_tie_bundles_the_claims_of_one_pair_and_relation_whatever_their_direction()
    {
        var set = Set(
            One("1", date: "2015"), One("2", source: "b", target: "a", document: "y", date: "2016-03~"), One("3", mutual: true, assertedBy: "Ann", status: ClaimStatus.Expected, date: "2016/.."),
            One("4", document: "z", date: "2016-06-10"), One("5", relation: Relation.Rivalry));
        var ties = set.Ties(Read("from=2015-01-01&to=2016-12-31"));
        Assert.Equal(
            [
                new Tie("a", "b", Relation.Alliance, 4, 2, 1, 1, 2, 3, 4, 1, new DateOnly(2015, 1, 1), DateOnly.MaxValue),
                new Tie("a", "b", Relation.Rivalry, 1, 1, 0, 0, 1, 1, 1, 0, new DateOnly(2016, 6, 10), new DateOnly(2016, 6, 10)),
            ],
            ties);
    }

    [Fact]
    public void A_tie_counts_which_of_its_claims_are_certain()
    {
        var set = Set(One("1", date: "2016-06-10"), One("2", date: "2016"), One("3", date: "2017"));
        var tie = Assert.Single(set.Ties(Read("mode=possible&from=2016-06-01&to=2016-06-30")));
        Assert.Equal((2, 1), (tie.Claims, tie.Certain));
    }

    [Fact]
    public void Ties_come_in_order_of_source_target_and_relations_word()
    {
        var set = Set(
            One("1", source: "e", target: "d"), One("2", source: "c", target: "a"), One("3", relation: Relation.Rivalry), One("4", relation: Relation.Negotiation), One("5"));
        Assert.Equal(
            ["a-b alliance", "a-b negotiation", "a-b rivalry", "a-c alliance", "d-e alliance"],
            set.Ties(View.Everything).Select(t => $"{t.Source}-{t.Target} {t.Relation.Word}"));
    }

    [Fact]
    public void A_claim_of_an_unknown_actor_or_document_is_no_claim_of_the_set()
    {
        Assert.Throws<KeyNotFoundException>(() => Set(One("1", target: "nobody")));
        Assert.Throws<KeyNotFoundException>(() => Set(One("1", document: "nothing")));
    }

    private static void Takes(ClaimSet set, string query, params string[] ids) => Assert.Equal(ids, set.In(Read(query)).Select(c => c.Id));

    private static ClaimSet Set(params Claim[] claims) => new(Actors, Documents, claims);

    private static Claim One(
        string id, string source = "a", string target = "b", Relation? relation = null, bool mutual = false, string date = "2016-06-10",
        DateBasis basis = DateBasis.Explicit, string document = "x", string assertedBy = Claim.Author, ClaimStatus status = ClaimStatus.Stated) =>
        new(id, source, target, relation ?? Relation.Alliance, mutual, EdtfDate.Parse(date), basis, document, null, assertedBy, status, "They met.");

    private static Relation OfWord(string word) => RelationTable.TryParse(word, out var relation) ? relation : throw new ArgumentException(word);

    private static View Read(string query)
    {
        var view = ViewQuery.Read(query, out var problems);
        Assert.Empty(problems);
        return view;
    }
}
