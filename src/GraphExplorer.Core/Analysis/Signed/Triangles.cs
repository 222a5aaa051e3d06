namespace GraphExplorer.Core.Analysis.Signed;

/// <summary>
/// Triangles of signed pairs by their number of plus signs. Three and one are balanced (Heider 1946); two are not; none is balanced only for
/// those who allow more than two camps (Davis 1967).
/// </summary>
public readonly record struct Triangles(int Ppp, int Ppn, int Pnn, int Nnn)
{
    public static Triangles Of(SignedGraph graph)
    {
        var counts = new int[4];
        var signs = new Dictionary<(int, int), int>();
        foreach (var pair in graph.Pairs)
        {
            signs[(pair.A, pair.B)] = pair.Sign;
        }
        foreach (var pair in graph.Pairs)
        {
            foreach (var (third, sign) in graph.Neighbours(pair.A))
            {
                if (third > pair.B && signs.TryGetValue((pair.B, third), out var last))
                {
                    counts[(pair.Sign > 0 ? 1 : 0) + (sign > 0 ? 1 : 0) + (last > 0 ? 1 : 0)]++;
                }
            }
        }
        return new(counts[3], counts[2], counts[1], counts[0]);
    }
}
