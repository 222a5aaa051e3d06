using System.Text.Json;
using GraphExplorer.Core.Json;

namespace GraphExplorer.Core.Exports;

/// <summary>The view as snapshot JSON, which loses nothing.</summary>
internal sealed class JsonExport : IExport
{
    public string Format => "json";

    public string Title => "Snapshot (JSON)";

    public string MediaType => "application/json";

    public string Extension => ".json";

    public async Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        await JsonSerializer.SerializeAsync(output, input.ToSnapshot(ViewOf(input)), WireJson.Readable.SnapshotJson, cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    /// <summary>The view with selection and theme, as a query string.</summary>
    internal static string ViewOf(ExportInput input)
    {
        var selection = input.Selection is { } selected ? $"sel={ViewQuery.Encode(selected)}" : "";
        var theme = input.Theme == ExportTheme.Dark ? $"theme={Words<ExportTheme>.Of(input.Theme)}" : "";
        return string.Join('&', ((string[])[ViewQuery.Write(input.View), selection, theme]).Where(p => p.Length > 0));
    }
}
