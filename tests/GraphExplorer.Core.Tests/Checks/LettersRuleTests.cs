using GraphExplorer.Core.Checks.Rules;

namespace GraphExplorer.Core.Tests.Checks;

public sealed class LettersRuleTests
{
    [Theory]
    [InlineData("Iran")]
    [InlineData("Besançon")]
    [InlineData("Côte d’Ivoire")]
    [InlineData("حزب الله")]
    [InlineData("Ångström, SÃO PAULO")]
    [InlineData("Τσίπρας – ‘2016’")]
    public void Words_of_every_script_pass(string text) => Assert.Null(LettersRule.WrongWith(text));

    [Fact]
    public void A_lost_letter_is_told() => Assert.Contains("U+FFFD", LettersRule.WrongWith("Besan\uFFFDon"), StringComparison.Ordinal);

    [Theory]
    [InlineData("BesanÃ§on", "Besançon")]
    [InlineData("CÃ´te dâ€™Ivoire", "Côte d’Ivoire")]
    [InlineData("Ø­Ø²Ø¨", "حزب")]
    public void What_was_encoded_twice_is_told_with_what_it_means(string text, string meant) =>
        Assert.Contains($"'{meant}'", LettersRule.WrongWith(text), StringComparison.Ordinal);
}
