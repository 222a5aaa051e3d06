using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using FsCheck;
using GraphExplorer.Core.Backups;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Stores;
using GraphExplorer.Core.Tests.Exports;

namespace GraphExplorer.Core.Tests.Backups;

/// <summary>What a store holds goes into a backup and comes back equal; what is no whole backup brings nothing back.</summary>
public sealed class BackupTests
{
    private const string Header = "kind,id,datasets,otherwise\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Whatever_a_store_holds_comes_back_equal() =>
        Prop.ForAll(Graphs.Any, set =>
        {
            var content = ContentOf(set);
            var again = ReadAsync(WriteAsync(content).Result).Result;
            Assert.Empty(again.Findings);
            Equal(content, again.Content!);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Blanks_line_ends_and_formulas_are_kept_to_the_letter()
    {
        var actor = new Actor(" =1 ", "'=x", ActorKind.State, null, ["'a", "-2"], new(-362.7000000000001, 1.0 / 3));
        var other = actor with { Name = "+y\r\nz", Place = null };
        ImmutableArray<string> names = ["a,b", "\"sample\""];
        var content = new StoreContent(
            [new("\"sample\"", "2.0.0", DateTimeOffset.UnixEpoch.AddTicks(1234567)), new("a,b", null, new(2026, 11, 28, 1, 2, 3, TimeSpan.FromHours(2)))],
            [new(actor, names, ImmutableDictionary<string, Actor>.Empty.Add("a,b", other))], [], []);

        var again = await ReadAsync(await WriteAsync(content));

        Assert.Empty(again.Findings);
        Equal(content, again.Content!);
        Assert.Equal(content.DataSets.Select(s => s.Created.Offset), again.Content!.DataSets.Select(s => s.Created.Offset));
    }

    [Theory]
    [InlineData("=Ένα\n\"two\" 🕊", "from=2016-01-01")]
    [InlineData("Saved before control characters were refused: \u0001", "q=A%01B")]
    public async Task Snapshots_come_back_byte_for_byte_with_title_and_moment(string title, string view)
    {
        var snapshot = Snapshot(title, view);
        var zip = await WriteAsync(ContentOf(Graphs.Large(5)), snapshot);

        await using var backup = (await Backup.OpenAsync("b.zip", new MemoryStream(zip), Token))!;
        var reading = await backup.ReadAsync(Token);

        Assert.Empty(reading.Findings);
        Assert.Equal([snapshot.Id], reading.Snapshots);
        Assert.Equal(snapshot, await backup.SnapshotAsync(snapshot.Id, Token));
    }

    [Fact]
    public async Task The_same_store_gives_the_same_bytes()
    {
        var content = ContentOf(Graphs.Large(50));
        var snapshot = Snapshot("One");
        Assert.Equal(await WriteAsync(content, snapshot), await WriteAsync(content, snapshot));
    }

    [Fact]
    public async Task It_can_be_packed_again_as_a_folder_or_read_unpacked()
    {
        var content = ContentOf(Graphs.Large(5));
        var files = await UnpackAsync(await WriteAsync(content));

        Equal(content, (await ReadAsync(Pack(files, "my backup/"))).Content!);
        await using var folder = Backup.OfFolder("b", files.ToDictionary(f => f.Key, f => (Func<Stream>)(() => new MemoryStream(f.Value))));
        Equal(content, (await folder.ReadAsync(Token)).Content!);
    }

    [Fact]
    public async Task A_data_folder_is_no_backup() =>
        Assert.Null(await Backup.OpenAsync("a.zip", new MemoryStream(Pack(new() { ["actors.csv"] = "id\n"u8.ToArray() })), Token));

    [Theory]
    [InlineData("codings/a.json", "{}", "codings/a.json: no file of a backup: nothing is left out, so nothing is brought back")]
    [InlineData("snapshots/../x.json", "{}", "snapshots/../x.json: no file of a backup: nothing is left out, so nothing is brought back")]
    [InlineData("memberships.csv", null, "memberships.csv: the file is missing")]
    [InlineData("backup.json", null, "backup.json: the file is missing")]
    [InlineData("backup.json", "{\"format\":2}", "backup.json: format: \"2\": newer than this program knows (1); a newer program can read it")]
    [InlineData("backup.json", "[]", "backup.json: format: no version of a backup")]
    [InlineData("actors.csv", "id,name,kind,part_of,aliases,x,y\na,A,state,,,,\nb,B,kingdom,x,,,\n", "actors.csv:3: kind: \"kingdom\": none of state, armed group, organisation, bloc")]
    [InlineData("datasets.csv", "name,version,created\none,,yesterday\ntwo,,2026-11-28T00:00:00.0000000+00:00\n", "datasets.csv:2: created: \"yesterday\": no moment such as 2026-11-25T12:30:00.0000000+00:00")]
    [InlineData("memberships.csv", Header + "actor,a,\"[\"\"one\"\"]\",\nactor,b,\"[\"\"one\"\"]\",\ndocument,d,\"[\"\"one\"\"]\",\n", "claims.csv:2: id: \"c\": no row of memberships.csv says which data sets brought it")]
    [InlineData("memberships.csv", Header + "actor,a,\"[\"\"none\"\"]\",\n", "memberships.csv:2: datasets: \"[\\\"none\\\"]\": 'none' is no data set of datasets.csv")]
    [InlineData("memberships.csv", Header + "actor,a,one,\n", "memberships.csv:2: datasets: \"one\": no JSON list of different names")]
    [InlineData("memberships.csv", Header + "actor,z,\"[\"\"one\"\"]\",\n", "memberships.csv:2: id: \"z\": there is no such actor in the backup")]
    [InlineData("memberships.csv", Header + "actor,a,\"[\"\"one\"\"]\",\"{\"\"two\"\":{}}\"\n", "memberships.csv:2: otherwise.two: none of the data sets of this row")]
    [InlineData("memberships.csv", Header + "actor,a,\"[\"\"one\"\"]\",\"{\"\"one\"\":{}}\"\n", "memberships.csv:2: otherwise.one: the newest data set says what stands")]
    [InlineData("memberships.csv", Header + "actor,a,\"[\"\"one\"\",\"\"two\"\"]\",\"{\"\"one\"\":{\"\"id\"\":\"\"a\"\",\"\"name\"\":\"\"A\"\",\"\"kind\"\":\"\"state\"\",\"\"aliases\"\":[]}}\"\n", "memberships.csv:2: otherwise.one: just what stands, and so nothing else")]
    [InlineData("memberships.csv", Header + "document,d,\"[\"\"one\"\",\"\"two\"\"]\",\"{\"\"one\"\":{\"\"id\"\":\"\"d\"\",\"\"title\"\":\"\"T\"\",\"\"date\"\":\"\"2016\"\",\"\"url\"\":\"\"javascript:1\"\"}}\"\n", "memberships.csv:2: otherwise.one.url: \"javascript:1\": no http or https address")]
    [InlineData("snapshots/0123456789abcdef.json", "{\"schema\":1}", "snapshots/0123456789abcdef.json: view: missing")]
    public async Task What_is_wrong_is_named_and_nothing_comes_back(string file, string? text, string finding)
    {
        var files = await UnpackAsync(await WriteAsync(Small()));
        files.Remove(file);
        if (text is not null)
        {
            files[file] = Encoding.UTF8.GetBytes(text);
        }

        var reading = await ReadAsync(Pack(files));

        Assert.Null(reading.Content);
        Assert.Contains(finding, reading.Findings.Select(f => f.ToString()));
    }

    [Fact]
    public async Task A_snapshot_under_another_name_or_with_members_that_nobody_looked_at_is_refused()
    {
        var snapshot = Snapshot("One");
        var files = await UnpackAsync(await WriteAsync(Small(), snapshot));
        files["snapshots/0123456789abcdef.json"] = files[$"snapshots/{snapshot.Id}.json"];
        files[$"snapshots/{snapshot.Id}.json"] = Encoding.UTF8.GetBytes(snapshot.Json.Replace("\"schema\":1,", "\"schema\":1,\"more\":2,", StringComparison.Ordinal));

        var reading = await ReadAsync(Pack(files));

        Assert.Equal(
            [
                $"snapshots/0123456789abcdef.json: id: \"{snapshot.Id}\": not the one that the file is called after",
                $"snapshots/{snapshot.Id}.json: \"member more\": this program does not know it",
            ],
            reading.Findings.Select(f => f.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Altered_bytes_are_found()
    {
        var zip = await WriteAsync(Small());
        var text = Encoding.Latin1.GetString(zip);
        // The first byte of the packed memberships, behind the name of their entry.
        zip[text.IndexOf("memberships.csv", StringComparison.Ordinal) + "memberships.csv".Length + 4] ^= 8;

        var reading = await ReadAsync(zip);

        Assert.Null(reading.Content);
        Assert.Contains("damaged", Assert.Single(reading.Findings).ToString(), StringComparison.Ordinal);
    }

    /// <summary>Three data sets: the first brought all, the second changed every other record, the third has some of them too.</summary>
    private static StoreContent ContentOf(ClaimSet set)
    {
        ImmutableArray<DataSetHead> sets = [new("-mine; \"own\"", null, ExportRun.Moment), new("sample", "1.2.3", ExportRun.Moment.AddTicks(7)), new("third", "x", ExportRun.Moment)];
        StoredRecord<T> Of<T>(T record, int number, T other) where T : class => (number % 3) switch
        {
            0 => new(record, ["sample"], ImmutableDictionary<string, T>.Empty),
            1 => new(record, ["sample", "-mine; \"own\""], ImmutableDictionary<string, T>.Empty.Add("sample", other)),
            _ => new(record, ["third", "sample", "-mine; \"own\""], ImmutableDictionary<string, T>.Empty.Add("sample", other).Add("third", other)),
        };
        return new(
            sets,
            [.. set.Actors.OrderBy(a => a.Id, StringComparer.Ordinal).Select((a, i) => Of(a, i, a with { Name = a.Name + "!", Aliases = [.. a.Aliases, "x'<&"], Place = null }))],
            [.. set.Documents.OrderBy(d => d.Id, StringComparer.Ordinal).Select((d, i) => Of(d, i, d with { Title = d.Title + "?", Date = EdtfDate.Parse("../2016~"), Span = new(1, 2) }))],
            [.. set.Claims.OrderBy(c => c.Id, StringComparer.Ordinal).Select((c, i) => Of(c, i, c with { Summary = "=" + c.Summary, Mutual = false, Passage = null }))]);
    }

    private static StoreContent Small()
    {
        ImmutableArray<string> one = ["one"];
        StoredRecord<T> Of<T>(T record) where T : class => new(record, one, ImmutableDictionary<string, T>.Empty);
        return new(
            [new("one", null, DateTimeOffset.UnixEpoch), new("two", null, DateTimeOffset.UnixEpoch)],
            [Of(new Actor("a", "A", ActorKind.State, null, [], null)), Of(new Actor("b", "B", ActorKind.State, null, [], null))],
            [Of(new Document("d", "D", null, null, EdtfDate.Parse("2016"), null, null, null, null))],
            [Of(new Claim("c", "a", "b", Relation.Alliance, false, EdtfDate.Parse("2016"), DateBasis.Explicit, "d", null, "author", ClaimStatus.Stated, "A backs B."))]);
    }

    private static StoredSnapshot Snapshot(string title, string view = "from=2016-01-01")
    {
        var json = ExportRun.Input(Graphs.Large(3)).ToSnapshot(view) with { Title = title };
        return new(json.Id, title, json.Created, JsonSerializer.Serialize(json, WireJson.Compact.SnapshotJson));
    }

    private static async Task<byte[]> WriteAsync(StoreContent content, params StoredSnapshot[] snapshots)
    {
        await using var output = new AnswerStream();
        await BackupWriter.WriteAsync(content, snapshots.ToAsyncEnumerable(), output, CancellationToken.None);
        return output.ToArray();
    }

    private static async Task<BackupReading> ReadAsync(byte[] zip)
    {
        await using var backup = await Backup.OpenAsync("backup.zip", new MemoryStream(zip), CancellationToken.None);
        return await backup!.ReadAsync(CancellationToken.None);
    }

    private static async Task<Dictionary<string, byte[]>> UnpackAsync(byte[] zip)
    {
        await using var archive = new ZipArchive(new MemoryStream(zip));
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in archive.Entries)
        {
            using var bytes = new MemoryStream();
            await using var content = await entry.OpenAsync(Token);
            await content.CopyToAsync(bytes, Token);
            files.Add(entry.FullName, bytes.ToArray());
        }
        return files;
    }

    private static byte[] Pack(Dictionary<string, byte[]> files, string folder = "")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(folder + name).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    private static void Equal(StoreContent expected, StoreContent actual)
    {
        Assert.Equal(expected.DataSets, actual.DataSets);
        Assert.Equal(expected.Actors, actual.Actors);
        Assert.Equal(expected.Documents, actual.Documents);
        Assert.Equal(expected.Claims, actual.Claims);
    }
}
