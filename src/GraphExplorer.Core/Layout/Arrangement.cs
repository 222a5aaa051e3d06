using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Layout;

/// <summary>Runs the steps of a layout in order: stress, fit to the page, parts beside their wholes, names kept apart, lines moved off actors; last, actors without ties are put into free room.</summary>
internal sealed class Arrangement(LayoutGraph graph, SeededRandom random, CancellationToken cancellationToken)
{
    /// <summary>Pixels of a distance of 1 where no known places say otherwise.</summary>
    private const double Unit = 160;

    /// <summary>Area of the page per actor, in square pixels: 28 actors fill about 1000 by 720.</summary>
    private const double AreaPerActor = 25_700;

    /// <summary>Most actors of a graph for which several initial arrangements are tried.</summary>
    private const int MostForBeginnings = 80;

    private const int Beginnings = 8;

    /// <summary>Initial arrangements that are laid out in full; the most legible result is taken.</summary>
    private const int Tries = 2;

    /// <summary>Rounds in which each actor looks for a better place, in each try and once more in the end.</summary>
    private const int Turns = 100;

    // Rises of the cost that the search accepts at its beginning: while tries are compared, and for the best one.
    private const double FirstThreshold = 1;
    private const double LastThreshold = 0.2;

    // How far, and how often at most, the picture grows where marks and names find no room.
    private const double Growth = 1.1;
    private const int MostGrowths = 12;

    /// <summary>Fitted into a small page the picture shrinks more than its marks do, so they keep their distance as if they were larger.</summary>
    private const double Roominess = 1.15;

    public void Run()
    {
        var components = graph.Components();
        Packing? packing = null;
        foreach (var component in components)
        {
            var part = graph.Only(component);
            var known = part.Fixed.Contains(true);
            if (known)
            {
                AmongKnown(part);
            }
            else
            {
                Free(part);
            }
            var shift = known || packing is null ? default : Room(part, packing);
            for (var i = 0; i < part.Count; i++)
            {
                (graph.X[component[i]], graph.Y[component[i]]) = (part.X[i] + shift.X, part.Y[i] + shift.Y);
            }
            packing ??= new(known ? MiddleOf(part) : default, CommonLayout.Aspect);
            packing.Take(graph, component, i => BoxOf(graph, i, 1));
        }
        if (!graph.Fixed.Contains(true))
        {
            PageFit.Centre(graph);
        }
    }

    /// <summary>The room that an actor's mark takes with its name below.</summary>
    public static Box BoxOf(LayoutGraph graph, int actor, double scale)
    {
        var half = (Math.Max(graph.Reach[actor], graph.LabelWidth[actor] / 2) + 3) * scale;
        var reach = (graph.Reach[actor] + 4) * scale;
        var name = (LabelPlaces.FontSize + 5) * scale;
        return new(graph.X[actor] - half, graph.Y[actor] - reach, graph.X[actor] + half, graph.Y[actor] + reach + name);
    }

    private void Free(LayoutGraph part)
    {
        if (part.Count == 1)
        {
            return;
        }
        var distances = new DesiredDistances(part, Sides.Of(part, cancellationToken), Unit);
        var model = StressModel.Of(part, distances, cancellationToken);
        var area = AreaPerActor * part.Count;
        var (width, height) = (Math.Sqrt(area * CommonLayout.Aspect), Math.Sqrt(area / CommonLayout.Aspect));
        var page = new Box(-width / 2, -height / 2, width / 2, height / 2);
        var (best, least) = (Places.Of(part), double.MaxValue);
        Legibility? bestLegibility = null;
        foreach (var beginning in Begin(part, distances, model))
        {
            beginning.CopyTo(part);
            var unit = PageFit.Run(part, width, height);
            var legibility = new Legibility(part, model, unit, page, i => BoxOf(part, i, Roominess));
            Finish(part, legibility, Math.Min(unit.Across, unit.Down), FirstThreshold);
            if (part.Count > MostForBeginnings)
            {
                break;
            }
            if (legibility.Total() is var cost && cost < least)
            {
                (best, least, bestLegibility) = (Places.Of(part), cost, legibility);
            }
        }
        if (bestLegibility is not null)
        {
            best.CopyTo(part);
            Finish(part, bestLegibility, Unit / 4, LastThreshold);
        }
        PageFit.Centre(part);
    }

    private void AmongKnown(LayoutGraph part)
    {
        var unit = UnitOfKnown(part);
        var model = StressModel.Of(part, new(part, Sides.Of(part, cancellationToken), unit), cancellationToken);
        BesideKnown(part, unit);
        PageFit.Scale(part, 1 / unit, 1 / unit);
        Majorisation.Run(model, part.X, part.Y, part.Fixed, cancellationToken);
        PageFit.Scale(part, unit, unit);
        Finish(part, new(part, model, (unit, unit), null, i => BoxOf(part, i, Roominess)), unit, FirstThreshold);
    }

    private void Finish(LayoutGraph part, Legibility legibility, double reach, double threshold)
    {
        Rings.Snap(part);
        if (part.Count > Spreading.Large && !part.Fixed.Contains(true))
        {
            Spreading.Run(part, i => BoxOf(part, i, Roominess), cancellationToken);
            return;
        }
        Separate(part);
        Refinement.Run(part, legibility, Turns, reach, threshold, random, cancellationToken);
        Separate(part);
    }

    /// <summary>Separates marks and names; where there is no room for all, and no actor has a fixed place, the whole picture grows.</summary>
    private void Separate(LayoutGraph part)
    {
        for (var growth = 0; !Separation.Run(part, i => BoxOf(part, i, Roominess), cancellationToken); growth++)
        {
            if (growth == MostGrowths || part.Fixed.Contains(true))
            {
                return;
            }
            PageFit.Scale(part, Growth, Growth);
            Rings.Snap(part);
        }
    }

    /// <summary>Several initial arrangements, each after its stress has been minimised, in units of distance; those of least stress first.</summary>
    private IEnumerable<Places> Begin(LayoutGraph part, DesiredDistances distances, StressModel model)
    {
        var few = part.Count <= MostForBeginnings;
        var found = new List<(Places Places, double Stress)>();
        for (var beginning = 0; beginning < (few ? Beginnings : 1); beginning++)
        {
            if (beginning == 0)
            {
                ClassicalScaling.Run(part, distances, part.X, part.Y, random, cancellationToken);
            }
            else
            {
                for (var i = 0; i < part.Count; i++)
                {
                    (part.X[i], part.Y[i]) = (2 * random.Around(), 2 * random.Around());
                }
            }
            Majorisation.Run(model, part.X, part.Y, part.Fixed, cancellationToken);
            found.Add((Places.Of(part), model.Stress(part.X, part.Y)));
        }
        return found.OrderBy(f => f.Stress).Take(Tries).Select(f => f.Places);
    }

    /// <summary>Places kept while others are tried.</summary>
    private readonly record struct Places(double[] X, double[] Y)
    {
        public static Places Of(LayoutGraph graph) => new((double[])graph.X.Clone(), (double[])graph.Y.Clone());

        public void CopyTo(LayoutGraph graph)
        {
            X.CopyTo(graph.X, 0);
            Y.CopyTo(graph.Y, 0);
        }
    }

    /// <summary>Pixels of a distance of 1 among the known places, by the ties between them.</summary>
    private double UnitOfKnown(LayoutGraph part)
    {
        var distances = new DesiredDistances(part, Sides.Of(part, cancellationToken), Unit);
        var (have, wanted) = (0.0, 0.0);
        for (var t = 0; t < part.Ties.Length; t++)
        {
            var (a, b) = (part.Ties[t].A, part.Ties[t].B);
            if (part.Fixed[a] && part.Fixed[b])
            {
                have += PairLine.Distance(new(part.X[a], part.Y[a]), new(part.X[b], part.Y[b]));
                wanted += distances.OfTie(t);
            }
        }
        return have > 0 && wanted > 0 ? Math.Clamp(have / wanted, Unit / 4, Unit * 8) : Unit;
    }

    /// <summary>Starts new actors in the middle of those that they are tied to and that have a place, nearest to the known ones first.</summary>
    private void BesideKnown(LayoutGraph part, double unit)
    {
        var placed = (bool[])part.Fixed.Clone();
        var waiting = new Queue<int>(Enumerable.Range(0, part.Count).Where(i => placed[i]));
        while (waiting.TryDequeue(out var at))
        {
            foreach (var other in Neighbours(part, at).Where(o => !placed[o]).ToArray())
            {
                var anchors = Neighbours(part, other).Where(n => placed[n]).ToArray();
                var (x, y) = (0.0, 0.0);
                foreach (var anchor in anchors)
                {
                    (x, y) = (x + part.X[anchor], y + part.Y[anchor]);
                }
                part.X[other] = (x / anchors.Length) + (unit / 2 * random.Around());
                part.Y[other] = (y / anchors.Length) + (unit / 2 * random.Around());
                placed[other] = true;
                waiting.Enqueue(other);
            }
        }
    }

    private static IEnumerable<int> Neighbours(LayoutGraph part, int actor) =>
        part.TiesOf[actor].Select(t => part.Ties[t].Other(actor))
            .Concat(Enumerable.Range(0, part.Count).Where(i => part.Whole[i] == actor || part.Whole[actor] == i));

    /// <summary>How far a set of actors must move to stand in free room.</summary>
    private static Place Room(LayoutGraph part, Packing packing)
    {
        var box = PageFit.Extent(part);
        var room = packing.Room(box.Right - box.Left, box.Bottom - box.Top);
        return new(room.X - ((box.Left + box.Right) / 2), room.Y - ((box.Top + box.Bottom) / 2));
    }

    private static Place MiddleOf(LayoutGraph part)
    {
        var box = PageFit.Extent(part);
        return new((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
    }
}
