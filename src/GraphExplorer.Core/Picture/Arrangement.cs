namespace GraphExplorer.Core.Picture;

/// <summary>The course of a layout: stress, shape of the page, parts, names apart, lines off actors; then what nothing ties, in free room.</summary>
internal sealed class Arrangement(LayoutGraph graph, Seeded random, CancellationToken cancellationToken)
{
    /// <summary>Pixels of a distance of 1 where no known places say otherwise.</summary>
    private const double Unit = 160;

    /// <summary>Area of the page per actor, in square pixels: 28 actors fill about 1000 by 720.</summary>
    private const double AreaPerActor = 25_700;

    /// <summary>Actors up to which several beginnings are tried and the best is taken.</summary>
    private const int MostForBeginnings = 80;

    private const int Beginnings = 10;

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
            packing ??= new(known ? MiddleOf(part) : default, Layout.Aspect);
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
        var distances = new DesiredDistances(part, Unit);
        var model = StressModel.Of(part, distances, cancellationToken);
        Begin(part, distances, model);
        var area = AreaPerActor * part.Count;
        var (width, height) = (Math.Sqrt(area * Layout.Aspect), Math.Sqrt(area / Layout.Aspect));
        var unit = PageFit.Run(part, width, height);
        Finish(part, model, unit, new Box(-width / 2, -height / 2, width / 2, height / 2));
        PageFit.Centre(part);
    }

    private void AmongKnown(LayoutGraph part)
    {
        var unit = UnitOfKnown(part);
        var model = StressModel.Of(part, new(part, unit), cancellationToken);
        BesideKnown(part, unit);
        PageFit.Scale(part, 1 / unit, 1 / unit);
        Majorisation.Run(model, part.X, part.Y, part.Fixed, cancellationToken);
        PageFit.Scale(part, unit, unit);
        Finish(part, model, unit, null);
    }

    private void Finish(LayoutGraph part, StressModel model, double unit, Box? page)
    {
        Box Roomy(int actor) => BoxOf(part, actor, Roominess);
        Rings.Snap(part);
        Separation.Run(part, Roomy, cancellationToken);
        Refinement.Run(part, new(part, model, unit, page, Roomy), unit, random, cancellationToken);
        Separation.Run(part, Roomy, cancellationToken);
    }

    /// <summary>The best of several beginnings, each brought to rest, in units of distance.</summary>
    private void Begin(LayoutGraph part, DesiredDistances distances, StressModel model)
    {
        var (bestX, bestY, least) = (new double[part.Count], new double[part.Count], double.MaxValue);
        for (var beginning = 0; beginning < (part.Count <= MostForBeginnings ? Beginnings : 1); beginning++)
        {
            var (x, y) = (new double[part.Count], new double[part.Count]);
            if (beginning == 0)
            {
                ClassicalScaling.Run(part, distances, x, y, random, cancellationToken);
            }
            else
            {
                for (var i = 0; i < part.Count; i++)
                {
                    (x[i], y[i]) = (2 * random.Around(), 2 * random.Around());
                }
            }
            Majorisation.Run(model, x, y, part.Fixed, cancellationToken);
            var stress = model.Stress(x, y);
            if (stress < least)
            {
                (bestX, bestY, least) = (x, y, stress);
            }
        }
        bestX.CopyTo(part.X, 0);
        bestY.CopyTo(part.Y, 0);
    }

    /// <summary>Pixels of a distance of 1 among the known places, by the ties between them.</summary>
    private static double UnitOfKnown(LayoutGraph part)
    {
        var distances = new DesiredDistances(part, Unit);
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
