using GraphExplorer.Skia;

namespace GraphExplorer.Core.Tests.Exports;

public sealed class BidiTests
{
    /// <summary>What browsers show of a line that runs to the right, character by character from left to right.</summary>
    [Theory]
    [InlineData("Iran and Russia 2016", "Iran and Russia 2016")]
    [InlineData("حزب الله", "هللا بزح")]
    [InlineData("Hezbollah (حزب الله) in 2016", "Hezbollah (هللا بزح) in 2016")]
    [InlineData("حزب الله (Hezbollah) 2016", "هللا بزح (Hezbollah) 2016")]
    [InlineData("حزب الله 2016", "2016 هللا بزح")]
    [InlineData("ישראל ואיראן, 1.5", "1.5 ,ןאריאו לארשי")]
    [InlineData("חמאס (עזה) B", "(הזע) סאמח B")]
    [InlineData("حماس (2006)", "(2006) سامح")]
    [InlineData("<حماس (2006)>", "(2006) سامح")]
    [InlineData("<حزب الله> → <ایران>", "هللا بزح → ناریا")]
    [InlineData("<حزب الله>, 2016", "هللا بزح, 2016")]
    [InlineData("<Hamas (حماس)>, <حماس>", "Hamas (سامح), سامح")]
    [InlineData("حزب <Hezbollah> الله", "هللا Hezbollah بزح")]
    public void Letters_run_the_way_of_their_script(string logical, string visual)
    {
        // Isolates, which cannot be seen, are written as < and >.
        var runes = logical.Replace('<', '\u2068').Replace('>', '\u2069').EnumerateRunes().ToArray();
        var levels = Bidi.Levels(runes);
        var items = runes.Zip(levels).Where(i => !Bidi.IsIsolate(i.First)).ToArray();

        Bidi.Reorder(items, i => i.Second);

        // Brackets are turned around when they are drawn, so they stand here as they are typed.
        Assert.Equal(visual, string.Concat(items.Select(i => i.Second % 2 == 1 ? Turned(i.First.ToString()) : i.First.ToString())));
    }

    private static string Turned(string text) => text switch { "(" => ")", ")" => "(", _ => text };
}
