using System.Text;

namespace GraphExplorer.Core.Json;

/// <summary>The published JSON Schema (2020-12) of <see cref="SnapshotJson"/>.</summary>
public static class SnapshotSchema
{
    private const string Resource = "snapshot.schema.json";

    public const string MediaType = "application/schema+json";

    /// <summary>Opens its text, in UTF-8; the relations are those of the table.</summary>
    public static Stream Open()
    {
        using var reader = new StreamReader(typeof(SnapshotSchema).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}."));
        return new MemoryStream(Encoding.UTF8.GetBytes(reader.ReadToEnd().Replace("%relations%", string.Join("\", \"", RelationTable.Words), StringComparison.Ordinal)));
    }
}
