using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Layout;

/// <summary>Turns and stretches places to a page.</summary>
internal static class PageFit
{
    /// <summary>Most that places are stretched along one side more than along the other.</summary>
    private const double MostStretch = 1.4;

    /// <summary>
    /// Turns the longest extent into the horizontal and fills a page of that size, with the actor of most ties to the right and the next of
    /// them above.
    /// </summary>
    /// <returns>Pixels of a distance of 1, across and down.</returns>
    public static (double Across, double Down) Run(LayoutGraph graph, double width, double height)
    {
        Turn(graph);
        var extent = Extent(graph);
        // The names and marks at the rim keep within the page.
        var across = (width * 0.88) / Math.Max(extent.Right - extent.Left, 1e-6);
        var down = (height * 0.88) / Math.Max(extent.Bottom - extent.Top, 1e-6);
        (across, down) = (Math.Min(across, down * MostStretch), Math.Min(down, across * MostStretch));
        Scale(graph, across, down);
        return (across, down);
    }

    /// <summary>Moves all so that the middle of their extent is (0, 0).</summary>
    public static void Centre(LayoutGraph graph)
    {
        var extent = Extent(graph);
        var (x, y) = ((extent.Left + extent.Right) / 2, (extent.Top + extent.Bottom) / 2);
        for (var i = 0; i < graph.Count; i++)
        {
            (graph.X[i], graph.Y[i]) = (graph.X[i] - x, graph.Y[i] - y);
        }
    }

    public static void Scale(LayoutGraph graph, double x, double y)
    {
        for (var i = 0; i < graph.Count; i++)
        {
            (graph.X[i], graph.Y[i]) = (graph.X[i] * x, graph.Y[i] * y);
        }
    }

    /// <summary>The rectangle around all actors' middles.</summary>
    public static Box Extent(LayoutGraph graph) => new(graph.X.Min(), graph.Y.Min(), graph.X.Max(), graph.Y.Max());

    private static void Turn(LayoutGraph graph)
    {
        Centre(graph);
        var (xx, xy, yy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < graph.Count; i++)
        {
            xx += graph.X[i] * graph.X[i];
            xy += graph.X[i] * graph.Y[i];
            yy += graph.Y[i] * graph.Y[i];
        }
        var half = (xx - yy) / 2;
        var root = Math.Sqrt((half * half) + (xy * xy));
        // The longer axis of the cloud of places: the eigenvector of its larger eigenvalue.
        var (cos, sin) = half >= 0 ? (half + root, xy) : (xy, root - half);
        var length = Math.Sqrt((cos * cos) + (sin * sin));
        (cos, sin) = length < 1e-9 ? (1, 0) : (cos / length, sin / length);
        for (var i = 0; i < graph.Count; i++)
        {
            (graph.X[i], graph.Y[i]) = ((graph.X[i] * cos) + (graph.Y[i] * sin), (graph.Y[i] * cos) - (graph.X[i] * sin));
        }
        var byTies = Enumerable.Range(0, graph.Count).OrderByDescending(i => graph.TiesOf[i].Length).Take(2).ToArray();
        Scale(graph, graph.X[byTies[0]] < 0 ? -1 : 1, graph.Y[byTies[^1]] > 0 ? -1 : 1);
    }
}
