using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>A search finds words by how they begin, in summary, voice and the two actors' names, and never reads them as a pattern.</summary>
public abstract class SearchContract(IStorePlace place) : StoreContract(place)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var data = Make.DataSet(
            "searched",
            Make.Claim("summary", summary: "Gave 50% of a_b to Geneva's cease-fire in 2016."),
            Make.Claim("voice", assertedBy: "José Élan", summary: "One."),
            Make.Claim("author", document: "by-named", summary: "Two."),
            Make.Claim("title", document: "untitled-author", summary: "Three."),
            Make.Claim("names", source: "turkey", target: "hezbollah", summary: "Four."),
            Make.Claim("script", source: "b", target: "linear", assertedBy: "ناطق", summary: "Five."));
        await ImportAsync(data with
        {
            Actors =
            [
                Make.Actor("a", "Aland"), Make.Actor("b", "Beland"), Make.Actor("hezbollah", "حزب الله", aliases: ["Hezbollah", "Hizb'allah"]),
                Make.Actor("linear", "𐀀𐀁 People"), Make.Actor("turkey", "Türkiye", aliases: ["Turkey"]),
            ],
            Documents =
            [
                Make.Document("by-named", author: "Nadia Writer"), Make.Document("d", title: "Daily", author: "Someone"),
                Make.Document("untitled-author", title: "Strange Pamphlet"),
            ],
        });
    }

    [Theory]
    [InlineData("geneva", "summary")]
    [InlineData("GENÉV", "summary")]
    [InlineData("fire", "summary")]
    [InlineData("cease fire", "summary")]
    [InlineData("201", "summary")]
    [InlineData("eneva", "")]
    [InlineData("50%", "summary")]
    [InlineData("5%", "summary")]
    [InlineData("a_b gave", "summary")]
    [InlineData("aland 50", "summary")]
    [InlineData("jose elan", "voice")]
    [InlineData("elan jo", "voice")]
    [InlineData("jose nadia", "")]
    [InlineData("nadia", "author")]
    [InlineData("pamphlet", "title")]
    [InlineData("author", "")]
    [InlineData("turk", "names")]
    [InlineData("turkiye", "names")]
    [InlineData("hezbo turk", "names")]
    [InlineData("الله", "names")]
    [InlineData("𐀀", "script")]
    [InlineData("𐀁", "")]
    [InlineData("ناط", "script")]
    [InlineData("people beland five", "script")]
    [InlineData("zebra", "")]
    [InlineData("four zebra", "")]
    public async Task Words_are_found_by_their_beginning(string search, string found)
    {
        var ids = await ClaimIdsAsync(View.Everything with { Search = search });
        Assert.Equal(found == "" ? [] : [found], ids);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\" }) DETACH DELETE")]
    [InlineData("*")]
    [InlineData("f* NEAR/2 o*")]
    public async Task Signs_of_a_query_language_are_words_or_nothing(string search)
    {
        var reference = new ClaimSetReader(new ClaimSet(
            await Store.GetActorsAsync(Token), await Store.GetDocumentsAsync(Token), await AllClaimsAsync()));
        var query = new ClaimQuery { View = View.Everything with { Search = search } };
        Assert.Equal((await reference.GetClaimsAsync(query, Token)).Items, (await Store.GetClaimsAsync(query, Token)).Items);
    }

    [Fact]
    public async Task Values_of_filters_are_never_read_as_a_query()
    {
        var hostile = View.NoText.Add("' OR '1'='1").Add("d') OR (1=1").Add("`}) RETURN 1 //");
        foreach (var view in new[]
        {
            View.Everything with { Documents = hostile }, View.Everything with { Voices = hostile }, View.Everything with { Actors = hostile, Hops = 2 },
        })
        {
            Assert.Empty(await ClaimIdsAsync(view));
        }
        Assert.Equal(6, (await AllClaimsAsync()).Length);
    }
}
