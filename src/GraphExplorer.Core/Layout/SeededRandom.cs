namespace GraphExplorer.Core.Layout;

/// <summary>
/// Random numbers from a seed, the same on every machine and runtime: SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014).
/// </summary>
internal sealed class SeededRandom(int seed)
{
    private ulong _state = (ulong)(uint)seed;

    /// <summary>From 0, inclusive, to 1, exclusive.</summary>
    public double Next() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From -1 to 1.</summary>
    public double Around() => (2 * Next()) - 1;

    private ulong Bits()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
