namespace GraphExplorer.Core.Exports.Svg;

/// <summary>The documents behind the picture, with authors and dates, in two columns; then when it was made and the way back.</summary>
internal sealed class SvgSources : ISvgBlock
{
    /// <summary>Most documents that are listed, those of most claims; the rest is counted.</summary>
    public const int MostDocuments = 40;

    private const double Size = 12;
    private const double Pitch = 16;
    private const double Between = 32;

    private readonly SvgColours _colours;
    private readonly double _width;
    private readonly string _heading;
    private readonly ImmutableArray<ImmutableArray<ImmutableArray<string>>> _columns;
    private readonly ImmutableArray<string> _foot;
    private readonly string? _link;
    private readonly double _listHeight;

    public SvgSources(ExportInput input, SvgColours colours, double width, ImmutableArray<string> lacking)
    {
        (_colours, _width) = (colours, width);
        var claims = input.Claims.CountBy(c => c.Document, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        var listed = claims.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(MostDocuments).Select(p => input.Set.Document(p.Key));
        var column = (width - Between) / 2;
        ImmutableArray<ImmutableArray<string>> entries =
        [
            .. listed.OrderBy(d => d.Date.Earliest).ThenBy(d => d.Id, StringComparer.Ordinal)
                .Select(d => SvgText.Wrap(Entry(d, claims[d.Id]), Size, column, 4)),
        ];
        _heading = claims.Count > MostDocuments ? $"Documents: the {MostDocuments} of most claims, of {Numbers.Of(claims.Count)}" : "Documents";
        var lines = entries.Sum(e => e.Length);
        var split = 0;
        for (var above = 0; split < entries.Length && above + (entries[split].Length / 2.0) <= lines / 2.0; split++)
        {
            above += entries[split].Length;
        }
        _columns = [entries[..split], entries[split..]];
        _listHeight = entries.IsEmpty ? 0 : 24 + _columns.Max(c => c.Sum(e => (e.Length * Pitch) + 4)) + 8;
        var boxes = lacking.IsEmpty ? "" : $" No font was at hand for {string.Join(", ", lacking)}: boxes stand for these letters; the picture as SVG has them.";
        _foot = [.. SvgText.Wrap(
            $"Made on {DateWords.Of(DateOnly.FromDateTime(input.Created.DateTime))} with GraphExplorer. A line says what texts claim, not what is true.{boxes}", Size, width, 4)];
        _link = input.Link;
        Height = _listHeight + (_foot.Length * Pitch) + (_link is null ? 0 : SvgText.Wrap(_link, Size, width, 4).Length * Pitch) + 4;
    }

    public double Height { get; }

    public async Task WriteAsync(SvgWriter svg, CancellationToken cancellationToken)
    {
        if (_listHeight > 0)
        {
            svg.Text(0, 14, _heading, Size, _colours.Text, 600);
        }
        for (var i = 0; i < _columns.Length; i++)
        {
            var y = 24.0;
            foreach (var entry in _columns[i])
            {
                foreach (var line in entry)
                {
                    y += Pitch;
                    svg.Text(i * ((_width + Between) / 2), y - 4, line, Size, _colours.TextSecond);
                }
                y += 4;
                await svg.PassOnAsync(cancellationToken);
            }
        }
        var foot = _listHeight;
        foreach (var line in _foot)
        {
            foot += Pitch;
            svg.Text(0, foot - 4, line, Size, _colours.TextThird);
        }
        if (_link is not null)
        {
            var safe = WebAddress.Is(_link);
            if (safe)
            {
                svg.Start("a").Reference(_link);
            }
            foreach (var line in SvgText.Wrap(_link, Size, _width, 4))
            {
                foot += Pitch;
                svg.Text(0, foot - 4, line, Size, safe ? _colours.TextOf(RelationTable.All[0]) : _colours.TextThird);
            }
            if (safe)
            {
                svg.End();
            }
        }
    }

    private static string Entry(Document document, int claims)
    {
        var by = document.Author is { } author ? $"{Isolated.Of(author)}: " : "";
        var outlet = document.Outlet is { } name && name != document.Author ? $", {Isolated.Of(name)}" : "";
        // Blanks that do not break keep a date and a number with their words.
        var (date, count) = (DateWords.Of(document.Date).Replace(' ', '\u00A0'), Numbers.Count(claims, "claim").Replace(' ', '\u00A0'));
        return $"{by}{Isolated.Of(document.Title)}{outlet}, {date} ({count})";
    }
}
