using System.Globalization;

namespace GraphExplorer.Core.Stores;

/// <summary>
/// A version by Semantic Versioning 2.0.0 (https://semver.org), such as "2.1.0" or "2.1.0-beta.2". Ordered by precedence; build metadata
/// after a plus sign is ignored.
/// </summary>
public sealed class EditionVersion
{
    private readonly ImmutableArray<long> _numbers;
    private readonly ImmutableArray<string> _parts;

    private EditionVersion(ImmutableArray<long> numbers, ImmutableArray<string> parts) => (_numbers, _parts) = (numbers, parts);

    /// <summary>Null where the text is no such version.</summary>
    public static EditionVersion? Parse(string? text)
    {
        var core = (text ?? "").Split('+')[0];
        var dash = core.IndexOf('-', StringComparison.Ordinal);
        string[] parts = dash < 0 ? [] : core[(dash + 1)..].Split('.');
        var numbers = (dash < 0 ? core : core[..dash]).Split('.')
            .Select(n => long.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToImmutableArray();
        return numbers.Length == 3 && numbers.All(n => n >= 0) && parts.All(p => p.Length > 0 && p.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            ? new(numbers, [.. parts])
            : null;
    }

    /// <summary>Whether a data set of the first version is older. One without a version (null) is older than any with one.</summary>
    public static bool IsOlder(string? version, string? than) =>
        Parse(than) is { } other && (Parse(version) is not { } own || own.CompareTo(other) < 0);

    private int CompareTo(EditionVersion other)
    {
        for (var i = 0; i < _numbers.Length; i++)
        {
            if (_numbers[i].CompareTo(other._numbers[i]) is var c && c != 0)
            {
                return c;
            }
        }
        // A pre-release comes before its release.
        if (_parts.IsEmpty || other._parts.IsEmpty)
        {
            return _parts.IsEmpty.CompareTo(other._parts.IsEmpty);
        }
        for (var i = 0; i < Math.Min(_parts.Length, other._parts.Length); i++)
        {
            if (Compare(_parts[i], other._parts[i]) is var c && c != 0)
            {
                return c;
            }
        }
        return _parts.Length.CompareTo(other._parts.Length);
    }

    /// <summary>Compares two identifiers: numbers numerically and before words; words in ordinal order.</summary>
    private static int Compare(string one, string other) => (Number(one), Number(other)) switch
    {
        ({ } a, { } b) => a.CompareTo(b),
        ({ }, null) => -1,
        (null, { }) => 1,
        _ => string.CompareOrdinal(one, other),
    };

    private static decimal? Number(string part) => part.All(char.IsAsciiDigit) && decimal.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
