using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Tests.Picture;

public sealed class ActorLabelTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Iran")]
    [InlineData("United Nations Special Envoy")]
    public void A_name_that_has_room_is_whole(string name) => Assert.Equal(name, ActorLabel.Of(name));

    [Theory]
    [InlineData(70)]
    [InlineData(120)]
    [InlineData(300)]
    [InlineData(100_000)]
    public void A_long_name_is_cut_whether_it_has_blanks_or_not(int letters)
    {
        foreach (var name in new[] { new string('m', letters), string.Concat(Enumerable.Repeat("of the ", letters)) })
        {
            var label = ActorLabel.Of(name);
            Assert.StartsWith(label[..^1], name, StringComparison.Ordinal);
            Assert.EndsWith("…", label, StringComparison.Ordinal);
            Assert.InRange(ActorLabel.WidthOf(name, radius: 10), ActorLabel.Widest / 2, ActorLabel.Widest);
        }
    }

    [Fact]
    public void Letters_and_their_marks_are_not_parted()
    {
        var label = ActorLabel.Of(string.Concat(Enumerable.Repeat("e\u0301", 60)) + string.Concat(Enumerable.Repeat("\U0001F54A", 60)));
        Assert.EndsWith("\u0301…", label, StringComparison.Ordinal);
        Assert.False(char.IsHighSurrogate(ActorLabel.Of(string.Concat(Enumerable.Repeat("\U0001F54A", 60)))[^2]));
    }
}
