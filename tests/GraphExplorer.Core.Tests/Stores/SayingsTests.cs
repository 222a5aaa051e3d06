namespace GraphExplorer.Core.Tests.Stores;

public sealed class SayingsTests
{
    private static readonly Actor Iran = new("iran", "Iran", ActorKind.State, null, ["Tehran"], new(1, 2));

    [Fact]
    public void What_is_unknown_is_new_and_belongs_to_who_brought_it()
    {
        Assert.Equal(new Meeting<Actor>(MeetingOutcome.New, Stored(Iran, "one")), Meet(null, Iran, "one"));
    }

    [Fact]
    public void Equal_content_joins_and_the_newest_comes_last()
    {
        var both = Meet(Stored(Iran, "one"), Iran, "two");
        Assert.Equal(new Meeting<Actor>(MeetingOutcome.Known, Stored(Iran, "one", "two")), both);
        Assert.Equal(["two", "one"], Meet(both.After, Iran, "one").After.DataSets);
        Assert.Same(both.After, Meet(both.After, Iran, "two").After);
    }

    [Fact]
    public void Silence_is_no_difference_and_takes_nothing_away()
    {
        var silent = new Actor("iran", "iran", ActorKind.Organisation, null, [], null);
        var data = Data("two", silent) with
        {
            Silence = new(Silence.None.Actors.Add("iran", UnsaidFields.Name | UnsaidFields.Kind), Silence.None.Documents),
        };
        foreach (var replace in new[] { false, true })
        {
            var met = Sayings.OfActors.Meet(Stored(Iran, "one"), silent, data, new(replace), _ => false);
            Assert.Equal(new Meeting<Actor>(MeetingOutcome.Known, Stored(Iran, "one", "two")), met);
        }
    }

    [Fact]
    public void Other_content_is_refused_without_leave_and_stands_with_it()
    {
        var other = Iran with { Name = "Persia" };
        Assert.Equal(new Meeting<Actor>(MeetingOutcome.Refused, Stored(Iran, "one"), "other name"), Meet(Stored(Iran, "one"), other, "two"));

        var met = Meet(Stored(Iran, "one"), other, "two", new(Replace: true));
        Assert.Equal(MeetingOutcome.Replaced, met.Outcome);
        Assert.Equal(Stored(other, "one", "two") with { Earlier = met.After.Earlier }, met.After);
        Assert.Equal(Iran, Assert.Single(met.After.Earlier).Value);
        Assert.Equal(Stored(Iran, "one"), Sayings.OfActors.Leave(met.After, "two"));
        Assert.Equal(Stored(other, "two"), Sayings.OfActors.Leave(met.After, "one"));
    }

    [Theory]
    [InlineData("two", "three")]
    [InlineData("three", "two")]
    public void Two_replacements_that_leave_in_either_order_bring_back_the_first(string first, string then)
    {
        var twice = Meet(
            Meet(Stored(Iran, "one"), Iran with { Name = "Second" }, "two", new(Replace: true)).After,
            Iran with { Name = "Third" }, "three", new(Replace: true)).After;
        var once = Sayings.OfActors.Leave(twice, first)!;
        Assert.Equal(first == "two" ? "Third" : "Second", once.Record.Name);
        Assert.Equal(Stored(Iran, "one"), Sayings.OfActors.Leave(once, then));
    }

    [Fact]
    public void What_only_the_leaving_one_had_is_null() => Assert.Null(Sayings.OfActors.Leave(Stored(Iran, "one"), "one"));

    [Fact]
    public void A_place_counts_only_with_leave_to_replace_and_comes_back()
    {
        var moved = Iran with { Place = new(7, 7) };
        Assert.Equal(new Meeting<Actor>(MeetingOutcome.Known, Stored(Iran, "one", "two")), Meet(Stored(Iran, "one"), moved, "two"));
        var met = Meet(Stored(Iran, "one"), moved, "two", new(Replace: true));
        Assert.Equal((MeetingOutcome.Replaced, moved), (met.Outcome, met.After.Record));
        Assert.Equal(Stored(Iran, "one"), Sayings.OfActors.Leave(met.After, "two"));
    }

    [Fact]
    public void A_place_that_was_missing_is_taken_and_kept()
    {
        var met = Meet(Stored(Iran with { Place = null }, "one"), Iran, "two");
        Assert.Equal(new Meeting<Actor>(MeetingOutcome.Known, Stored(Iran, "one", "two")), met);
        Assert.Equal(Stored(Iran, "one"), Sayings.OfActors.Leave(met.After, "two"));
    }

    [Fact]
    public void A_newer_edition_changes_what_is_its_own_and_holds_what_others_have_or_use()
    {
        var newer = Iran with { Name = "Iran (Islamic Republic of)" };
        var renew = new ImportOptions(Renew: true);
        Assert.Equal(new Meeting<Actor>(MeetingOutcome.Replaced, Stored(newer, "one")), Meet(Stored(Iran, "one"), newer, "one", renew));
        Assert.Equal(
            new Meeting<Actor>(MeetingOutcome.Held, Stored(Iran, "one"), "other name"), Meet(Stored(Iran, "one"), newer, "one", renew, used: true));
        Assert.Equal(
            new Meeting<Actor>(MeetingOutcome.Held, Stored(Iran, "one", "two"), "other name"), Meet(Stored(Iran, "one", "two"), newer, "one", renew));
        Assert.Equal(MeetingOutcome.Replaced, Meet(Stored(Iran, "one", "two"), newer, "one", new(Replace: true, Renew: true)).Outcome);
    }

    [Fact]
    public void A_newer_edition_that_says_what_the_last_one_said_is_known_whatever_others_made_of_it()
    {
        var changed = Meet(Stored(Iran, "one"), Iran with { Name = "Persia" }, "two", new(Replace: true)).After;
        Assert.Equal(new Meeting<Actor>(MeetingOutcome.Known, changed), Meet(changed, Iran, "one", new(Renew: true)));
    }

    [Fact]
    public void A_held_record_that_was_not_its_own_belongs_to_it_and_comes_forth_when_the_other_goes()
    {
        var held = Meet(Stored(Iran, "two"), Iran with { Name = "Persia" }, "one", new(Renew: true));
        Assert.Equal((MeetingOutcome.Held, Iran), (held.Outcome, held.After.Record));
        Assert.Equal(["one", "two"], held.After.DataSets);
        Assert.Equal(Stored(Iran with { Name = "Persia" }, "one"), Sayings.OfActors.Leave(held.After, "two"));
    }

    [Fact]
    public void A_copy_brings_the_data_sets_that_are_missing_and_refuses_another_past()
    {
        var replaced = Meet(Stored(Iran, "one"), Iran with { Name = "Persia" }, "two", new(Replace: true)).After;
        Assert.Equal(replaced, Sayings.OfActors.Join(replaced, replaced, out _));
        Assert.Equal(replaced, Sayings.OfActors.Join(Stored(Iran with { Name = "Persia" }, "two"), replaced, out _));
        Assert.Equal(["three", "four"], Sayings.OfActors.Join(Stored(Iran, "three"), Stored(Iran, "four"), out _)!.DataSets);

        Assert.Null(Sayings.OfActors.Join(Stored(Iran, "two"), replaced, out var reason));
        Assert.Equal("other name", reason);
        Assert.Null(Sayings.OfActors.Join(Stored(Iran with { Name = "Persia" }, "one", "two"), replaced, out reason));
        Assert.Equal("'one' says other name", reason);
    }

    [Fact]
    public void Who_needs_what_a_leaving_data_set_had_gets_it_with_its_wholes()
    {
        var heirs = new Heirs([("part", "whole"), ("whole", null), ("alone", null)]);
        heirs.Need("part", ["two"]);
        heirs.Need("part", ["two", "one"]);
        heirs.Need("elsewhere", ["three"]);
        Assert.Equal(
            ["part: one two", "whole: one two"],
            heirs.All.OrderBy(h => h.Id, StringComparer.Ordinal).Select(h => $"{h.Id}: {string.Join(' ', h.DataSets)}"));
    }

    private static StoredRecord<Actor> Stored(Actor actor, params string[] dataSets) =>
        new(actor, [.. dataSets], ImmutableDictionary<string, Actor>.Empty);

    private static DataSet Data(string name, Actor actor) => new(name, [actor], [], []);

    private static Meeting<Actor> Meet(StoredRecord<Actor>? known, Actor brought, string name, ImportOptions? options = null, bool used = false) =>
        Sayings.OfActors.Meet(known, brought, Data(name, brought), options ?? new(), _ => used);
}
