using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;
using GraphExplorer.Core.Imports;

namespace GraphExplorer.Core.Tests.Imports;

public sealed class ZipImportTests
{
    private static readonly IImport Import = ImportFormats.OfFile("My Data.ZIP")!;

    private static MemoryStream Zip(params (string Path, Func<Stream> Content)[] entries) => Zip(CompressionLevel.Optimal, entries);

    private static MemoryStream Zip(CompressionLevel level, (string Path, Func<Stream> Content)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                using var to = zip.CreateEntry(path, level).Open();
                using var from = content();
                from.CopyTo(to);
            }
        }
        stream.Position = 0;
        return stream;
    }

    private static MemoryStream ZipOf(Folder folder, string at, params (string Path, Func<Stream> Content)[] more) =>
        Zip([.. folder.Files.Select(f => (at + f.Key, f.Value)), .. more]);

    private static Func<Stream> Text(string text) => () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));

    private static Task<ImportReading> ReadAsync(Stream zip) => Import.ReadAsync("data", "data.zip", zip, TestContext.Current.CancellationToken);

    private static async Task<string> RefusalAsync(Stream zip)
    {
        var reading = await ReadAsync(zip);
        Assert.Null(reading.DataSet);
        return Assert.Single(reading.Findings).ToString();
    }

    [Fact]
    public async Task An_encrypted_entry_is_called_so_and_not_damaged()
    {
        var bytes = ZipOf(new(), "").ToArray();
        for (var i = 0; i + 4 < bytes.Length; i++)
        {
            // The flag that says so stands 6 bytes into the head of an entry, and 8 into its line of the list at the end.
            if (bytes.AsSpan(i, 4).SequenceEqual("PK\u0003\u0004"u8))
            {
                bytes[i + 6] |= 1;
            }
            else if (bytes.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8))
            {
                bytes[i + 8] |= 1;
            }
        }

        Assert.EndsWith("the entry is encrypted: pack the zip without a password", await RefusalAsync(new MemoryStream(bytes)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("my data/")]
    [InlineData("my data\\")]
    public async Task The_files_stand_at_the_root_or_in_one_folder(string at)
    {
        var reading = await ReadAsync(ZipOf(new(), at, ("README.md", Text("Not read.")), ("__MACOSX/my data/._claims.csv", Text("x"))));
        Assert.Empty(reading.Findings);
        Assert.Equal(2, reading.DataSet!.Claims.Length);
    }

    [Fact]
    public async Task Findings_name_the_files_within() =>
        Assert.Equal(
            "actors.csv: the file is missing",
            await RefusalAsync(ZipOf(new Folder().Without("actors.csv"), "a/", ("a/b/actors.csv", Text("too deep")))));

    [Theory]
    [InlineData("../claims.csv")]
    [InlineData("data/../../x.txt")]
    [InlineData("/etc/x.txt")]
    [InlineData("C:\\x.txt")]
    [InlineData("..\\x.txt")]
    public async Task A_path_that_climbs_is_refused(string path) =>
        Assert.EndsWith(": the path of an entry leads out of its folder", await RefusalAsync(ZipOf(new(), "", (path, Text("x")))), StringComparison.Ordinal);

    [Fact]
    public async Task A_bomb_is_refused_before_it_is_unpacked() =>
        Assert.Equal(
            "data.zip: \"claims.csv\": an entry is more than 200 times as large unpacked",
            await RefusalAsync(ZipOf(new Folder().With("claims.csv", new byte[8 * 1024 * 1024]), "")));

    [Fact]
    public async Task A_small_file_of_one_letter_is_no_bomb() =>
        Assert.NotNull((await ReadAsync(ZipOf(new(), "", ("notes.txt", Text(new string('a', 900_000)))))).DataSet);

    [Fact]
    public async Task Too_many_entries_are_refused() =>
        Assert.Equal("data.zip: more than 1000 entries", await RefusalAsync(Zip([.. Enumerable.Range(0, 1001).Select(i => ($"{i}.txt", Text("")))])));

    [Fact]
    public async Task Two_data_folders_are_refused() =>
        Assert.Equal(
            "data.zip: there are data folders at more than one place in the zip",
            await RefusalAsync(ZipOf(new(), "a/", ("b/claims.csv", Text("")))));

    [Fact]
    public async Task An_entry_that_is_there_twice_is_refused() =>
        Assert.Equal("data.zip: \"claims.csv\": the entry is there twice", await RefusalAsync(ZipOf(new(), "", ("claims.csv", Text("")))));

    [Fact]
    public async Task What_is_no_zip_is_refused()
    {
        Assert.Equal("data.zip: no zip, or a damaged one", await RefusalAsync(Text("id,name")()));
        var cut = ZipOf(new(), "").ToArray()[..^10];
        Assert.Equal("data.zip: no zip, or a damaged one", await RefusalAsync(new MemoryStream(cut)));
    }

    [Fact]
    public async Task An_entry_that_cannot_be_unpacked_is_named()
    {
        var damaged = ZipOf(new(), "").ToArray();
        damaged.AsSpan(40, 60).Fill(0xFF);
        Assert.Equal("data.zip: \"actors.csv\": damaged: it cannot be unpacked", await RefusalAsync(new MemoryStream(damaged)));
    }

    [Fact]
    public async Task An_entry_that_is_not_what_the_zip_says_of_it_is_named()
    {
        // Packed as it is, so that a changed letter of its text unpacks without complaint.
        var zip = Zip(CompressionLevel.NoCompression, [.. new Folder().Files.Select(f => (f.Key, f.Value))]).ToArray();
        zip[zip.AsSpan().IndexOf("Both are allied."u8)] ^= 1;
        Assert.Equal("data.zip: \"claims.csv\": damaged: its checksum is not the one that the zip gives for it", await RefusalAsync(new MemoryStream(zip)));
    }

    /// <summary>Every bit of a zip, of either way of packing, one after the other: what is imported is the original, or nothing is.</summary>
    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.NoCompression)]
    public async Task A_flipped_bit_changes_nothing_unsaid(CompressionLevel level)
    {
        var zip = Zip(level, [.. new Folder().Files.Select(f => ("data/" + f.Key, f.Value))]).ToArray();
        var original = (await ReadAsync(new MemoryStream(zip))).DataSet!;
        for (var bit = 0; bit < zip.Length * 8; bit++)
        {
            zip[bit / 8] ^= (byte)(1 << (bit % 8));
            var reading = await ReadAsync(new MemoryStream(zip));
            zip[bit / 8] ^= (byte)(1 << (bit % 8));
            if (reading.DataSet is { } data)
            {
                Assert.Equal(original.Actors, data.Actors);
                Assert.Equal(original.Documents, data.Documents);
                Assert.Equal(original.Claims, data.Claims);
            }
            else
            {
                Assert.NotEmpty(reading.Findings);
            }
        }
    }

    [Fact]
    public async Task Several_flipped_bits_change_nothing_unsaid()
    {
        var original = (await ReadAsync(ZipOf(new(), ""))).DataSet!;
        Prop.ForAll<int[]>(bits =>
        {
            var zip = ZipOf(new(), "").ToArray();
            foreach (var bit in bits.Take(4))
            {
                var place = (bit & int.MaxValue) * 7919L % (zip.Length * 8L);
                zip[place / 8] ^= (byte)(1 << (int)(place % 8));
            }
            var reading = ReadAsync(new MemoryStream(zip)).GetAwaiter().GetResult();
            return reading.DataSet is { } data
                ? data.Actors.SequenceEqual(original.Actors) && data.Documents.SequenceEqual(original.Documents) && data.Claims.SequenceEqual(original.Claims)
                : reading.Findings.Length > 0;
        }).QuickCheckThrowOnFailure();
    }
}
