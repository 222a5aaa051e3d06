using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Core.Checks;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Tests.Imports;

namespace GraphExplorer.Core.Tests.Checks;

public sealed class FolderCheckTests
{
    /// <summary>A letter of two paragraphs; its first character lies outside the basic plane, so that code points and UTF-16 units differ.</summary>
    private const string Letter =
        "𐎠 Iran and Russia met in spring. \"They agreed on nothing.\" The Guards, of the U.S. and of Moscow alike, kept watch.[3]\n\nThey parted.";

    private const string Claims = "id,source,target,relation,mutual,date,basis,document,start,end,asserted_by,status,summary\n";

    private static Passage PassageOf(string words)
    {
        var start = Letter.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0);
        var before = Letter[..start].EnumerateRunes().Count();
        return new(before, before + words.EnumerateRunes().Count());
    }

    private static string Claim(
        string words = "𐎠 Iran and Russia met in spring.", string id = "one", string source = "iran", string target = "russia", bool mutual = true,
        string date = "2016-08~", string basis = "publication", string status = "stated", string summary = "The two held talks.")
    {
        var passage = PassageOf(words);
        return $"{id},{source},{target},negotiation,{(mutual ? "true" : "false")},{date},{basis},letter,{passage.Start},{passage.End},author,{status},{summary}\n";
    }

    /// <summary>A folder whose only document is the letter, with no actor too many.</summary>
    private static Folder FolderOf(params string[] claims) => new Folder()
        .With("actors.csv", "id,name,kind,part_of,aliases\niran,Iran,state,,\nrussia,Russia,state,,Moscow\n")
        .With("documents.csv", $"id,title,author,outlet,date,url,file,sha256,start,end\nletter,A letter,,,2016-08~,,letter.txt,{HashOf(Letter)},,\n")
        .With("claims.csv", Claims + string.Concat(claims));

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Task<FolderReport> CheckAsync(Folder folder, string? text = Letter) => FolderCheck.RunAsync(
        folder.Files, name => name == "letter.txt" && text is not null ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null, TestContext.Current.CancellationToken);

    private static async Task<string[]> FindingsAsync(Folder folder, string? text = Letter) =>
        [.. (await CheckAsync(folder, text)).Findings.Select(f => f.ToString())];

    [Fact]
    public async Task A_right_folder_passes_and_is_counted()
    {
        var report = await CheckAsync(FolderOf(Claim()));
        Assert.Empty(report.Findings);
        Assert.Equal((2, 1, 1, 0), (report.Actors, report.Documents, report.Claims, report.Settled));
    }

    [Fact]
    public async Task What_an_import_refuses_is_an_error() =>
        Assert.Equal(["claims.csv:2: date: \"2016-13\": no such month"], await FindingsAsync(FolderOf(Claim(date: "2016-13"))));

    [Fact]
    public async Task An_actor_or_document_that_nothing_uses_is_an_error()
    {
        var folder = FolderOf(Claim())
            .Change("actors.csv", "Moscow\n", "Moscow\nturkey,Turkey,state,,\n")
            .Change("documents.csv", ",,\n", ",,\nnote,A note,,,2016,,,,,\n");
        Assert.Equal(
            ["actors.csv:4: id: \"turkey\": no claim uses this actor", "documents.csv:3: id: \"note\": no claim uses this document"],
            await FindingsAsync(folder));
    }

    [Fact]
    public async Task Lost_letters_and_letters_encoded_twice_are_warnings()
    {
        var folder = FolderOf(Claim(summary: "They sp\uFFFDke.")).Change("actors.csv", ",Moscow\n", ",Moscow;MoscÃ¼\n").Change("documents.csv", "A letter", "A letter â€“ one");
        Assert.Equal(
            [
                "actors.csv:3: aliases: \"Moscow;MoscÃ¼\": warning: looks as if it had been encoded twice: is 'Moscü' meant?",
                "claims.csv:2: summary: \"They sp\uFFFDke.\": warning: has U+FFFD, which stands where a letter was lost",
                "documents.csv:2: title: \"A letter â€“ one\": warning: looks as if it had been encoded twice: is 'A letter – one' meant?",
            ],
            (await FindingsAsync(folder)).Where(f => f.Contains("warning", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_whole_of_a_used_actor_is_used() =>
        Assert.Empty(await FindingsAsync(FolderOf(Claim()).Change("actors.csv", "iran,Iran,state,,\n", "iran,Iran,state,axis,\naxis,The axis,bloc,,\n")));

    [Fact]
    public async Task A_mutual_pair_out_of_order_is_an_error() =>
        Assert.Equal(
            ["claims.csv:2: source: \"russia\": a mutual pair stands in alphabetical order: 'iran' comes first"],
            await FindingsAsync(FolderOf(Claim(source: "russia", target: "iran"))));

    [Fact]
    public async Task Two_claims_alike_in_all_fields_are_an_error() =>
        Assert.Equal(
            ["claims.csv:3: id: \"two\": alike in all fields to the claim in line 2"],
            await FindingsAsync(FolderOf(Claim(), Claim(id: "two"), Claim(id: "three", mutual: false))));

    [Fact]
    public async Task Another_version_of_a_text_is_an_error() =>
        Assert.Equal(
            [$"documents.csv:2: sha256: \"{HashOf(Letter)}\": the file at hand has {HashOf(Letter + " ")}"],
            await FindingsAsync(FolderOf(Claim()), Letter + " "));

    [Fact]
    public async Task A_text_whose_line_ends_were_changed_is_the_same() =>
        Assert.Empty(await FindingsAsync(FolderOf(Claim()), Letter.Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Fact]
    public async Task A_file_without_its_hash_is_a_warning() =>
        Assert.Equal(
            [$"documents.csv:2: sha256: \"\": warning: empty, so that no text is shown: the file at hand has {HashOf(Letter)}"],
            await FindingsAsync(FolderOf(Claim()).Change("documents.csv", HashOf(Letter), "")));

    [Fact]
    public async Task A_text_that_is_not_at_hand_is_an_error() =>
        Assert.Equal(["documents.csv:2: file: \"letter.txt\": the text is not at hand"], await FindingsAsync(FolderOf(Claim()), null));

    [Fact]
    public async Task Without_texts_what_needs_them_is_not_looked_at() =>
        Assert.Empty((await FolderCheck.RunAsync(FolderOf(Claim(words: "ran and Rus")).Files, null, TestContext.Current.CancellationToken)).Findings);

    [Fact]
    public async Task A_span_beyond_its_file_is_an_error_counted_in_code_points()
    {
        var length = Letter.EnumerateRunes().Count();
        Assert.Equal(Letter.Length - 1, length);
        var passage = PassageOf("They parted.");
        Assert.Equal(length, passage.End);
        Assert.DoesNotContain(await FindingsAsync(FolderOf(Claim(words: "They parted."))), f => f.Contains("ends at", StringComparison.Ordinal));
        var beyond = Claim(words: "They parted.").Replace($",{passage.End},", $",{passage.End + 1},", StringComparison.Ordinal);
        Assert.Equal([$"claims.csv:2: end: \"{length + 1}\": the file ends at {length}"], await FindingsAsync(FolderOf(beyond)));
        Assert.Contains(
            $"documents.csv:2: end: \"{length + 1}\": the file ends at {length}",
            await FindingsAsync(FolderOf(Claim()).Change("documents.csv", ",,\n", $",0,{length + 1}\n")));
    }

    [Theory]
    [InlineData("𐎠 Iran and Russia met in spring.", "", "")]
    [InlineData("\"They agreed on nothing.\"", "", "")]
    [InlineData("The Guards, of the U.S. and of Moscow alike, kept watch.", "", "")]
    [InlineData("\"They agreed on nothing.\" The Guards, of the U.S. and of Moscow alike, kept watch.", "", "")]
    [InlineData("and Russia met in spring.", "start", "")]
    [InlineData("Iran and Russia met in spring. ", "start", "end")]
    [InlineData(" \"They agreed on nothing.\"", "start", "")]
    [InlineData("and of Moscow alike, kept watch.", "start", "")]
    [InlineData("The Guards, of the U.S.", "", "end")]
    [InlineData("\"They agreed on", "", "end")]
    [InlineData("\"They agreed on nothing", "", "end")]
    public async Task A_passage_that_is_no_whole_sentence_is_a_warning(string words, string start, string end)
    {
        var found = (await CheckAsync(FolderOf(Claim(words)))).Findings.Where(f => f.Reason.StartsWith("no sentence", StringComparison.Ordinal)).ToList();
        Assert.All(found, f => Assert.Equal(Severity.Warning, f.Severity));
        Assert.Equal(new[] { start, end }.Where(h => h.Length > 0), found.Select(f => f.Column!));
    }

    [Fact]
    public async Task Where_lines_are_broken_by_length_a_line_end_is_no_bound()
    {
        const string wrapped = "Iran and\nRussia met.\n\nMoscow went.";
        var folder = FolderOf($"one,iran,russia,negotiation,true,2016-08~,publication,letter,9,20,author,stated,They met.\n").Change("documents.csv", HashOf(Letter), HashOf(wrapped));
        Assert.Contains("claims.csv:2: start: \"9\": warning: no sentence begins here", await FindingsAsync(folder, wrapped));
        var line = wrapped.Replace("Iran and", "Iran and " + new string('x', 120), StringComparison.Ordinal);
        var long1 = FolderOf($"one,iran,russia,negotiation,true,2016-08~,publication,letter,130,141,author,stated,They met.\n").Change("documents.csv", HashOf(Letter), HashOf(line));
        Assert.DoesNotContain(await FindingsAsync(long1, line), f => f.Contains("no sentence", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_actor_neither_named_nor_meant_is_a_warning()
    {
        // "They" stands in the second paragraph for those named in the first.
        Assert.Empty(await FindingsAsync(FolderOf(Claim(words: "They parted."))));
        var folder = FolderOf(Claim(), Claim(id: "two", target: "us", mutual: false)).Change("actors.csv", "Moscow\n", "Moscow\nus,United States,state,,US\n");
        Assert.Equal(
            ["claims.csv:3: target: \"us\": warning: 'us' is neither named in the paragraph nor meant by a pronoun in it"],
            await FindingsAsync(folder));
        Assert.Empty(await FindingsAsync(folder.Change("actors.csv", ",US\n", ",US;U.S.\n")));
    }

    [Theory]
    [InlineData("2016-08~", "context", "basis: \"context\": warning: 2016-08~ is the document's own date: is the basis publication?")]
    [InlineData("2016-08", "publication", "date: \"2016-08\": warning: the basis is publication, but the document's own date is 2016-08~")]
    public async Task The_documents_own_date_goes_with_basis_publication(string date, string basis, string finding) =>
        Assert.Equal([$"claims.csv:2: {finding}"], await FindingsAsync(FolderOf(Claim(date: date, basis: basis))));

    [Theory]
    [InlineData("2016-11", "stated", true)]
    [InlineData("2016-11", "expected", false)]
    [InlineData("2016", "stated", false)]
    [InlineData("2015/2018", "stated", true)]
    [InlineData("2015/..", "stated", false)]
    [InlineData("2015/", "stated", false)]
    public async Task A_date_after_the_document_is_expected_or_goes_on(string date, string status, bool warned)
    {
        var found = await FindingsAsync(FolderOf(Claim(date: date, basis: "explicit", status: status)));
        Assert.Equal(warned ? [$"claims.csv:2: date: \"{date}\": warning: after the document's own date, 2016-08~, but not expected"] : [], found);
    }

    [Fact]
    public async Task Six_words_in_a_row_of_the_text_are_a_warning()
    {
        Assert.Equal(
            ["claims.csv:2: summary: \"That IRAN and Russia met in: spring\": warning: six words in a row of the text: iran and russia met in spring"],
            await FindingsAsync(FolderOf(Claim(summary: "That IRAN and Russia met in: spring"))));
        Assert.Empty(await FindingsAsync(FolderOf(Claim(summary: "Iran and Russia met in summer"))));
    }

    [Fact]
    public async Task A_settled_case_says_nothing_and_one_that_settles_nothing_says_so()
    {
        var folder = FolderOf(Claim(words: "and Russia met in spring.")).With(
            "settled.csv", "file,id,rule,reason\nclaims.csv,one,sentence-bounds,The name before it is no word.\nclaims.csv,one,own-words,Not so.\n");
        var report = await CheckAsync(folder);
        Assert.Equal(1, report.Settled);
        Assert.Equal(["settled.csv:3: id: \"one\": warning: settles nothing: there is no such warning any more"], report.Findings.Select(f => f.ToString()));
        Assert.Equal((0, 1), (report.Errors, report.Warnings));
        Assert.Empty((await FolderCheck.RunAsync(folder.Files, null, TestContext.Current.CancellationToken)).Findings);
    }

    [Fact]
    public async Task A_settled_case_needs_a_rule_that_there_is_and_a_reason()
    {
        var found = await FindingsAsync(FolderOf(Claim()).With("settled.csv", "file,id,rule,reason\nclaims.csv,one,spelling,Fine.\nclaims.csv,one,own-words,\n"));
        Assert.StartsWith("settled.csv:2: rule: \"spelling\": none of used, mutual-order,", found[0], StringComparison.Ordinal);
        Assert.Equal("settled.csv:3: reason: \"\": empty", found[1]);
    }

    [Fact]
    public async Task An_error_cannot_be_settled() =>
        Assert.NotEmpty(await FindingsAsync(
            FolderOf(Claim(source: "russia", target: "iran")).With("settled.csv", "file,id,rule,reason\nclaims.csv,one,mutual-order,We like it so.\n")));
}
