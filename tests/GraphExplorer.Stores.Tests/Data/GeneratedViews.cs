namespace GraphExplorer.Stores.Tests.Data;

/// <summary>Views that ask for all that a view can, alone and together, with values that exist and some that do not.</summary>
public static class GeneratedViews
{
    /// <summary>A data set that some of the claims belong to beside their own.</summary>
    public const string SecondDataSet = "second";

    public static IEnumerable<View> Of(int seed, DataSet data, int count)
    {
        var random = new Random(seed);
        yield return View.Everything;
        for (var i = 1; i < count; i++)
        {
            // The sparse ones try each key by itself; the dense ones several against each other.
            yield return One(random, data, i % 3 == 0 ? 2 : 6);
        }
    }

    private static View One(Random random, DataSet data, int rarity)
    {
        bool Wanted() => random.Next(rarity) == 0;
        ImmutableSortedSet<T> Some<T>(params T[] values) => [.. values.Where(_ => random.Next(2) == 0)];
        ImmutableSortedSet<string> SomeText(IEnumerable<string> values, int most) =>
            View.NoText.Union(Enumerable.Range(0, 1 + random.Next(most)).Select(_ => GeneratedGraph.Pick(random, [.. values, "nobody"])));

        var view = View.Everything with { Window = Window(random) };
        if (Wanted()) { view = view with { Relations = Some(RelationTable.All.ToArray()) }; }
        if (Wanted()) { view = view with { Statuses = Some(Enum.GetValues<ClaimStatus>()) }; }
        if (Wanted()) { view = view with { Bases = Some(Enum.GetValues<DateBasis>()) }; }
        if (Wanted()) { view = view with { Kinds = Some(Enum.GetValues<ActorKind>()) }; }
        if (Wanted()) { view = view with { PairStates = Some(Enum.GetValues<PairState>()) }; }
        if (Wanted()) { view = view with { Documents = SomeText(data.Documents.Select(d => d.Id), 3) }; }
        if (Wanted()) { view = view with { Voices = SomeText(data.Claims.Select(c => c.AssertedBy).Concat(data.Documents.Select(d => d.AuthorVoice)).Distinct(), 3) }; }
        if (Wanted()) { view = view with { Actors = SomeText(data.Actors.Select(a => a.Id), 3), Hops = random.Next(3) }; }
        if (Wanted()) { view = view with { Strength = 2 + random.Next(2) }; }
        if (Wanted()) { view = view with { DataSets = SomeText([data.Name, SecondDataSet], 2) }; }
        if (Wanted()) { view = view with { Without = SomeText(data.Actors.Select(a => a.Id), 2) }; }
        if (random.Next(20) == 0) { view = view with { Nothing = View.NoText.Add(GeneratedGraph.Pick(random, ["rel", "doc", "set"])) }; }
        if (Wanted()) { view = view with { Search = Search(random, data) }; }
        return view;
    }

    private static TimeWindow Window(Random random)
    {
        var mode = (WindowMode)random.Next(2);
        var (one, other) = (GeneratedDates.Day(random), GeneratedDates.Day(random));
        var (from, to) = one <= other ? (one, other) : (other, one);
        return random.Next(7) switch
        {
            0 => new(null, null, mode),
            1 => new(from, null, mode),
            2 => new(null, to, mode),
            3 => new(from, from.AddDays(random.Next(40)), mode),
            // Later than every document that ends.
            4 => new(from.AddYears(15), to.AddYears(15), mode),
            _ => new(from, to, mode),
        };
    }

    private static string Search(Random random, DataSet data)
    {
        var words = Enumerable.Range(0, 1 + random.Next(2)).Select(_ => random.Next(4) switch
        {
            0 => GeneratedGraph.Pick(random, data.Actors).Name,
            1 => GeneratedGraph.Pick(random, ["%", "_", "a%", "*", "'", "zzz", "\\", "ς", "fı"]),
            _ => GeneratedGraph.Word(random),
        });
        var text = string.Join(' ', words);
        // Half of them stop in the middle of a word, but never of a character.
        var runes = text.EnumerateRunes().ToArray();
        return random.Next(2) == 0 ? text : string.Concat(runes.Take(1 + random.Next(runes.Length)).Select(r => r.ToString()));
    }
}
