using System.Globalization;
using System.Text.RegularExpressions;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Core.Exports;

namespace GraphExplorer.Core.Tests.Exports;

public sealed partial class SvgColoursTests
{
    [Theory]
    [InlineData("Light")]
    [InlineData("Dark")]
    public void A_theme_has_the_colours_of_the_page(string theme)
    {
        var sheet = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tokens.css")).Split(":root[data-theme=\"dark\"]");
        // The dark theme overrides the light one.
        var tokens = Token().Matches(sheet[0]).Concat(theme == "Dark" ? Token().Matches(sheet[1]) : []).GroupBy(m => m.Groups[1].Value).ToDictionary(g => g.Key, g => g.Last().Groups[2].Value);
        var colours = SvgColours.Of(Enum.Parse<ExportTheme>(theme));
        string[] names = ["canvas", "text", "text-2", "text-3", "line", "control", "ink", "actor-away", "whole", "whole-line"];
        string[] values =
        [
            colours.Canvas, colours.Text, colours.TextSecond, colours.TextThird, colours.Line, colours.Control, colours.Ink, colours.Away,
            colours.Whole, colours.WholeLine,
        ];
        Assert.Equal(names.Select(n => tokens[n]), values);
        Assert.Equal(RelationTable.All.Select(r => tokens[r.Word]), RelationTable.All.Select(r => colours[r]));
        Assert.Equal(RelationTable.All.Select(r => tokens[$"{r.Word}-text"]), RelationTable.All.Select(colours.TextOf));
        Assert.Equal(Enum.GetValues<ActorKind>().Select(k => tokens[Words<ActorKind>.Of(k).Replace(' ', '-')]), Enum.GetValues<ActorKind>().Select(k => colours[k]));
        Assert.Equal(double.Parse(tokens["fade"], CultureInfo.InvariantCulture), colours.Fade);
        Assert.Equal(double.Parse(tokens["fade-near"], CultureInfo.InvariantCulture), colours.FadeNear);
    }

    [GeneratedRegex(@"--([a-z0-9-]+):\s*([^;]+);")]
    private static partial Regex Token();
}
