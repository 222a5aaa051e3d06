using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Tests.Texts;

public sealed class SurroundingsTests
{
    private static SourceText Read(string text)
    {
        Assert.True(TextFile.TryRead(Encoding.UTF8.GetBytes(text), out var read));
        return read.AsItIs;
    }

    /// <summary>What is shown around a passage that stands once in the text.</summary>
    private static string Shown(string text, string passage, Passage? document = null)
    {
        var read = Read(text);
        var start = text[..text.IndexOf(passage, StringComparison.Ordinal)].EnumerateRunes().Count();
        var shown = Surroundings.Of(read, document ?? new(0, read.Length), new(start, start + passage.EnumerateRunes().Count()));
        return read.Of(shown);
    }

    [Theory]
    [InlineData("One. Two. Three. Here it is. Four. Five. Six.", "Two. Three. Here it is. Four. Five.")]
    [InlineData("Here it is. Four. Five. Six.", "Here it is. Four. Five.")]
    [InlineData("One. Two. Here it is.", "One. Two. Here it is.")]
    [InlineData("One? Two! “Three.” Here it is. “Four?” Five… Six.", "Two! “Three.” Here it is. “Four?” Five…")]
    [InlineData("One.\n\nTwo.\n\nThree.\n\nHere it is.\n\nFour.\n\nFive.\n\nSix.", "Two.\n\nThree.\n\nHere it is.\n\nFour.\n\nFive.")]
    [InlineData("𐎠. 𐎡 a. Three. Four. Here it is. 𐎢 b. 𐎣 c. 𐎤.", "Three. Four. Here it is. 𐎢 b. 𐎣 c.")]
    public void Two_sentences_before_and_two_behind_are_shown(string text, string shown) => Assert.Equal(shown, Shown(text, "Here it is."));

    [Fact]
    public void The_mark_of_a_footnote_is_no_sentence() =>
        Assert.Equal("Two. Three. [2] Here it is. [3] Four. [4] Five.", Shown("One. [1] Two. Three. [2] Here it is. [3] Four. [4] Five. [5] Six. Seven.", "Here it is."));

    [Fact]
    public void The_rest_of_a_sentence_that_a_passage_stands_in_is_none_of_the_two() =>
        Assert.Equal("Two. Three. And here it is, they say. Four. Five.", Shown("One. Two. Three. And here it is, they say. Four. Five. Six.", "here it is"));

    [Fact]
    public void Nothing_is_shown_beyond_the_document()
    {
        const string text = "Other. One. Here it is. Two. Other.";
        Assert.Equal("One. Here it is. Two.", Shown(text, "Here it is.", new(7, 28)));
    }

    [Fact]
    public void A_document_that_ends_beyond_its_file_is_as_long_as_the_file() => Assert.Equal("One. Here it is.", Shown("One. Here it is.", "Here it is.", new(0, 9_000)));

    [Fact]
    public void Without_sentences_a_bound_cuts_between_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 1000));
        var shown = Shown($"{words} here it is {words}", "here it is");
        Assert.InRange(shown.Length, 2 * (Surroundings.Longest - 5), (2 * Surroundings.Longest) + 10);
        Assert.StartsWith("word ", shown, StringComparison.Ordinal);
        Assert.EndsWith(" word", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_text_what_is_shown_holds_the_passage_and_keeps_to_the_bounds() =>
        Prop.ForAll<NonNull<string>, int, int>((text, one, other) =>
        {
            var clean = new string([.. text.Get.Where(c => !char.IsSurrogate(c))]) + ".";
            var read = Read(clean);
            var (start, end) = ((one & int.MaxValue) % read.Length, (other & int.MaxValue) % read.Length);
            var passage = new Passage(Math.Min(start, end), Math.Max(start, end) + 1);
            var shown = Surroundings.Of(read, new(0, read.Length), passage);
            Assert.True(shown.Contains(passage) && shown.Start >= 0 && shown.End <= read.Length);
            Assert.True(passage.Start - shown.Start <= Surroundings.Longest && shown.End - passage.End <= Surroundings.Longest);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a.txt", true)]
    [InlineData("Über uns (2).txt", true)]
    [InlineData("..a", true)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("../a.txt", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData("a\\b.txt", false)]
    [InlineData("C:a.txt", false)]
    [InlineData("a.txt\0", false)]
    public void A_file_has_a_bare_name(string name, bool plain) => Assert.Equal(plain, TextFileName.IsPlain(name));
}
