using System.Text;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Tests.Imports;

/// <summary>What a file does not say is told as unsaid, and is no difference to what is known.</summary>
public sealed class MissingFieldsTests
{
    private static readonly Actor Iran = new("iran", "Iran", ActorKind.State, "axis", ["Tehran"], new(1, 2));
    private static readonly Actor Axis = new("axis", "The axis", ActorKind.Bloc, null, [], null);
    private static readonly Document Letter = new("letter", "A letter", "A. Writer", "An outlet", EdtfDate.Parse("2016-08~"), null, "letter.txt", null, new(0, 9));

    private static async Task<DataSet> ReadAsync(string file, string text)
    {
        var reading = await ImportFormats.OfFile(file)!.ReadAsync(
            "data", file, new MemoryStream(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken);
        Assert.Empty(reading.Findings);
        return reading.DataSet!;
    }

    private static Task<DataSet> GraphMlAsync(string content) => ReadAsync("a.graphml", $"<graphml><graph edgedefault=\"directed\">{content}</graph></graphml>");

    [Fact]
    public async Task A_graph_tells_which_names_and_kinds_are_stand_ins()
    {
        var set = await GraphMlAsync("""
            <node id="iran"/><node id="axis"><data key="label">Axis</data></node><node id="irgc"><data key="name">IRGC</data><data key="kind">armed group</data></node>
            """);

        Assert.Equal(
            [("axis", RequiredFields.Kind), ("iran", RequiredFields.Name | RequiredFields.Kind)],
            set.MissingFields.Actors.Select(a => (a.Key, a.Value)).OrderBy(a => a.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_graph_tells_which_titles_and_dates_are_stand_ins()
    {
        var set = await GraphMlAsync("""
            <node id="a"/><node id="b"/>
            <edge source="a" target="b"><data key="relation">alliance</data><data key="date">2016</data><data key="document">letter</data></edge>
            <edge source="a" target="b"><data key="relation">alliance</data><data key="date">2016</data><data key="document">known</data><data key="document_title">T</data><data key="document_date">2016</data></edge>
            <edge source="a" target="b"><data key="relation">rivalry</data><data key="date">2016</data></edge>
            """);

        Assert.Equal(
            [("data", RequiredFields.Title | RequiredFields.Date), ("letter", RequiredFields.Title | RequiredFields.Date)],
            set.MissingFields.Documents.Select(a => (a.Key, a.Value)).OrderBy(a => a.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_day_on_which_a_file_was_written_is_no_date_of_a_document_that_it_names()
    {
        const string node = "<nodes><node id=\"a\" label=\"A\"/><node id=\"b\" label=\"B\"/></nodes>";
        var set = await ReadAsync("a.gexf", $"""
            <gexf><meta lastmodifieddate="2026-11-28"><keywords>T</keywords></meta><graph defaultedgetype="directed">
            <attributes class="edge"><attribute id="0" title="document" type="string"/></attributes>{node}<edges>
            <edge id="0" source="a" target="b" kind="alliance" start="2016"><attvalues><attvalue for="0" value="letter"/></attvalues></edge>
            <edge id="1" source="a" target="b" kind="rivalry" start="2016"/></edges></graph></gexf>
            """);

        Assert.Equal([("letter", RequiredFields.Title | RequiredFields.Date)], set.MissingFields.Documents.Select(a => (a.Key, a.Value)));
    }

    [Fact]
    public async Task A_known_actor_of_which_a_file_says_nothing_is_no_conflict()
    {
        var set = await GraphMlAsync("""<node id="iran"/><node id="axis"><data key="label">The axis</data></node>""");

        var preview = ImportPreview.Of(set, new ClaimSet([Iran, Axis], [], []));

        Assert.Empty(preview.Conflicts);
        Assert.Equal(new KindPreview(0, 2, 0), preview.Actors);
    }

    [Fact]
    public async Task Only_what_a_file_says_is_in_conflict()
    {
        var set = await GraphMlAsync("""<node id="iran"><data key="label">Persia</data></node>""");

        Assert.Equal([new ImportConflict("actor", "iran", "other name")], ImportPreview.Of(set, new ClaimSet([Iran, Axis], [], [])).Conflicts);
    }

    [Fact]
    public async Task Empty_cells_of_a_data_folder_are_no_conflict()
    {
        var folder = new Folder()
            .With("actors.csv", "id,name,kind,part_of,aliases\niran,Iran,state,,\naxis,The axis,bloc,,\n")
            .With("documents.csv", "id,title,author,outlet,date,url,file,sha256,start,end\nletter,A letter,,,2016-08~,,,,,\n")
            .With("claims.csv", "id,source,target,relation,mutual,date,basis,document,start,end,asserted_by,status,summary\none,iran,axis,alliance,false,2016,explicit,letter,,,author,stated,One.\n");
        var claim = new Claim("one", "iran", "axis", Relation.Alliance, false, EdtfDate.Parse("2016"), DateBasis.Explicit, "letter", new(1, 4), "author", ClaimStatus.Stated, "One.");

        var preview = ImportPreview.Of((await folder.ReadAsync()).DataSet!, new ClaimSet([Iran, Axis], [Letter], [claim]));

        Assert.Empty(preview.Conflicts);
    }
}
