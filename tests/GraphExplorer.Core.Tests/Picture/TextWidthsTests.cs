using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Tests.Picture;

public sealed class TextWidthsTests
{
    [Fact]
    public void A_text_is_as_wide_as_its_letters() =>
        Assert.Equal(TextWidths.Of("Iran", 12, false) + TextWidths.Of("IRGC", 12, false), TextWidths.Of("IranIRGC", 12, false), 9);

    [Fact]
    public void Width_grows_with_size_and_weight()
    {
        Assert.Equal(2 * TextWidths.Of("Turkey", 12, false), TextWidths.Of("Turkey", 24, false), 9);
        Assert.True(TextWidths.Of("Turkey", 12, true) > TextWidths.Of("Turkey", 12, false));
    }

    [Theory]
    [InlineData("Erdoğan", "Erdogan")]
    [InlineData("Erdog\u0306an", "Erdogan")]
    [InlineData("حزب\u064E", "حزب")]
    public void Marks_that_combine_take_no_room(string marked, string plain) =>
        Assert.Equal(TextWidths.Of(plain, 12, false), TextWidths.Of(marked, 12, false));

    [Theory]
    [InlineData("国", 12)]
    [InlineData("한", 11.4)]
    [InlineData("𝒜", 7.2)]
    [InlineData("", 0)]
    public void Other_scripts_are_wide_by_their_class(string text, double width) => Assert.Equal(width, TextWidths.Of(text, 12, false), 9);

    // Not as a row of the theory above: half a pair does not survive the runner's own encoding.
    [Fact]
    public void Half_a_surrogate_pair_is_as_wide_as_any_unknown_sign() => Assert.Equal(7.2, TextWidths.Of("\uD835", 12, false), 9);

    [Fact]
    public void Names_are_about_as_wide_as_common_faces_draw_them()
    {
        // Measured at 12 px: Arial 100.7, Inter Medium 109.0.
        Assert.InRange(TextWidths.Of("Syrian government", 12, false), 100.7, 114);
    }
}
