using System.Globalization;
using System.Xml.Linq;

namespace GraphExplorer.Core.Imports;

/// <summary>
/// The times of a GEXF, in every form that the format has had: <c>start</c> and <c>end</c>, <c>startopen</c> and <c>endopen</c>,
/// <c>timestamp</c>, <c>timestamps="&lt;[2008-01-01, 2009-01-01]&gt;"</c>, <c>intervals="&lt;[2008-01-01, 2009-01-01); [2010, 2011]&gt;"</c>,
/// at the element or at the spells within it.
/// </summary>
internal sealed class GexfTimes
{
    /// <summary>Why a number is not read.</summary>
    public const string NoYear = "a number that is no year: numbers are read as years only where all times of the file that are numbers run from 1000 to 2999";

    private static readonly ImmutableArray<string> Bounds = ["start", "end", "startopen", "endopen", "timestamp"];

    private static readonly ImmutableArray<string> Lists = ["timestamps", "intervals"];

    private readonly bool _years;

    public GexfTimes(XElement root)
    {
        var numbers = root.DescendantsAndSelf().Where(e => e.Name.LocalName is "node" or "edge" or "spell").SelectMany(SpellsAt)
            .SelectMany(s => new[] { s.Start, s.End }).Where(IsNumber).Select(t => double.Parse(t!, CultureInfo.InvariantCulture)).ToList();
        _years = numbers.TrueForAll(n => n is >= 1000 and < 3000 && n == Math.Floor(n));
        HasYears = _years && numbers.Count > 0;
    }

    /// <summary>Whether there are numbers that are read as years.</summary>
    public bool HasYears { get; }

    /// <summary>When an element is there; nothing where its file does not say.</summary>
    public static IEnumerable<Spell> Of(XElement element) =>
        SpellsAt(element).Concat(element.Descendants().Where(e => e.Name.LocalName == "spell").SelectMany(SpellsAt)).Where(s => !s.IsAlways);

    /// <summary>The EDTF of a spell.</summary>
    /// <param name="reason">Why there is none.</param>
    public string? DateOf(Spell spell, out string? reason)
    {
        reason = !_years && (IsNumber(spell.Start) || IsNumber(spell.End)) ? NoYear : spell.Reason;
        if (reason is not null)
        {
            return null;
        }
        var (start, end) = (Day(spell.Start, spell.StartOpen ? 1 : 0), Day(spell.End, spell.EndOpen ? -1 : 0));
        return (start, end) switch
        {
            (null, _) => $"../{end}",
            (_, null) => $"{start}/..",
            _ => start == end ? start : $"{start}/{end}",
        };
    }

    /// <summary>Whether a spell ends before it starts, as far as numbers and whole days can be compared.</summary>
    public static bool IsBackwards(Spell spell) =>
        IsNumber(spell.Start) && IsNumber(spell.End)
            ? double.Parse(spell.Start!, CultureInfo.InvariantCulture) > double.Parse(spell.End!, CultureInfo.InvariantCulture)
            : TryDay(spell.Start, out var start) && TryDay(spell.End, out var end) && start > end;

    private static IEnumerable<Spell> SpellsAt(XElement element)
    {
        string? Own(string name) => element.Attribute(name)?.Value.Trim() is { Length: > 0 } value ? value : null;
        if (Bounds.Any(name => Own(name) is not null))
        {
            yield return Own("timestamp") is { } moment && Own("start") is null && Own("end") is null
                ? new(moment, moment)
                : new(Own("start") ?? Own("startopen"), Own("end") ?? Own("endopen"))
                {
                    StartOpen = Own("start") is null && Own("startopen") is not null, EndOpen = Own("end") is null && Own("endopen") is not null,
                };
        }
        foreach (var spell in Lists.Select(name => (Name: name, Text: Own(name))).Where(l => l.Text is not null).SelectMany(l => Listed(l.Name, l.Text!)))
        {
            yield return spell;
        }
    }

    private static IEnumerable<Spell> Listed(string name, string text)
    {
        var inner = text.TrimStart('<').TrimEnd('>').Trim();
        if (name == "timestamps")
        {
            return inner.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => new Spell(t, t));
        }
        return inner.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part =>
            part.Length > 2 && part[0] is '[' or '(' or ']' && part[^1] is ']' or ')' or '[' && part[1..^1].Split(',', StringSplitOptions.TrimEntries) is [var start, var end]
                ? new Spell(Finite(start), Finite(end)) { StartOpen = part[0] != '[', EndOpen = part[^1] != ']' }
                : new Spell(part, part) { Reason = "no interval, such as [2008-01-01, 2009-01-01]" });
    }

    private static string? Finite(string time) => time.Length == 0 || time.EndsWith("Infinity", StringComparison.OrdinalIgnoreCase) ? null : time;

    private static bool IsNumber(string? time) => double.TryParse(time, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool TryDay(string? time, out DateOnly day) => DateOnly.TryParseExact(time is { Length: > 10 } ? time[..10] : time, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>A day, whatever time of it; a number is a year, as graphs of years have it. What is neither is left for the parser of dates to refuse.</summary>
    /// <param name="shift">Days to the first that is in where the bound itself is not, as far as the bound is a whole day.</param>
    private static string? Day(string? time, int shift)
    {
        if (IsNumber(time))
        {
            return ((int)double.Parse(time!, CultureInfo.InvariantCulture)).ToString("0000", CultureInfo.InvariantCulture);
        }
        var hasTime = time is { Length: > 10 } && time[10] == 'T';
        // A bound within a day leaves the day in; its first moment is the end of the day before.
        var whole = !hasTime || (shift < 0 && time![11..].TrimEnd('Z') is "00:00" or "00:00:00" or "00:00:00.000");
        if (shift != 0 && whole && TryDay(time, out var day) && day != DateOnly.MinValue && day != DateOnly.MaxValue)
        {
            return day.AddDays(shift).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        return hasTime ? time![..10] : time;
    }

    /// <param name="Start">As the file has it; null is open.</param>
    public sealed record Spell(string? Start, string? End)
    {
        /// <summary>Whether <see cref="Start"/> itself is not in it.</summary>
        public bool StartOpen { get; init; }

        public bool EndOpen { get; init; }

        /// <summary>Why it cannot be read, or null.</summary>
        public string? Reason { get; init; }

        public bool IsAlways => Start is null && End is null;

        public override string ToString() => Start == End ? $"{Start}" : $"{Start} to {End}";
    }
}
