namespace GraphExplorer.Core.Dates;

/// <summary>
/// A date in EDTF (ISO 8601-2), levels 0 and 1, and the days that it can mean. Two dates are equal when their texts are.
/// </summary>
/// <remarks>
/// The four bounds are never absent: an open or unknown end is <see cref="DateOnly.MinValue"/> or <see cref="DateOnly.MaxValue"/>.
/// A date that does not last is one day from <see cref="Earliest"/> to <see cref="Latest"/>.
/// An unknown end (<c>2016/</c>) differs from an open one (<c>2016/..</c>) in that nothing is known to last beyond the other end.
/// </remarks>
/// <param name="Text">The date as written.</param>
/// <param name="Lasts">Whether it is an interval.</param>
/// <param name="Earliest">Earliest start.</param>
/// <param name="LatestStart">Latest start; of a single date the same as the earliest.</param>
/// <param name="EarliestEnd">Earliest end; of a single date the same as the latest.</param>
/// <param name="Latest">Latest end.</param>
public sealed record EdtfDate(string Text, bool Lasts, DateOnly Earliest, DateOnly LatestStart, DateOnly EarliestEnd, DateOnly Latest)
{
    /// <summary>Whether the date has no known beginning.</summary>
    public bool OpenStart => Earliest == DateOnly.MinValue;

    /// <summary>Whether the date has no known end.</summary>
    public bool OpenEnd => Latest == DateOnly.MaxValue;

    /// <summary>Whether it is an interval with an open end: what it tells of goes on.</summary>
    public bool GoesOn => Lasts && EarliestEnd == DateOnly.MaxValue;

    /// <summary>Whether the end is unknown rather than open: it may have come at any day after the start.</summary>
    public bool UnknownEnd => Lasts && OpenEnd && EarliestEnd != DateOnly.MaxValue;

    /// <summary>Whether the start is unknown rather than open.</summary>
    public bool UnknownStart => Lasts && OpenStart && LatestStart != DateOnly.MinValue;

    /// <summary>
    /// Last day for which a text's claim of this date can count as certain: its latest day or, of an open end, the latest day of the text's
    /// own date, for a text does not know what comes after it. A text whose own end is open or unknown sets no limit: its latest day is
    /// <see cref="DateOnly.MaxValue"/>. It lies before <see cref="Earliest"/> where the text tells of what is to come.
    /// </summary>
    /// <param name="documentLatest">Latest day of the document's own date.</param>
    public DateOnly Until(DateOnly documentLatest) => GoesOn ? documentLatest : Latest;

    public bool Equals(EdtfDate? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    /// <summary>Reads a date.</summary>
    /// <exception cref="FormatException">The text is no date of EDTF level 0 or 1; the message says why.</exception>
    public static EdtfDate Parse(string text) =>
        EdtfParser.TryParse(text, out var date, out var reason) ? date : throw new FormatException($"'{text}': {reason}");

    /// <summary>Reads a date; where it cannot, <paramref name="reason"/> says why in a few words.</summary>
    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EdtfDate? date, out string reason) =>
        EdtfParser.TryParse(text, out date, out reason);
}
