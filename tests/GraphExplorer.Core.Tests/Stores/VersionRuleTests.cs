namespace GraphExplorer.Core.Tests.Stores;

public sealed class VersionRuleTests
{
    private static readonly Actor Iran = new("iran", "Iran", ActorKind.State, null, ["Tehran"], new(1, 2));

    [Fact]
    public void What_is_unknown_is_new_and_belongs_to_who_brought_it()
    {
        Assert.Equal(new MergeResult<Actor>(MergeOutcome.New, Stored(Iran, "one")), Merge(null, Iran, "one"));
    }

    [Fact]
    public void Equal_content_joins_and_the_newest_comes_last()
    {
        var both = Merge(Stored(Iran, "one"), Iran, "two");
        Assert.Equal(new MergeResult<Actor>(MergeOutcome.Known, Stored(Iran, "one", "two")), both);
        Assert.Equal(["two", "one"], Merge(both.After, Iran, "one").After.DataSets);
        Assert.Same(both.After, Merge(both.After, Iran, "two").After);
    }

    [Fact]
    public void Silence_is_no_difference_and_takes_nothing_away()
    {
        var silent = new Actor("iran", "iran", ActorKind.Organisation, null, [], null);
        var data = Data("two", silent) with
        {
            MissingFields = new(MissingFields.None.Actors.Add("iran", RequiredFields.Name | RequiredFields.Kind), MissingFields.None.Documents),
        };
        foreach (var replace in new[] { false, true })
        {
            var merged = VersionRules.OfActors.Merge(Stored(Iran, "one"), silent, data, new(replace), _ => false);
            Assert.Equal(new MergeResult<Actor>(MergeOutcome.Known, Stored(Iran, "one", "two")), merged);
        }
    }

    [Fact]
    public void Other_content_is_refused_without_leave_and_stands_with_it()
    {
        var other = Iran with { Name = "Persia" };
        Assert.Equal(new MergeResult<Actor>(MergeOutcome.Refused, Stored(Iran, "one"), "other name"), Merge(Stored(Iran, "one"), other, "two"));

        var merged = Merge(Stored(Iran, "one"), other, "two", new(Replace: true));
        Assert.Equal(MergeOutcome.Replaced, merged.Outcome);
        Assert.Equal(Stored(other, "one", "two") with { Earlier = merged.After.Earlier }, merged.After);
        Assert.Equal(Iran, Assert.Single(merged.After.Earlier).Value);
        Assert.Equal(Stored(Iran, "one"), VersionRules.OfActors.Without(merged.After, "two"));
        Assert.Equal(Stored(other, "two"), VersionRules.OfActors.Without(merged.After, "one"));
    }

    [Theory]
    [InlineData("two", "three")]
    [InlineData("three", "two")]
    public void Two_replacements_that_leave_in_either_order_bring_back_the_first(string first, string then)
    {
        var twice = Merge(
            Merge(Stored(Iran, "one"), Iran with { Name = "Second" }, "two", new(Replace: true)).After,
            Iran with { Name = "Third" }, "three", new(Replace: true)).After;
        var once = VersionRules.OfActors.Without(twice, first)!;
        Assert.Equal(first == "two" ? "Third" : "Second", once.Record.Name);
        Assert.Equal(Stored(Iran, "one"), VersionRules.OfActors.Without(once, then));
    }

    [Fact]
    public void What_only_the_leaving_one_had_is_null() => Assert.Null(VersionRules.OfActors.Without(Stored(Iran, "one"), "one"));

    [Fact]
    public void A_place_counts_only_with_leave_to_replace_and_comes_back()
    {
        var moved = Iran with { Place = new(7, 7) };
        Assert.Equal(new MergeResult<Actor>(MergeOutcome.Known, Stored(Iran, "one", "two")), Merge(Stored(Iran, "one"), moved, "two"));
        var merged = Merge(Stored(Iran, "one"), moved, "two", new(Replace: true));
        Assert.Equal((MergeOutcome.Replaced, moved), (merged.Outcome, merged.After.Record));
        Assert.Equal(Stored(Iran, "one"), VersionRules.OfActors.Without(merged.After, "two"));
    }

    [Fact]
    public void A_place_that_was_missing_is_taken_and_kept()
    {
        var merged = Merge(Stored(Iran with { Place = null }, "one"), Iran, "two");
        Assert.Equal(new MergeResult<Actor>(MergeOutcome.Known, Stored(Iran, "one", "two")), merged);
        Assert.Equal(Stored(Iran, "one"), VersionRules.OfActors.Without(merged.After, "two"));
    }

    [Fact]
    public void A_newer_edition_changes_what_is_its_own_and_holds_what_others_have_or_use()
    {
        var newer = Iran with { Name = "Iran (Islamic Republic of)" };
        var renew = new ImportOptions(Renew: true);
        Assert.Equal(new MergeResult<Actor>(MergeOutcome.Replaced, Stored(newer, "one")), Merge(Stored(Iran, "one"), newer, "one", renew));
        Assert.Equal(
            new MergeResult<Actor>(MergeOutcome.Held, Stored(Iran, "one"), "other name"), Merge(Stored(Iran, "one"), newer, "one", renew, used: true));
        Assert.Equal(
            new MergeResult<Actor>(MergeOutcome.Held, Stored(Iran, "one", "two"), "other name"), Merge(Stored(Iran, "one", "two"), newer, "one", renew));
        Assert.Equal(MergeOutcome.Replaced, Merge(Stored(Iran, "one", "two"), newer, "one", new(Replace: true, Renew: true)).Outcome);
    }

    [Fact]
    public void A_newer_edition_that_says_what_the_last_one_said_is_known_whatever_others_made_of_it()
    {
        var changed = Merge(Stored(Iran, "one"), Iran with { Name = "Persia" }, "two", new(Replace: true)).After;
        Assert.Equal(new MergeResult<Actor>(MergeOutcome.Known, changed), Merge(changed, Iran, "one", new(Renew: true)));
    }

    [Fact]
    public void A_held_record_that_was_not_its_own_belongs_to_it_and_comes_forth_when_the_other_goes()
    {
        var held = Merge(Stored(Iran, "two"), Iran with { Name = "Persia" }, "one", new(Renew: true));
        Assert.Equal((MergeOutcome.Held, Iran), (held.Outcome, held.After.Record));
        Assert.Equal(["one", "two"], held.After.DataSets);
        Assert.Equal(Stored(Iran with { Name = "Persia" }, "one"), VersionRules.OfActors.Without(held.After, "two"));
    }

    [Fact]
    public void A_copy_brings_the_data_sets_that_are_missing_and_refuses_another_past()
    {
        var replaced = Merge(Stored(Iran, "one"), Iran with { Name = "Persia" }, "two", new(Replace: true)).After;
        Assert.Equal(replaced, VersionRules.OfActors.Join(replaced, replaced, out _));
        Assert.Equal(replaced, VersionRules.OfActors.Join(Stored(Iran with { Name = "Persia" }, "two"), replaced, out _));
        Assert.Equal(["three", "four"], VersionRules.OfActors.Join(Stored(Iran, "three"), Stored(Iran, "four"), out _)!.DataSets);

        Assert.Null(VersionRules.OfActors.Join(Stored(Iran, "two"), replaced, out var reason));
        Assert.Equal("other name", reason);
        Assert.Null(VersionRules.OfActors.Join(Stored(Iran with { Name = "Persia" }, "one", "two"), replaced, out reason));
        Assert.Equal("'one' says other name", reason);
    }

    [Fact]
    public void Who_needs_what_a_leaving_data_set_had_gets_it_with_its_wholes()
    {
        var owners = new NewOwners([("part", "whole"), ("whole", null), ("alone", null)]);
        owners.Need("part", ["two"]);
        owners.Need("part", ["two", "one"]);
        owners.Need("elsewhere", ["three"]);
        Assert.Equal(
            ["part: one two", "whole: one two"],
            owners.All.OrderBy(h => h.Id, StringComparer.Ordinal).Select(h => $"{h.Id}: {string.Join(' ', h.DataSets)}"));
    }

    private static StoredRecord<Actor> Stored(Actor actor, params string[] dataSets) =>
        new(actor, [.. dataSets], ImmutableDictionary<string, Actor>.Empty);

    private static DataSet Data(string name, Actor actor) => new(name, [actor], [], []);

    private static MergeResult<Actor> Merge(StoredRecord<Actor>? known, Actor brought, string name, ImportOptions? options = null, bool used = false) =>
        VersionRules.OfActors.Merge(known, brought, Data(name, brought), options ?? new(), _ => used);
}
