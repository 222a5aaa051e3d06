using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Tests.Texts;

public sealed class WritableTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Who sides with whom")]
    [InlineData("الحرب 𐎠 🕊 e\u0301")]
    [InlineData("\u00A0\u200F\u2028\uFFFD\uFEFF")]
    public void Letters_and_signs_of_every_script_pass(string text)
    {
        Assert.True(Writable.IsLine(text));
        Assert.True(Writable.IsLines(text));
        Assert.Equal(text, Writable.Cleaned(text));
    }

    [Theory]
    [InlineData("a\tb")]
    [InlineData("a\nb")]
    [InlineData("a\r\nb")]
    public void Tab_and_line_breaks_pass_where_there_may_be_several_lines(string text)
    {
        Assert.False(Writable.IsLine(text));
        Assert.True(Writable.IsLines(text));
        Assert.Equal(text, Writable.Cleaned(text));
    }

    /// <summary>By their numbers, since not every one of them comes through a test's name.</summary>
    [Theory]
    [InlineData(0x00)]
    [InlineData(0x01)]
    [InlineData(0x08)]
    [InlineData(0x0B)]
    [InlineData(0x0C)]
    [InlineData(0x1B)]
    [InlineData(0x1F)]
    [InlineData(0x7F)]
    [InlineData(0x80)]
    [InlineData(0x85)]
    [InlineData(0x9F)]
    [InlineData(0xD800)]
    [InlineData(0xDBFF)]
    [InlineData(0xDC00)]
    [InlineData(0xFFFE)]
    [InlineData(0xFFFF)]
    public void What_not_every_format_can_say_is_refused_and_replaced_wherever_it_stands(int code)
    {
        var bad = ((char)code).ToString();
        foreach (var text in (string[])[bad, bad + "b", "a" + bad, "a" + bad + "b" + bad, "🕊" + bad + "🕊"])
        {
            Assert.False(Writable.IsLine(text));
            Assert.False(Writable.IsLines(text));
            Assert.Equal(text.Replace(bad, "\uFFFD", StringComparison.Ordinal), Writable.Cleaned(text));
        }
    }

    [Fact]
    public void Halves_of_pairs_are_told_from_pairs()
    {
        Assert.Equal("\uFFFD\uD83D\uDD4A\uFFFD", Writable.Cleaned("\uD83D\uD83D\uDD4A\uDD4A"));
        Assert.Equal("\uFFFD\uFFFD", Writable.Cleaned("\uDD4A\uD83D"));
    }
}
