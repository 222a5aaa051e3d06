using System.Globalization;

namespace GraphExplorer.Core.Views;

/// <summary>
/// The one list of a view's filters, window and focus among them. Query strings, their description, exports' heads, the page's state and
/// <see cref="ClaimSet"/> follow from it; how a store asks for a filter is the store's own.
/// </summary>
public static class ViewFilters
{
    public static ViewFilter From { get; } = FilterForms.Day(
        "from", "From", "First day of the window, such as 2016-06-10; absent is unbounded.",
        view => view.Window.From, (view, day) => view with { Window = view.Window with { From = day } });

    public static ViewFilter To { get; } = FilterForms.Day(
        "to", "To", "Last day of the window; absent is unbounded.",
        view => view.Window.To, (view, day) => view with { Window = view.Window with { To = day } });

    public static ViewFilter Mode { get; } = new()
    {
        Key = "mode",
        Title = "Mode",
        Description = "certain (default): claims that surely lie in the window; possible: also those that may.",
        Value = FilterValue.Word,
        Words = () => Words<WindowMode>.All,
        Read = (view, value) => Words<WindowMode>.TryParse(value, out var mode) ? view with { Window = view.Window with { Mode = mode } } : null,
        Write = view => view.Window.Mode == WindowMode.Possible ? [Words<WindowMode>.Of(WindowMode.Possible)] : [],
        Clear = view => view with { Window = view.Window with { Mode = WindowMode.Certain } },
        Tell = (_, _) => [],
    };

    public static ViewFilter Relations { get; } = FilterForms.Words(
        Vocabulary.OfRelations, "rel", "Relations", "Relation; repeat the key for several.",
        view => view.Relations, (view, values) => view with { Relations = values },
        view => (set, claim) => view.Relations.Contains(set.Claims[claim].Relation));

    public static ViewFilter Documents { get; } = FilterForms.Texts(
        "doc", "Documents", "Id of a document; repeat the key for several.",
        view => view.Documents, (view, values) => view with { Documents = values },
        view => (set, claim) => view.Documents.Contains(set.Claims[claim].Document), (set, id) => set.TitleOf(id), emptied: true);

    public static ViewFilter Voices { get; } = FilterForms.Texts(
        "voice", "Voices", "Who says it; author is all authors. Repeat the key for several.",
        view => view.Voices, (view, values) => view with { Voices = values },
        view => view.Voices.Contains(Claim.Author)
            ? (set, claim) => set.Claims[claim].ByAuthor || view.Voices.Contains(set.VoiceOf(set.Claims[claim]))
            : (set, claim) => view.Voices.Contains(set.VoiceOf(set.Claims[claim])),
        (_, voice) => voice == Claim.Author ? "all authors" : voice, emptied: true);

    public static ViewFilter Statuses { get; } = FilterForms.Words(
        Vocabulary.OfEnum<ClaimStatus>(), "status", "Status", "How firmly it is said; repeat the key for several.",
        view => view.Statuses, (view, values) => view with { Statuses = values },
        view => (set, claim) => view.Statuses.Contains(set.Claims[claim].Status));

    public static ViewFilter Kinds { get; } = FilterForms.Words(
        Vocabulary.OfEnum<ActorKind>(), "kind", "Kinds of actors", "Kind that both actors are of; repeat the key for several.",
        view => view.Kinds, (view, values) => view with { Kinds = values },
        view => (set, claim) => view.Kinds.Contains(set.Actor(set.Claims[claim].Source).Kind) && view.Kinds.Contains(set.Actor(set.Claims[claim].Target).Kind),
        partsPairs: false);

    public static ViewFilter Bases { get; } = FilterForms.Words(
        Vocabulary.OfEnum<DateBasis>(), "basis", "Dated by", "Where the date comes from; repeat the key for several.",
        view => view.Bases, (view, values) => view with { Bases = values },
        view => (set, claim) => view.Bases.Contains(set.Claims[claim].Basis), ViewWords.BasisWords);

    public static ViewFilter PairStates { get; } = FilterForms.Words(
        Vocabulary.OfEnum<PairState>(), "pair", "Pairs", "Only pairs in this state in this view; repeat the key for several.",
        view => view.PairStates, (view, values) => view with { PairStates = values }, test: null, partsPairs: false);

    public static ViewFilter Strength { get; } = new()
    {
        Key = "strength",
        Title = "Strength",
        Description = "Fewest distinct voices of a tie in this view, 1 to 99: weaker ties fall out with their claims, before pair and actor are asked. Default 1.",
        Value = FilterValue.Number,
        Read = (view, value) => FilterForms.Number(value, 1, View.MostStrength) is { } strength ? view with { Strength = strength } : null,
        Expected = $"a whole number from 1 to {View.MostStrength}",
        Write = view => view.Strength > 1 ? [view.Strength.ToString(CultureInfo.InvariantCulture)] : [],
        PartsPairs = true,
        Clear = view => view with { Strength = 1 },
        Tell = (view, _) => view.Strength > 1 ? [$"at least {view.Strength.ToString(CultureInfo.InvariantCulture)} voices"] : [],
    };

    public static ViewFilter DataSets { get; } = FilterForms.Texts(
        "set", "Data sets", "Name of a data set that the claim belongs to; repeat the key for several.",
        view => view.DataSets, (view, values) => view with { DataSets = values },
        view => (set, claim) => set.BelongsTo(claim, view.DataSets), judgedByServer: true, emptied: true);

    public static ViewFilter Without { get; } = FilterForms.Texts(
        "without", "Without", "Id of an actor: no claim with it at an end; repeat the key for several.",
        view => view.Without, (view, values) => view with { Without = values },
        view => (set, claim) => !view.Without.Contains(set.Claims[claim].Source) && !view.Without.Contains(set.Claims[claim].Target), (set, id) => set.NameOf(id),
        partsPairs: false);

    public static ViewFilter Nothing { get; } = new()
    {
        Key = "none",
        Title = "Nothing chosen",
        Description = "Key of a filter in which nothing is chosen: the view is empty. Not together with a value of that key; repeat the key for several.",
        Value = FilterValue.Word,
        Words = () => [.. All!.Where(f => f.Emptied).Select(f => f.Key)],
        Repeated = true,
        Read = (view, value) => Of(value) is { Emptied: true } ? view with { Nothing = view.Nothing.Add(value) } : null,
        Write = view => view.Nothing,
        Clear = view => view with { Nothing = View.NoText },
        Test = _ => (_, _) => false,
        Tell = (view, _) => view.Nothing.Select(key => Of(key)!.Title),
    };

    public static ViewFilter Actors { get; } = FilterForms.Texts(
        "actor", "Around", "Id of an actor at an end; repeat the key for several.",
        view => view.Actors, (view, values) => view with { Actors = values }, test: null,
        (set, id) => set.NameOf(id), view => view.Hops switch { 0 => "Among", 2 => "Around, with partners of partners", _ => "Around" },
        partsPairs: false);

    public static ViewFilter Hops { get; } = new()
    {
        Key = "hops",
        Title = "Steps",
        Description = "0: only claims with both ends among those actors (needs actor); 2: also claims with a partner of those actors at an end. Default 1.",
        Value = FilterValue.Word,
        Words = () => ["0", "1", "2"],
        Read = (view, value) => value is "0" or "1" or "2" ? view with { Hops = value[0] - '0' } : null,
        Expected = "0, 1 or 2",
        Write = view => view.Hops != 1 ? [view.Hops.ToString(CultureInfo.InvariantCulture)] : [],
        Clear = view => view with { Hops = 1 },
        Tell = (_, _) => [],
    };

    public static ViewFilter Search { get; } = new()
    {
        Key = "q",
        Title = "Search",
        Description = "Words that begin a word of the summary, the voice, or a name or alias of an actor.",
        Read = (view, value) => view with { Search = string.IsNullOrWhiteSpace(value) ? null : value.Trim() },
        Write = view => view.Search is { } search ? [search] : [],
        PartsPairs = true,
        Clear = view => view with { Search = null },
        Test = view =>
        {
            var wanted = SearchText.Wanted(view.Search);
            return (set, claim) => set.Says(claim, wanted);
        },
        Tell = (view, _) => view.Search is { } search ? [$"“{search}”"] : [],
        JudgedByServer = true,
    };

    public static ViewFilter Camps { get; } = new()
    {
        Key = "camps",
        Title = "Camps",
        Description = "How many camps the picture shows, 2 to 6, or 0 for none; changes no list. Default 2.",
        Value = FilterValue.Word,
        Words = () => [.. View.CampChoices.Select(k => k.ToString(CultureInfo.InvariantCulture))],
        Read = (view, value) => value is [>= '0' and <= '6'] && View.CampChoices.Contains(value[0] - '0') ? view with { Camps = value[0] - '0' } : null,
        Write = view => view.Camps != View.DefaultCamps ? [view.Camps.ToString(CultureInfo.InvariantCulture)] : [],
        Clear = view => view with { Camps = View.DefaultCamps },
        ChangesLists = false,
        Tell = (_, _) => [],
    };

    /// <summary>All, in the order in which a query string has them.</summary>
    public static ImmutableArray<ViewFilter> All { get; } =
        [From, To, Mode, Relations, Documents, Voices, Statuses, Kinds, Bases, PairStates, Strength, DataSets, Without, Nothing, Actors, Hops, Search, Camps];

    /// <summary>The filter of a key, or null.</summary>
    public static ViewFilter? Of(string key) => All.FirstOrDefault(f => f.Key == key);

    /// <summary>Whether a pair's state in a view may be another than by all its claims of the same time (<see cref="ViewFilter.PartsPairs"/>).</summary>
    public static bool PartPairs(View view) => All.Any(f => f.PartsPairs && f.IsSet(view));

    /// <summary>A view with some of its filters, the others cleared.</summary>
    public static View Keep(View view, Func<ViewFilter, bool> kept) => All.Where(f => !kept(f)).Aggregate(view, (left, filter) => filter.Clear(left));

    /// <summary>The tests of single claims that a view asks for. A claim passes the view's filters of single claims where it passes all.</summary>
    public static ImmutableArray<ClaimTest> TestsOf(View view) =>
        [.. All.Where(f => f.Test is not null && f.IsSet(view)).Select(f => f.Test!(view))];
}
