using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>Voices are one however their letters are composed, and kept as they were written; a search finds words in any case and script.</summary>
public abstract class SpellingContract(IStorePlace place) : StoreContract(place)
{
    private const string Composed = "Erdo\u011Fan", Decomposed = "Erdog\u0306an";

    private static DataSet Spelled() => Make.DataSet(
        "spelled",
        Make.Claim("c1", assertedBy: Decomposed, date: "2014-06-10"), Make.Claim("c2", assertedBy: Composed, date: "2015"),
        Make.Claim("c3", document: "written", date: "2016"), Make.Claim("c4", assertedBy: "Erdogan", date: "2017")) with
    {
        Documents = [Make.Document("d", author: "Someone"), Make.Document("written", author: Decomposed)],
    };

    [Fact]
    public async Task A_voice_is_one_however_its_letters_are_composed()
    {
        await ImportAsync(Spelled());
        foreach (var name in new[] { Composed, Decomposed })
        {
            Assert.Equal(["c1", "c2", "c3"], await ClaimIdsAsync(View.Everything with { Voices = View.NoText.Add(name) }));
        }
        Assert.Equal(["c4"], await ClaimIdsAsync(View.Everything with { Voices = View.NoText.Add("Erdogan") }));
        Assert.Equal(2, Assert.Single((await Store.GetTiesAsync(View.Everything, PageRange.First, Token)).Items).Voices);
        var query = new ClaimQuery { View = View.Everything, Order = ClaimOrder.Voice };
        Assert.Equal(["c4", "c1", "c2", "c3"], (await Store.GetClaimsAsync(query, Token)).Items.Select(c => c.Id));
    }

    [Fact]
    public async Task Each_claim_keeps_how_its_voice_is_written()
    {
        await ImportAsync(Spelled());
        await ReopenAsync();
        Assert.Equal([Decomposed, Composed, Claim.Author, "Erdogan"], (await AllClaimsAsync()).Select(c => c.AssertedBy));
        Assert.Equal([Decomposed], (await Store.GetDocumentsAsync(Token)).Where(d => d.Id == "written").Select(d => d.Author));
        Assert.Equal(new KindCounts(0, 0, 4), (await ImportAsync(Spelled())).Claims);

        var written = Spelled();
        await ImportAsync(written with { Claims = [written.Claims[0] with { AssertedBy = Composed }, written.Claims[1] with { AssertedBy = Decomposed }, .. written.Claims[2..]] }, replace: true);
        Assert.Equal([Composed, Decomposed], (await AllClaimsAsync()).Take(2).Select(c => c.AssertedBy));
        Assert.Equal(2, Assert.Single((await Store.GetTiesAsync(View.Everything, PageRange.First, Token)).Items).Voices);
    }

    [Theory]
    [InlineData("Τσίπρας", "ΤΣΙΠΡΑΣ")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Ilık", "ILIK")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("Æsir", "aesir")]
    [InlineData("Øresund", "oresund")]
    [InlineData("Łódź", "LODZ")]
    [InlineData("Đặng", "dang")]
    [InlineData("محـمّد", "محمد")]
    [InlineData("علی", "علي")]
    [InlineData("ايران", "ایران")]
    [InlineData("إيران", "ايران")]
    [InlineData("كرد", "کرد")]
    [InlineData("نمی\u200Cخواهم", "نمیخواهم")]
    [InlineData("Qaʿida", "qaida")]
    public async Task A_word_is_found_in_every_spelling_of_its_script(string one, string other)
    {
        await ImportAsync(Make.DataSet("found", Make.Claim("c1", summary: $"{one}."), Make.Claim("c2", summary: $"{other}."), Make.Claim("c3", assertedBy: one), Make.Claim("c4", summary: "Else.")));
        foreach (var search in new[] { one, other, one.ToUpperInvariant(), other.ToLowerInvariant() })
        {
            Assert.Equal(["c1", "c2", "c3"], await ClaimIdsAsync(View.Everything with { Search = search }));
        }
    }
}
