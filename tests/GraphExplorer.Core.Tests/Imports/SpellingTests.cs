using GraphExplorer.Core.Checks;

namespace GraphExplorer.Core.Tests.Imports;

/// <summary>Letters with marks can be one code point or several: both spellings of an id are one reference, both of a name one warning.</summary>
public sealed class SpellingTests
{
    private const string Composed = "Erdo\u011Fan", Decomposed = "Erdog\u0306an";

    private const string Documents = $"id,title,author,outlet,date,url,file,sha256,start,end\nBrief-{Composed},Letter,,,2016,,,,,\n";

    private static string Claim(string source, string document) =>
        "id,source,target,relation,mutual,date,basis,document,start,end,asserted_by,status,summary\n"
        + $"one,{source},b,alliance,false,2014-06-10,explicit,{document},,,author,stated,He backs B.\n";

    private static Folder FolderOf(string actors, string source, string document) => new Folder()
        .With("actors.csv", "id,name,kind,part_of,aliases\n" + actors).With("documents.csv", Documents).With("claims.csv", Claim(source, document));

    private static async Task<string[]> WarningsAsync(Folder folder) =>
        [.. (await FolderCheck.RunAsync(folder.Files, null, TestContext.Current.CancellationToken)).Findings.Select(f => f.ToString())];

    [Fact]
    public async Task A_reference_finds_the_id_however_its_letters_are_composed()
    {
        var read = await FolderOf($"{Composed},The president,state,,\nb,B,state,{Decomposed},\n", Decomposed, $"Brief-{Decomposed}").ReadAsync();
        Assert.Empty(read.Findings);
        var claim = Assert.Single(read.DataSet!.Claims);
        Assert.Equal((Composed, $"Brief-{Composed}"), (claim.Source, claim.Document));
        Assert.Equal(Composed, read.DataSet.Actors.Single(a => a.Id == "b").PartOf);
        read.DataSet.Validate();
    }

    [Fact]
    public async Task A_reference_to_the_very_id_finds_that_one_beside_another_spelled_alike()
    {
        var read = await FolderOf($"{Composed},The one,state,,\n{Decomposed},The other,state,,\nb,B,state,,\n", Decomposed, $"Brief-{Composed}").ReadAsync();
        Assert.Equal(Decomposed, Assert.Single(read.DataSet!.Claims).Source);
    }

    [Fact]
    public async Task A_part_of_itself_is_found_however_it_is_spelled() => Assert.Contains(
        "an actor cannot be a part of itself, by whatever way",
        Assert.Single(await FolderOf($"{Composed},The president,state,{Decomposed},\nb,B,state,,\n", "b", $"Brief-{Composed}").FindingsAsync(), f => f.StartsWith("actors", StringComparison.Ordinal)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(Composed, "", Decomposed, "", true)]
    [InlineData("The president", Composed, Decomposed, "", true)]
    [InlineData("The president", "Tayyip;" + Composed, "B", "Ankara;" + Decomposed, true)]
    [InlineData(Composed, Decomposed, "B", "", false)]
    [InlineData("Erdogan", "", Decomposed, "", false)]
    public async Task Two_actors_of_one_name_are_a_warning(string name, string aliases, string otherName, string otherAliases, bool warned)
    {
        var folder = FolderOf($"a,{name},state,,{aliases}\nb,{otherName},state,,{otherAliases}\n", "a", $"Brief-{Composed}");
        var heading = otherName == Decomposed ? "name" : "aliases";
        var value = heading == "name" ? otherName : otherAliases;
        Assert.Equal(
            warned ? [$"actors.csv:3: {heading}: \"{value}\": warning: '{Decomposed}' is a name of 'a' in line 2 too: are both one actor?"] : [],
            await WarningsAsync(folder));
        Assert.Empty((await folder.ReadAsync()).Findings);
        if (warned)
        {
            Assert.Empty(await WarningsAsync(folder.With("settled.csv", "file,id,rule,reason\nactors.csv,b,spelled-alike,The son.\n")));
        }
    }
}
