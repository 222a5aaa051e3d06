namespace GraphExplorer.Core.Tests.Claims;

public sealed class WordsTests
{
    [Fact]
    public void The_words_are_those_of_the_data_folder()
    {
        Assert.Equal(["alliance", "negotiation", "rivalry"], RelationTable.Words);
        Assert.Equal(["stated", "reported", "expected"], Words<ClaimStatus>.All);
        Assert.Equal(["explicit", "context", "publication"], Words<DateBasis>.All);
        Assert.Equal(["state", "armed group", "organisation", "bloc"], Words<ActorKind>.All);
        Assert.Equal(["both", "allied", "rival", "talking", "expected"], Words<PairState>.All);
        Assert.Equal(["certain", "possible"], Words<WindowMode>.All);
    }

    [Fact]
    public void A_word_is_read_as_it_is_written()
    {
        foreach (var kind in Enum.GetValues<ActorKind>())
        {
            Assert.True(Words<ActorKind>.TryParse(Words<ActorKind>.Of(kind), out var read));
            Assert.Equal(kind, read);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("State")]
    [InlineData("armedgroup")]
    [InlineData("armed  group")]
    [InlineData("0")]
    public void Another_spelling_is_no_word(string? word) => Assert.False(Words<ActorKind>.TryParse(word, out _));
}
