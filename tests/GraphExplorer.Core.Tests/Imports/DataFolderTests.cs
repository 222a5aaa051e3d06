using System.Text;
using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Tests.Imports;

public sealed class DataFolderTests
{
    [Fact]
    public async Task A_right_folder_gives_its_records()
    {
        var reading = await new Folder().ReadAsync();
        Assert.Empty(reading.Findings);
        var data = reading.DataSet!;
        Assert.Equal("test", data.Name);
        Assert.Equal(new Actor("iran", "Iran", ActorKind.State, null, ["Tehran", "the mullahs"], null), data.Actors[0]);
        Assert.Equal("iran", data.Actors[1].PartOf);
        Assert.Equal(
            new Document("letter", "A letter", "A. Writer", "An outlet", EdtfDate.Parse("2016-08~"), "https://example.org/letter", "letter.txt", Folder.Hash, new(0, 100)),
            data.Documents[0]);
        Assert.Equal(
            new Claim("one", "iran", "russia", Relation.Alliance, true, EdtfDate.Parse("2016-08~"), DateBasis.Publication, "letter", new(10, 20), "author", ClaimStatus.Stated, "Both are allied."),
            data.Claims[0]);
    }

    [Fact]
    public async Task A_claim_without_an_id_is_known_by_its_other_cells()
    {
        var data = (await new Folder().ReadAsync()).DataSet!;
        Assert.Equal(
            ClaimId.Of(["irgc", "russia", "rivalry", "false", "2016-06/..", "explicit", "letter", "", "", "Lavrov", "expected", "They will, he says, fall out."]),
            data.Claims[1].Id);
    }

    [Fact]
    public async Task Headings_stand_in_any_order_and_further_ones_are_ignored()
    {
        var reading = await new Folder().With("actors.csv", """
            remark,aliases, part_of ,y,kind,name,x,id
            ours,,,-3.5,state,Iran,12,iran
            ,,iran,,armed group,IRGC,,irgc
            ,Moscow,,,state,Russia,,russia
            """).ReadAsync();
        Assert.Empty(reading.Findings);
        Assert.Equal(new Place(12, -3.5), reading.DataSet!.Actors[0].Place);
        Assert.Null(reading.DataSet.Actors[1].Place);
    }

    [Fact]
    public async Task Every_bad_row_is_answered_at_once()
    {
        var found = await new Folder()
            .Change("actors.csv", "irgc,IRGC,armed group", "irgc,IRGC,army")
            .Change("documents.csv", "https://example.org/letter", "javascript:alert(1)")
            .Change("claims.csv", "true,2016-08~", "perhaps,2016-13")
            .Change("claims.csv", "rivalry", "enmity")
            .FindingsAsync();
        Assert.Equal(
            [
                "actors.csv:3: kind: \"army\": none of state, armed group, organisation, bloc",
                "documents.csv:2: url: \"javascript:alert(1)\": no http or https address",
                "claims.csv:2: mutual: \"perhaps\": neither true nor false",
                "claims.csv:2: date: \"2016-13\": no such month",
                "claims.csv:3: relation: \"enmity\": none of alliance, negotiation, rivalry",
            ],
            found);
    }

    [Fact]
    public async Task Findings_stand_in_order_of_file_and_line() =>
        Assert.Equal(
            ["actors.csv:2: name: \"\": empty", "actors.csv:3: 4 cells under 5 headings", "actors.csv:4: name: \"\": empty", "claims.csv:1: date: the heading is missing"],
            await new Folder().Change("actors.csv", "iran,Iran", "iran,").Change("actors.csv", "group,iran,", "group,iran").Change("actors.csv", "russia,Russia", "russia,")
                .Change("claims.csv", ",date,", ",day,").FindingsAsync());

    [Theory]
    [InlineData("claims.csv", "one,iran,russia", "one,persia,russia", "claims.csv:2: source: \"persia\": no actor has this id")]
    [InlineData("claims.csv", "one,iran,russia", "one,iran,iran", "claims.csv:2: target: \"iran\": the same actor as the source")]
    [InlineData("claims.csv", "publication,letter", "publication,note", "claims.csv:2: document: \"note\": no document has this id")]
    [InlineData("claims.csv", ",publication,", ",hearsay,", "claims.csv:2: basis: \"hearsay\": none of explicit, context, publication")]
    [InlineData("claims.csv", ",stated,", ",,", "claims.csv:2: status: \"\": empty")]
    [InlineData("claims.csv", ",10,20,", ",10,,", "claims.csv:2: end: \"\": empty, though the other is given")]
    [InlineData("claims.csv", ",10,20,", ",20,20,", "claims.csv:2: end: \"20\": not after the start, 20")]
    [InlineData("claims.csv", ",10,20,", ",-1,20,", "claims.csv:2: start: \"-1\": no whole number from 0")]
    [InlineData("claims.csv", ",10,20,", ",10,101,", "claims.csv:2: start: \"10\": the passage to 101 is outside its document, which is 0 to 100 of its file")]
    [InlineData("claims.csv", "2016-06/..", "2016-06/2016-05", "claims.csv:3: date: \"2016-06/2016-05\": the end is before the start")]
    [InlineData("claims.csv", "2016-06/..", "in June", "claims.csv:3: date: \"in June\": write dates as 2016-10-12")]
    [InlineData("claims.csv", ",Lavrov,", ",,", "claims.csv:3: asserted_by: \"\": empty")]
    [InlineData("actors.csv", "irgc,IRGC,armed group,iran", "irgc,IRGC,armed group,persia", "actors.csv:3: part_of: \"persia\": no actor has this id")]
    [InlineData("actors.csv", "irgc,IRGC,armed group,iran", "irgc,IRGC,armed group,irgc", "actors.csv:3: part_of: \"irgc\": an actor cannot be a part of itself, by whatever way")]
    [InlineData("documents.csv", ",0,100", ",100,0", "documents.csv:2: end: \"0\": not after the start, 100")]
    [InlineData("documents.csv", "letter.txt", "../letter.txt", "documents.csv:2: file: \"../letter.txt\": not the bare name of a file")]
    [InlineData("documents.csv", Folder.Hash, "abc", "documents.csv:2: sha256: \"abc\": not 64 hexadecimal digits")]
    [InlineData("documents.csv", "2016-08~", "", "documents.csv:2: date: \"\": no date")]
    public async Task A_wrong_cell_is_named_with_its_reason(string file, string from, string to, string finding) =>
        Assert.Equal([finding], await new Folder().Change(file, from, to).FindingsAsync());

    [Fact]
    public async Task A_circle_of_wholes_is_named_at_each_of_its_actors()
    {
        var found = await new Folder().Change("actors.csv", "iran,Iran,state,", "iran,Iran,state,irgc").FindingsAsync();
        Assert.Equal(["actors.csv:2", "actors.csv:3"], found.Select(f => f[..12]));
    }

    [Fact]
    public async Task A_row_that_failed_is_still_known_to_those_that_refer_to_it() =>
        Assert.Equal(
            ["actors.csv:2: name: \"\": empty"],
            await new Folder().Change("actors.csv", "iran,Iran,", "iran,,").FindingsAsync());

    [Theory]
    [InlineData("iran,Iran,state,,", "\"a,b\",Iran,state,,", "a comma in an actor's id")]
    [InlineData("iran,Iran,state,,", "\"a\nb\",Iran,state,,", "a line break or tab in an id")]
    [InlineData("iran,Iran,state,,", "a\u0001b,Iran,state,,", "a control character")]
    public async Task An_id_must_be_able_to_stand_in_an_address(string from, string to, string reason)
    {
        var found = await new Folder().Change("actors.csv", from, to).FindingsAsync();
        Assert.Contains(found, f => f.StartsWith("actors.csv:2: id:", StringComparison.Ordinal) && f.EndsWith(reason, StringComparison.Ordinal));
        Assert.All(found, f => Assert.DoesNotContain('\n', f));
    }

    [Fact]
    public async Task The_same_id_twice_names_the_other_line()
    {
        Assert.Equal(
            ["claims.csv:4: id: \"one\": the same id as in line 2"],
            await new Folder().Change("claims.csv", "fall out.\"\n", "fall out.\"\none,iran,russia,rivalry,true,2015,context,letter,,,author,stated,They differ.\n").FindingsAsync());
        Assert.Equal(
            ["documents.csv:3: id: \"letter\": the same id as in line 2"],
            await new Folder().Change("documents.csv", ",0,100\n", ",0,100\nletter,Another,,,2016,,,,,\n").FindingsAsync());
    }

    [Fact]
    public async Task Two_claims_without_id_alike_in_all_cells_are_an_error()
    {
        const string row = ",irgc,russia,rivalry,false,2016,explicit,letter,,,author,stated,They differ.\n";
        Assert.Equal(
            ["claims.csv:5: id: \"\": alike in all cells to line 4"],
            await new Folder().Change("claims.csv", "fall out.\"\n", "fall out.\"\n" + row + row.Replace("differ", " differ ", StringComparison.Ordinal).Replace("They  differ .", " They differ. ", StringComparison.Ordinal)).FindingsAsync());
    }

    [Fact]
    public async Task Places_come_in_pairs_and_are_numbers()
    {
        Task<string[]> With(string x, string y) => new Folder()
            .With("actors.csv", $"id,name,kind,part_of,aliases,x,y\niran,Iran,state,,,{x},{y}\nirgc,IRGC,bloc,,,,\nrussia,Russia,state,,,,\n").FindingsAsync();
        Assert.Empty(await With("1e3", "'-2.5"));
        Assert.Equal(["actors.csv:2: y: \"\": empty, though the other is given"], await With("1", ""));
        Assert.Equal(["actors.csv:2: x: \"NaN\": no number within ±1000000"], await With("NaN", "0"));
        Assert.Equal(["actors.csv:2: x: \"1e400\": no number within ±1000000"], await With("1e400", "0"));
        Assert.Equal(["actors.csv:2: y: \"1,5\": no number within ±1000000"], await With("0", "\"1,5\""));
    }

    [Fact]
    public async Task A_mutual_claim_has_its_ends_in_one_order()
    {
        var data = (await new Folder().Change("claims.csv", "one,iran,russia", "one,russia,iran").ReadAsync()).DataSet!;
        Assert.Equal(("iran", "russia"), (data.Claims[0].Source, data.Claims[0].Target));
    }

    [Theory]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠name")]
    [InlineData("'＝1+1")]
    public void A_formula_in_full_width_gets_an_apostrophe_and_comes_back(string text)
    {
        Assert.Equal("'" + text, CsvCell.Guard(text));
        Assert.Equal(text, CsvCell.Unguard(CsvCell.Guard(text)));
    }

    [Fact]
    public async Task One_apostrophe_before_a_formula_is_taken_off()
    {
        var data = (await new Folder().Change("claims.csv", "Both are allied.", "'=1+1").Change("actors.csv", "russia,Russia", "russia,''+7").ReadAsync()).DataSet!;
        Assert.Equal("=1+1", data.Claims[0].Summary);
        Assert.Equal("'+7", data.Actors[2].Name);
    }

    [Fact]
    public async Task A_missing_file_is_named_and_its_ids_are_not_called_unknown() =>
        Assert.Equal(["actors.csv: the file is missing"], await new Folder().Without("actors.csv").FindingsAsync());

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\r\n")]
    public async Task An_empty_file_is_named(string text) =>
        Assert.Equal(["documents.csv: the file is empty"], await new Folder().With("documents.csv", text).FindingsAsync());

    [Fact]
    public async Task A_missing_heading_is_named() =>
        Assert.Equal(
            ["claims.csv:1: date: the heading is missing", "claims.csv:1: status: the heading is there twice"],
            await new Folder().Change("claims.csv", ",date,basis,", ",day,status,").Change("claims.csv", ",day,", ",basis,").FindingsAsync());

    [Fact]
    public async Task Semicolons_instead_of_commas_are_recognised() =>
        Assert.Equal(
            ["actors.csv:1: the cells are not separated by commas"],
            await new Folder().With("actors.csv", "id;name;kind;part_of;aliases\niran;Iran;state;;\n").FindingsAsync());

    [Fact]
    public async Task A_wrong_encoding_is_named_with_its_line()
    {
        Assert.Equal(
            ["actors.csv:3: the encoding is not UTF-8"],
            await new Folder().With("actors.csv", Encoding.Latin1.GetBytes("id,name,kind,part_of,aliases\niran,Iran,state,,\ntr,Türkiye,state,,\n")).FindingsAsync());
        Assert.Equal(
            ["actors.csv:1: the encoding is UTF-16, not UTF-8"],
            await new Folder().With("actors.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,name")]).FindingsAsync());
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_heading()
    {
        var folder = new Folder();
        foreach (var file in DataFolder.Files)
        {
            folder.Change(file, "id,", "\uFEFFid,");
        }
        Assert.Empty((await folder.ReadAsync()).Findings);
    }

    [Fact]
    public async Task Quotes_and_numbers_of_cells_are_as_in_RFC_4180()
    {
        Assert.Equal(
            ["actors.csv:2: a quote inside a cell that is not quoted", "actors.csv:3: 4 cells under 5 headings"],
            await new Folder().Change("actors.csv", "iran,Iran", "iran,Ir\"an").Change("actors.csv", "irgc,IRGC,armed group,iran,", "irgc,IRGC,armed group,iran")
                .Change("claims.csv", "irgc", "iran").FindingsAsync());
        Assert.Contains(
            "actors.csv:4: a quote is opened and never closed",
            await new Folder().Change("actors.csv", "russia,Russia", "russia,\"Russia").FindingsAsync());
    }

    [Fact]
    public async Task Lines_count_those_inside_cells_and_empty_ones()
    {
        var found = await new Folder().With("actors.csv", "id,name,kind,part_of,aliases\r\n\r\niran,\"Ir\nan\",state,,\r\nirgc,IRGC,bloc,,\r\nrussia,Russia,realm,,\r\n").FindingsAsync();
        Assert.Equal(["actors.csv:6: kind: \"realm\": none of state, armed group, organisation, bloc"], found);
    }

    [Fact]
    public async Task Findings_beyond_the_bound_are_counted()
    {
        var rows = string.Concat(Enumerable.Range(0, ImportBounds.MostFindings + 7).Select(i => $"a{i},A,realm,,\n"));
        var reading = await new Folder().With("actors.csv", "id,name,kind,part_of,aliases\niran,I,state,,\nirgc,I,state,,\nrussia,R,state,,\n" + rows).ReadAsync();
        Assert.Null(reading.DataSet);
        Assert.Equal(ImportBounds.MostFindings + 1, reading.Findings.Length);
        Assert.Equal("actors.csv: 7 more are not listed", reading.Findings[^1].ToString());
    }

    [Fact]
    public async Task A_cell_beyond_the_bound_is_refused()
    {
        var found = await new Folder().Change("claims.csv", "Both are allied.", new string('x', ImportBounds.LongestCell + 1)).FindingsAsync();
        Assert.Equal([$"claims.csv:2: summary: \"{new string('x', 80)}…\": longer than 20000 characters"], found);
    }

    [Fact]
    public async Task Headings_alone_are_an_empty_data_set()
    {
        var folder = new Folder();
        folder.With("actors.csv", "id,name,kind,part_of,aliases").With("claims.csv", string.Join(',', DataFolder.ClaimHeadings));
        Assert.Empty((await folder.ReadAsync()).DataSet!.Claims);
    }
}
