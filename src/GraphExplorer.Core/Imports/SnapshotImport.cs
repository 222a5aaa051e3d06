using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Snapshots;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Imports;

/// <summary>A snapshot as JSON, the format that loses nothing. <see cref="SnapshotReader"/> defines what is accepted.</summary>
internal sealed class SnapshotImport : IImport
{
    public string Format => "json";

    public string Title => "Snapshot (JSON)";

    public string MediaType => "application/json";

    public string Extension => ".json";

    public async Task<ImportReading> ReadAsync(string dataSet, string file, Stream input, CancellationToken cancellationToken)
    {
        var bytes = await BoundedCopy.ReadAllAsync(input, ImportBounds.MostBytes, cancellationToken);
        return bytes is null
            ? new(null, [new(file, null, null, null, $"more than {ImportBounds.MostBytes} bytes")], [])
            : ImportReading.Of(SnapshotReader.Read(dataSet, file, bytes.AsMemory()[(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0)..]));
    }
}
