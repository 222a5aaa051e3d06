using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Snapshots;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Imports;

/// <summary>
/// Reads a page that the HTML export wrote: its data block is cut out and read as a snapshot. No script is run, and the rest of the page
/// is ignored.
/// </summary>
internal sealed partial class HtmlImport : IImport
{
    public string Format => "html";

    public string Title => "Interactive page (works offline)";

    public string MediaType => "text/html";

    public string Extension => ".html";

    public async Task<ImportReading> ReadAsync(string dataSet, string file, Stream input, CancellationToken cancellationToken)
    {
        ImportReading Refuse(string reason, string? column = null, string? value = null) => new(null, [new(file, null, column, value, reason)], []);

        if (await BoundedCopy.ReadAllAsync(input, ImportBounds.MostBytes, cancellationToken) is not { } bytes)
        {
            return Refuse($"more than {ImportBounds.MostBytes} bytes");
        }
        // In Latin-1 each byte is one character, so that an index in the text is an index in the bytes.
        var tags = Tag().Matches(Encoding.Latin1.GetString(bytes));
        if (tags.Count != 1)
        {
            return Refuse(tags.Count == 0 ? $"no page that this program wrote: it has no block '{PageJson.ElementId}'" : $"there is more than one block '{PageJson.ElementId}'");
        }
        var start = tags[0].Index + tags[0].Length;
        var length = bytes.AsSpan(start).IndexOf("</script"u8);
        if (length < 0)
        {
            return Refuse("the page is cut off: its block of data has no end");
        }
        var block = bytes.AsMemory(start, length);
        if (Hash().Match(tags[0].Value) is not { Success: true } hash)
        {
            return Refuse("missing: nothing tells whether the data is whole", PageJson.HashAttribute);
        }
        if (!string.Equals(hash.Groups[1].Value, Convert.ToHexStringLower(SHA256.HashData(block.Span)), StringComparison.OrdinalIgnoreCase))
        {
            return Refuse("the data was changed: it has another hash", PageJson.HashAttribute, hash.Groups[1].Value);
        }
        return ReadBlock(dataSet, file, block, bytes.AsSpan(0, start).Count((byte)'\n'), (reason, column, value) => Refuse(reason, column, value));
    }

    private static ImportReading ReadBlock(string dataSet, string file, ReadOnlyMemory<byte> block, int lines, Func<string, string?, string?, ImportReading> refuse)
    {
        try
        {
            if (SnapshotReader.MembersTwice(file, block.Span, lines).ToImmutableArray() is { IsEmpty: false } twice)
            {
                return new(null, twice, []);
            }
            using var json = JsonDocument.Parse(block, new() { MaxDepth = ImportBounds.Deepest });
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out var schema) || !root.TryGetProperty("snapshot", out var snapshot))
            {
                return refuse("missing: this is no data of a page", "schema", null);
            }
            if (schema.ValueKind != JsonValueKind.Number || !schema.TryGetInt32(out var version) || version < 1)
            {
                return refuse("no version of a page", "schema", schema.GetRawText());
            }
            return version > PageJson.CurrentSchema
                ? refuse($"newer than this program knows ({PageJson.CurrentSchema}); a newer program can read it", "schema", schema.GetRawText())
                : ImportReading.Of(SnapshotReader.Read(dataSet, file, Encoding.UTF8.GetBytes(snapshot.GetRawText())));
        }
        catch (JsonException)
        {
            return refuse("the block of data is no JSON, or nested too deeply", null, null);
        }
        catch (InvalidOperationException)
        {
            return refuse("the name of a member has half a surrogate pair", null, null);
        }
    }

    [GeneratedRegex("<script\\s(?:[^<>]*\\s)?id=[\"']?" + PageJson.ElementId + "[\"'\\s][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s" + PageJson.HashAttribute + "=[\"']?([0-9a-fA-F]{64})[\"'\\s>]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Hash();
}
