namespace GraphExplorer.Core.Tests.Views;

public sealed class ClaimWordsTests
{
    [Theory]
    [InlineData("Recep Tayyip Erdoğan", "Erdogan says that Iran fuels the war.", null)]
    [InlineData("Mehdi Taeb", "Mehdi Taeb calls Syria a province.", null)]
    [InlineData("Elijah J. Magnier", "Russia and the US have agreed.", "Elijah J. Magnier")]
    [InlineData("Ann", "Annan went home.", "Ann")]
    [InlineData("Ann", "", "Ann")]
    public void A_voice_stands_in_front_of_a_summary_that_does_not_begin_with_it(string voice, string summary, string? lead) =>
        Assert.Equal(lead, ClaimWords.Lead(voice, summary));
}
