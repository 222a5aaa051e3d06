namespace GraphExplorer.Core.Tests.Views;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Cease-fire in Geneva, 2016!", "cease|fire|in|geneva|2016")]
    [InlineData("Genève GENÈVE gene\u0300ve", "geneve|geneve|geneve")]
    [InlineData("İstanbul ﬁnal Ⅳ ２０１６", "istanbul|final|iv|2016")]
    [InlineData("O'Neil a_b 50% x*y", "o|neil|a|b|50|x|y")]
    [InlineData("حِزْبُ الله", "حزب|الله")]
    [InlineData("𐀀𐀁 𝔈psilon", "𐀀𐀁|epsilon")]
    [InlineData("Нью-Йорк", "нью|иорк")]
    [InlineData("  …—\t\n", "")]
    [InlineData("", "")]
    public void Words_are_runs_of_letters_and_digits_without_case_and_accents(string text, string words) =>
        Assert.Equal(words == "" ? [] : words.Split('|'), SearchText.Words(text));

    [Fact]
    public void Half_a_character_parts_words_and_is_none() => Assert.Equal(["a", "b", "𐀀"], SearchText.Words("a\uD800b \uDC00𐀀"));

    [Theory]
    [InlineData(null, 0)]
    [InlineData("?!", 0)]
    [InlineData("Talks talks TALKS geneva", 2)]
    public void A_search_counts_each_word_once(string? search, int words) => Assert.Equal(words, SearchText.Wanted(search).Length);

    [Fact]
    public void A_search_of_many_words_is_cut()
    {
        var search = string.Join(' ', Enumerable.Range(0, 100).Select(i => $"w{i}"));
        Assert.Equal(Enumerable.Range(0, SearchText.MostWords).Select(i => $"w{i}"), SearchText.Wanted(search));
    }

    [Theory]
    [InlineData("gen", true)]
    [InlineData("TALKS gen", true)]
    [InlineData("eneva", false)]
    [InlineData("talks paris", false)]
    [InlineData("", true)]
    public void Every_word_must_begin_a_word(string search, bool passes) =>
        Assert.Equal(passes, SearchText.Passes(SearchText.Fold(["Talks in Geneva", "Genève"]), SearchText.Wanted(search)));

    [Fact]
    public void Folded_text_has_every_word_once_behind_a_blank() =>
        Assert.Equal(" talks in geneva", SearchText.Fold(["Talks in Geneva", "in GENEVA: talks", "…"]));

    [Fact]
    public void Summary_voice_names_and_aliases_are_searched_and_nothing_else()
    {
        var document = new Document("docid", "Doctitle", "Docauthor", "Docoutlet", EdtfDate.Parse("2016"), null, null, null, null);
        var source = new Actor("sourceid", "Sourcename", ActorKind.State, null, ["Sourcealias"], null);
        var target = new Actor("targetid", "Targetname", ActorKind.State, null, [], null);
        var claim = new Claim("id", "sourceid", "targetid", Relation.Alliance, false, EdtfDate.Parse("2016"), DateBasis.Explicit, "docid", null, "Quoted", ClaimStatus.Stated, "Summary.");

        Assert.Equal(" summary quoted sourcename sourcealias targetname", SearchText.OfClaim(claim, document, source, target));
        Assert.Contains(" docauthor", SearchText.OfClaim(claim with { AssertedBy = Claim.Author }, document, source, target));
        Assert.Contains(" doctitle", SearchText.OfClaim(claim with { AssertedBy = Claim.Author }, document with { Author = null }, source, target));
    }
}
