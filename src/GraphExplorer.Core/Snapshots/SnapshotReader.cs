using System.Text.Json;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Json;

namespace GraphExplorer.Core.Snapshots;

/// <summary>The result of reading a snapshot.</summary>
/// <param name="Parsed">Its records with their places in the file; null where a finding is an error.</param>
/// <param name="Findings">All errors and warnings.</param>
/// <param name="Dropped">Members that this program does not know.</param>
/// <param name="Snapshot">The whole snapshot, with view and places; null where a finding is an error.</param>
internal sealed record SnapshotReading(
    ParsedDataSet? Parsed, ImmutableArray<Finding> Findings, ImmutableArray<DroppedData> Dropped, SnapshotJson? Snapshot);

/// <summary>Reads a snapshot in JSON. Its schema version must be known, and its id must be the hash of its content.</summary>
internal static class SnapshotReader
{
    private static readonly ImmutableArray<string> Content = ["view", "actors", "documents", "claims", "positions"];
    private static readonly ImmutableArray<string> Members = [.. Content, "schema", "id", "title", "note", "created"];

    /// <summary>Reads a snapshot from UTF-8 bytes without a byte order mark.</summary>
    /// <param name="stored">
    /// Whether it comes from a store. Its title, note and view may then have characters that new snapshots may not have, since older versions
    /// allowed them and a restore must not lose it. Everything that shows or writes these texts removes such characters.
    /// </param>
    public static SnapshotReading Read(string dataSet, string file, ReadOnlyMemory<byte> bytes, bool stored = false)
    {
        var findings = new Findings();
        var dropped = new DroppedDataCounter();
        SnapshotJson? snapshot = null;
        ParsedDataSet? parsed = null;
        try
        {
            findings.AddRange(MembersTwice(file, bytes.Span, 0));
            using var json = JsonDocument.Parse(bytes, new() { MaxDepth = ImportBounds.Deepest });
            if (!findings.HasErrors && IsKnown(file, json.RootElement, findings))
            {
                (parsed, snapshot) = Read(dataSet, file, json.RootElement, stored, findings, dropped);
            }
        }
        catch (JsonException e)
        {
            findings.Add(new(file, e.LineNumber is { } line ? (int)line + 1 : null, null, null, "no JSON, or damaged, or nested too deeply"));
        }
        catch (InvalidOperationException)
        {
            // An unknown member has an unpaired surrogate in its name, which cannot be decoded.
            findings.Add(new(file, null, null, null, "the name of a member has half a surrogate pair"));
        }
        return new(findings.HasErrors ? null : parsed, findings.ToImmutable(), dropped.ToImmutable(), findings.HasErrors ? null : snapshot);
    }

    /// <summary>Findings about members that occur twice in one object: JSON does not define which of the two values counts.</summary>
    /// <param name="lines">Number of lines in the file before these bytes.</param>
    /// <exception cref="JsonException">The bytes are no JSON, or nested too deeply.</exception>
    public static IEnumerable<Finding> MembersTwice(string file, ReadOnlySpan<byte> json, int lines) =>
        RepeatedMembers.In(json, ImportBounds.Deepest).Select(m => new Finding(file, lines + m.Line, m.Path, null, "the member stands twice"));

    private static bool IsKnown(string file, JsonElement root, Findings findings)
    {
        void Refuse(string column, string? value, string reason) => findings.Add(new(file, null, column, value, reason));
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out var schema))
        {
            Refuse("schema", null, "missing: this is no snapshot");
        }
        else if (schema.ValueKind != JsonValueKind.Number || !schema.TryGetInt32(out var version) || version < 1)
        {
            Refuse("schema", schema.GetRawText(), "no version of a snapshot");
        }
        else if (version > SnapshotJson.CurrentSchema)
        {
            Refuse("schema", schema.GetRawText(), $"newer than this program knows ({SnapshotJson.CurrentSchema}); a newer program can read it");
        }
        foreach (var name in Content.Where(n => !findings.HasErrors && !root.TryGetProperty(n, out _)).ToList())
        {
            Refuse(name, null, "missing");
        }
        return !findings.HasErrors;
    }

    private static (ParsedDataSet?, SnapshotJson?) Read(string dataSet, string file, JsonElement root, bool stored, Findings findings, DroppedDataCounter dropped)
    {
        foreach (var member in root.EnumerateObject().Where(m => !Members.Contains(m.Name)))
        {
            dropped.Add($"member {member.Name}", "this program does not know it");
        }
        var id = ContentId(root);
        if (root.TryGetProperty("id", out var given) && given.ToString() != id)
        {
            findings.Add(new(file, null, "id", given.ToString(), $"the content was changed: it has the id {id} (without a member 'id' it is taken as it is)"));
        }
        var tables = new JsonTables(file, root, findings, dropped);
        var parsed = DataSetParser.Parse(
            dataSet,
            tables.Read("actors", DataFolder.ActorHeadings.AddRange(DataFolder.PlaceHeadings), []),
            tables.Read("documents", DataFolder.DocumentHeadings, ["earliest", "latest"]),
            tables.Read("claims", DataFolder.ClaimHeadings, ["earliest", "latest"]),
            findings);
        var view = tables.Text("view", stored) ?? "";
        var title = tables.Text("title", stored) ?? dataSet;
        var note = tables.Text("note", stored);
        var positions = tables.Positions("positions");
        var created = tables.Moment("created");
        findings.AddRange(SnapshotBounds.Problems(title, note, view, positions.Count).Where(p => !stored || !Writable.IsForm(p.Reason)).Select(p => new Finding(file, null, p.Key, p.Value, p.Reason)));
        if (findings.HasErrors || parsed is null)
        {
            return (null, null);
        }
        foreach (var unknown in positions.Keys.Where(k => !parsed.Actors.ContainsKey(k)))
        {
            findings.Add(new(file, null, $"positions.{unknown}", null, "no actor has this id"));
        }
        var data = parsed.DataSet;
        var content = new SnapshotContent(
            view, [.. data.Actors.Select(ActorJson.Of)], [.. data.Documents.Select(DocumentJson.Of)], [.. data.Claims.Select(ClaimJson.Of)], positions);
        return (parsed, new(
            SnapshotJson.CurrentSchema, content.Id(), title, created, content.View, content.Actors, content.Documents, content.Claims, content.Positions, note));
    }

    /// <summary>The id computed from the content as it is in the file, members that this program does not know included.</summary>
    private static string ContentId(JsonElement root)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            foreach (var name in Content)
            {
                json.WritePropertyName(name);
                root.GetProperty(name).WriteTo(json);
            }
            json.WriteEndObject();
        }
        return SnapshotContent.IdOf(content.ToArray());
    }
}
