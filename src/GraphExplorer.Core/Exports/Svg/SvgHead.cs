namespace GraphExplorer.Core.Exports.Svg;

/// <summary>The head of the page: title, note, window, mode, filters, counts.</summary>
internal sealed class SvgHead : ISvgBlock
{
    private readonly List<(string Text, double Baseline, double Size, string Fill, int Weight)> _lines = [];

    public SvgHead(ExportInput input, SvgScene scene, SvgColours colours, double width)
    {
        var y = 0.0;
        void Add(string text, double size, double pitch, string fill, int weight, int most)
        {
            foreach (var line in SvgText.Wrap(text, size, width, most, weight >= 600))
            {
                y += pitch;
                _lines.Add((line, y - (pitch * 0.25), size, fill, weight));
            }
        }
        Add(Isolated.Of(input.Title), 22, 28, colours.Text, 600, 3);
        if (input.Note is { } note)
        {
            y += 4;
            Add(Isolated.Of(note), 14, 20, colours.TextSecond, 400, 8);
        }
        y += 6;
        Add(WindowWords(input.View.Window), 14, 20, colours.Text, 600, 2);
        foreach (var (filter, values) in ViewWords.Filters(input.View, input.Set))
        {
            Add($"{filter}: {values}", 13, 18, colours.TextSecond, 400, 4);
        }
        Add(NumbersOf(input, scene), 13, 18, colours.TextSecond, 400, 3);
        Height = y + 4;
    }

    public double Height { get; }

    public Task WriteAsync(SvgWriter svg, CancellationToken cancellationToken)
    {
        foreach (var (text, baseline, size, fill, weight) in _lines)
        {
            svg.Text(0, baseline, text, size, fill, weight);
        }
        return Task.CompletedTask;
    }

    /// <summary>The window and its mode, in words.</summary>
    private static string WindowWords(TimeWindow window)
    {
        var words = ViewWords.Of(window);
        words = Capital.First(words);
        return (window.From ?? window.To, window.Mode) switch
        {
            (null, _) => words,
            (_, WindowMode.Certain) => $"{words} · certain: only what surely lies in this time",
            _ => $"{words} · possible: also what may lie in this time",
        };
    }

    /// <summary>"23 of 27 actors, 70 pairs, 19 both allies and rivals · 473 claims by 32 voices in 9 documents".</summary>
    public static string NumbersOf(ExportInput input, SvgScene scene)
    {
        if (input.Claims.IsEmpty)
        {
            return $"No claim in this view; {Numbers.Count(scene.Actors.Length, "actor")} known.";
        }
        var states = ClaimSet.PairStates(input.Claims);
        var actors = scene.Actors.Count(a => a.Presence != SvgPresence.Away);
        var voices = input.Claims.Select(input.Set.VoiceOf).Distinct(StringComparer.Ordinal).Count();
        var documents = input.Claims.Select(c => c.Document).Distinct(StringComparer.Ordinal).Count();
        return $"{Numbers.Of(actors)} of {Numbers.Count(scene.Actors.Length, "actor")}, {Numbers.Count(states.Count, "pair")}, {Numbers.Of(states.Values.Count(s => s == PairState.Both))} both allies and rivals{(ViewFilters.PartPairs(input.View) ? " among what is shown" : "")}"
            + $" · {Numbers.Count(input.Claims.Length, "claim")} by {Numbers.Count(voices, "voice")} in {Numbers.Count(documents, "document")}";
    }
}
