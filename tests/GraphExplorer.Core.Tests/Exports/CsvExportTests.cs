using System.Globalization;
using System.IO.Compression;
using System.Text;
using FsCheck.Fluent;
using FsCheck;

namespace GraphExplorer.Core.Tests.Exports;

public sealed class CsvExportTests
{
    private static readonly ClaimSet Set = new(
        [new("iran", "Iran", ActorKind.State, null, ["a", "b c"], new(-12.5, 3)), new("us", "US", ActorKind.State, null, [], null)],
        [new("doc", "A \"title\"", null, null, EdtfDate.Parse("2016-08~"), null, null, null, null)],
        [
            new("c1", "iran", "us", Relation.Rivalry, true, EdtfDate.Parse("../2016-02"), DateBasis.Context, "doc", new(3, 9), "author", ClaimStatus.Stated, "=They, differ."),
            new("c2", "us", "iran", Relation.Negotiation, false, EdtfDate.Parse("2016-06"), DateBasis.Explicit, "doc", null, "-Kerry", ClaimStatus.Expected, "Two\nlines"),
        ]);

    [Fact]
    public async Task Claims_have_their_columns_and_then_the_bounds_of_their_date() =>
        Assert.Equal(
            "id,source,target,relation,mutual,date,basis,document,start,end,asserted_by,status,summary,earliest,latest\r\n"
            + "c1,iran,us,rivalry,true,../2016-02,context,doc,3,9,author,stated,\"'=They, differ.\",,2016-02-29\r\n"
            + "c2,us,iran,negotiation,false,2016-06,explicit,doc,,,'-Kerry,expected,\"Two\nlines\",2016-06-01,2016-06-30\r\n",
            await ExportRun.TextAsync("csv", ExportRun.Input(Set)));

    [Fact]
    public async Task Only_the_claims_of_the_view_are_there() =>
        Assert.DoesNotContain("c1,", await ExportRun.TextAsync("csv", ExportRun.Input(Set, ViewQuery.Read("rel=negotiation", out _))), StringComparison.Ordinal);

    [Fact]
    public async Task The_zip_holds_the_data_folder_and_an_edge_list_that_Gephi_reads()
    {
        using var zip = new ZipArchive(new MemoryStream(await ExportRun.BytesAsync("zip", ExportRun.Input(Set), TestContext.Current.CancellationToken)));
        Assert.Equal(["actors.csv", "documents.csv", "claims.csv", "edges.csv"], zip.Entries.Select(e => e.FullName));
        async Task<string> ReadAsync(string name)
        {
            using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync(TestContext.Current.CancellationToken), Encoding.UTF8);
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal("id,name,kind,part_of,aliases,x,y\r\niran,Iran,state,,a;b c,-12.5,3\r\nus,US,state,,,,\r\n", await ReadAsync("actors.csv"));
        Assert.Equal(
            "Source,Target,Type,Id,Kind,date,basis,document,start,end,asserted_by,status,summary,earliest,latest",
            (await ReadAsync("edges.csv")).Split("\r\n")[0]);
        Assert.Contains("\r\nus,iran,Directed,c2,negotiation,2016-06,", await ReadAsync("edges.csv"), StringComparison.Ordinal);
        Assert.Contains("\r\niran,us,Undirected,c1,rivalry,", await ReadAsync("edges.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_cell_begins_as_a_formula_does() =>
        Prop.ForAll(Graphs.Any, set =>
        {
            var bytes = ExportRun.BytesAsync("csv", ExportRun.Input(set), CancellationToken.None).Result;
            using var csv = CsvHelper.CsvReader.Create(bytes, new() { Separator = ',' });
            while (csv.Read())
            {
                for (var i = 0; i < csv.FieldCount; i++)
                {
                    if (csv.GetString(i) is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] cell && !double.TryParse(cell, CultureInfo.InvariantCulture, out _))
                    {
                        return false;
                    }
                }
            }
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_zip_comes_back_as_it_went() =>
        Prop.ForAll(Graphs.Any, set =>
        {
            var input = ExportRun.Input(set);
            var again = ExportRun.Again("zip", input);
            Assert.Empty(again.Findings);
            Assert.Equal(input.Extract().Actors, again.DataSet!.Actors);
            Assert.Equal(input.Extract().Documents, again.DataSet.Documents);
            Assert.Equal(input.Claims, again.DataSet.Claims);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ten_thousand_claims_come_back_as_they_went()
    {
        var input = ExportRun.Input(Graphs.Large(10_000));
        Assert.Equal(input.Claims, ExportRun.Again("zip", input).DataSet!.Claims);
    }
}
