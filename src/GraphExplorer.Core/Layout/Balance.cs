namespace GraphExplorer.Core.Layout;

/// <summary>
/// Whether two actors stand alike to those whom both know: friends of friends and foes of foes draw together, friends of foes apart
/// (structural balance: Cartwright, Harary, "Structural balance: a generalization of Heider's theory", Psychological Review 63, 1956).
/// One actor is fixed at a time, so that each comparison reads only the ties of the other.
/// </summary>
internal sealed class Balance
{
    private readonly LayoutGraph _graph;
    private readonly double[] _signs;
    private int _centre = -1;

    public Balance(LayoutGraph graph)
    {
        _graph = graph;
        _signs = new double[graph.Count];
    }

    /// <summary>Fixes the actor that others are compared with.</summary>
    public void LookFrom(int centre)
    {
        if (_centre >= 0)
        {
            SetSigns(_centre, clear: true);
        }
        SetSigns(centre, clear: false);
        _centre = centre;
    }

    /// <summary>From -1 to 1; near 0 where the two share few, or all is mixed.</summary>
    public double With(int other)
    {
        var (sum, weight) = (0.0, 1.0);
        foreach (var t in _graph.TiesOf[other])
        {
            var product = _graph.Ties[t].Sign * _signs[_graph.Ties[t].Other(other)];
            sum += product;
            weight += Math.Abs(product);
        }
        return sum / weight;
    }

    private void SetSigns(int centre, bool clear)
    {
        foreach (var t in _graph.TiesOf[centre])
        {
            _signs[_graph.Ties[t].Other(centre)] = clear ? 0 : _graph.Ties[t].Sign;
        }
    }
}
