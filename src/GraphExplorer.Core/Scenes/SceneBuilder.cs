using GraphExplorer.Core.Layout;
using GraphExplorer.Core.Picture;
using GraphExplorer.Core.Timeline;

namespace GraphExplorer.Core.Scenes;

/// <summary>
/// Computes what the browser draws from claims: marks, lines, label places, dates in words. The same claims give the same bytes on every
/// machine.
/// </summary>
public static class SceneBuilder
{
    /// <summary>Builds the scene of a set that has all claims.</summary>
    public static PictureData Build(
        ClaimSet claims, string revision, int total, bool complete, bool tooMany, CancellationToken cancellationToken = default) =>
        Build(new() { Revision = revision, Claims = claims, Total = total, Complete = complete, TooMany = tooMany }, cancellationToken);

    /// <summary>Builds the scene. Actors without a place get one; known places are kept.</summary>
    public static PictureData Build(SceneSource source, CancellationToken cancellationToken)
    {
        var set = source.Claims;
        var ties = TiesOf(source);
        var pairs = PairsOf(ties);
        var actors = Placed(set.Actors, ties, cancellationToken);
        var indexes = IndexOf(actors.Select(a => a.Id));
        var partners = new int[actors.Length];
        foreach (var (pair, _) in pairs)
        {
            partners[indexes[pair.First]]++;
            partners[indexes[pair.Second]]++;
        }
        var radii = Array.ConvertAll(partners, p => Math.Round(ActorShapes.RadiusFor(p), 2));
        var picturePairs = Pairs(pairs, actors, indexes, radii, cancellationToken);
        var pictureActors = Actors(actors, indexes, radii, picturePairs, cancellationToken);
        var (claims, dates, voices) = Claims(set, indexes, picturePairs);
        return new(
            source.Revision, source.Total ?? set.Claims.Length, source.Complete, source.TooMany, pictureActors, picturePairs, dates,
            [.. set.Documents.Select(d => new PictureDocument(d.Id, d.Title))], voices, claims,
            Hits(set, source.View));
    }

    /// <summary>
    /// Indexes of the claims that pass those filters of a view which the browser cannot judge by (<see cref="ViewFilter.JudgedByServer"/>), in
    /// order. Null where none of them is set.
    /// </summary>
    public static ImmutableArray<int>? Hits(ClaimSet claims, View view)
    {
        var asked = ViewFilters.Keep(view, f => f.JudgedByServer);
        if (asked == View.Everything)
        {
            return null;
        }
        var found = claims.In(asked);
        var hits = ImmutableArray.CreateBuilder<int>(found.Length);
        // Both lists have the same order, so one pass finds all.
        for (var i = 0; i < claims.Claims.Length && hits.Count < found.Length; i++)
        {
            if (ReferenceEquals(claims.Claims[i], found[hits.Count]))
            {
                hits.Add(i);
            }
        }
        return hits.DrainToImmutable();
    }

    /// <summary>
    /// The ties between known actors, including those of the claims: the store may have changed between the two queries.
    /// </summary>
    private static ImmutableArray<Tie> TiesOf(SceneSource source)
    {
        var known = source.Claims.Actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var own = source.Claims.Ties(source.Claims.Claims, default);
        return source.Ties is null ? own : [.. own, .. source.Ties.Where(t => known.Contains(t.Source) && known.Contains(t.Target))];
    }

    private static ImmutableArray<(ActorPair Pair, int Relations)> PairsOf(IEnumerable<Tie> ties) =>
    [
        .. ties.GroupBy(t => t.Pair).OrderBy(g => g.Key).Select(g => (g.Key, g.Aggregate(0, (bits, tie) => bits | tie.Relation.Bit))),
    ];

    private static ImmutableArray<Actor> Placed(ImmutableArray<Actor> actors, IEnumerable<Tie> ties, CancellationToken cancellationToken) =>
        actors.All(a => a.Place is not null)
            ? actors
            : CommonLayout.Place(actors, ties.Select(t => (t.Pair, t.Relation, t.Voices)), CommonLayout.DefaultSeed, cancellationToken);

    private static Dictionary<string, int> IndexOf(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index)).ToDictionary(p => p.id, p => p.index, StringComparer.Ordinal);

    private static ImmutableArray<PicturePair> Pairs(
        ImmutableArray<(ActorPair Pair, int Relations)> pairs, ImmutableArray<Actor> actors, Dictionary<string, int> indexes, double[] radii,
        CancellationToken cancellationToken)
    {
        var marks = actors.Select((a, i) => new Obstacle(a.Place!.Value.X, a.Place.Value.Y, radii[i])).ToArray();
        var bowed = ImmutableArray.CreateBuilder<PicturePair>(pairs.Length);
        foreach (var (pair, relations) in pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (a, b) = (indexes[pair.First], indexes[pair.Second]);
            bowed.Add(new(a, b, relations, LaneBow.For(marks[a], marks[b], Lanes(relations), apart: false, marks)));
        }
        return bowed.MoveToImmutable();
    }

    private static int Lanes(int relations) => int.PopCount(relations);

    private static ImmutableArray<PictureActor> Actors(
        ImmutableArray<Actor> actors, Dictionary<string, int> indexes, double[] radii, ImmutableArray<PicturePair> pairs,
        CancellationToken cancellationToken)
    {
        var wholes = actors.Select(a => a.PartOf is not null && indexes.TryGetValue(a.PartOf, out var whole) ? whole : -1).ToArray();
        var hasPart = new bool[actors.Length];
        foreach (var whole in wholes.Where(w => w >= 0))
        {
            hasPart[whole] = true;
        }
        var widths = actors.Select((a, i) => Math.Round(ActorLabel.WidthOf(a.Name, radii[i]), 1)).ToArray();
        var named = actors.Select((a, i) => new LabelPlaces.Named(a.Place!.Value, a.Kind, radii[i], widths[i], hasPart[i] || wholes[i] >= 0)).ToArray();
        var lines = pairs.Select(p => (PairLine.Between(actors[p.A].Place!.Value, actors[p.B].Place!.Value, p.Bow), Lanes(p.Relations))).ToArray();
        var labels = LabelPlaces.Choose(named, lines, cancellationToken);
        return
        [
            .. actors.Select((a, i) => new PictureActor(
                a.Id, a.Name, a.Kind, wholes[i], a.Aliases, a.Place!.Value.X, a.Place.Value.Y, radii[i], labels[i], widths[i], ActorLabel.Of(a.Name) is var label && label == a.Name ? null : label)),
        ];
    }

    private static (PictureClaims Claims, ImmutableArray<PictureDate> Dates, ImmutableArray<string> Voices) Claims(
        ClaimSet set, Dictionary<string, int> actors, ImmutableArray<PicturePair> pairs)
    {
        var pairIndexes = pairs.Select((p, i) => (p, i)).ToDictionary(x => (x.p.A, x.p.B), x => x.i);
        var documents = IndexOf(set.Documents.Select(d => d.Id));
        var dates = set.Claims.Select(c => (c.Date, Until: set.Until(c))).Distinct().ToArray();
        var dateIndexes = dates.Select((d, i) => (d, i)).ToDictionary(x => x.d, x => x.i);
        var voices = set.Claims.Select(set.VoiceOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var voiceIndexes = IndexOf(voices);
        ImmutableArray<int> Column(Func<Claim, int> value) => [.. set.Claims.Select(value)];
        var columns = new PictureClaims(
            [.. set.Claims.Select(c => c.Id)],
            Column(c => pairIndexes[(actors[c.Pair.First], actors[c.Pair.Second])]),
            Column(c => c.Relation.Index),
            Column(c => c.Mutual ? 2 : c.Source == c.Pair.First ? 0 : 1),
            Column(c => dateIndexes[(c.Date, set.Until(c))]),
            Column(c => documents[c.Document]),
            Column(c => voiceIndexes[set.VoiceOf(c)]),
            Column(c => c.ByAuthor ? 1 : 0),
            Column(c => (int)c.Status),
            Column(c => (int)c.Basis));
        return (columns, [.. dates.Select(d => DateOf(d.Date, d.Until))], voices);
    }

    private static PictureDate DateOf(EdtfDate date, DateOnly until) => new(
        date.Text, DateWords.Of(date), TimelineRows.Of(date), date.Lasts,
        date.Earliest.DayNumber, date.LatestStart.DayNumber, date.EarliestEnd.DayNumber, date.Latest.DayNumber, until.DayNumber);
}
