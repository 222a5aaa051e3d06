using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Exports.Tables;

/// <summary>One CSV file of the view's claims: the columns of <c>claims.csv</c>, then <c>earliest</c> and <c>latest</c>.</summary>
internal sealed class CsvExport : IExport
{
    public string Format => "csv";

    public string Title => "Claims (CSV)";

    public string MediaType => "text/csv";

    public string Extension => ".csv";

    public ImmutableArray<string> Limitations { get; } = ["what actors and documents are", "title, window and filters"];

    public Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken) =>
        DataFolderWriter.WriteAsync(output, CsvColumns.Claims.AddRange(CsvColumns.Bounds), input.Claims, cancellationToken);
}
