using GraphExplorer.Core.Imports;
using Markdig;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Data;

/// <summary>The bundled data set: an ordinary data folder beside the program, and the data sheet that lies in it.</summary>
public sealed class Sample(IHostEnvironment environment, ILogger<Sample> logger)
{
    private const string SheetFile = "README.md";

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    private volatile DataSet? _read;
    private MarkupString? _sheet;

    private string Folder => Path.Combine(environment.ContentRootPath, "Sample");

    /// <summary>The data set; null where it cannot be read, which the log then explains.</summary>
    public async Task<DataSet?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_read is { } read)
        {
            return read;
        }
        var reading = await DataFolder.ReadAsync(DataSet.Sample, FolderFiles.In(Folder), cancellationToken);
        if (reading.DataSet is null)
        {
            Log.SampleUnusable(logger, string.Join("; ", reading.Findings.Take(5)));
        }
        return _read = reading.DataSet;
    }

    /// <summary>The data sheet as HTML; null where none of these documents is of the sample.</summary>
    public async Task<MarkupString?> GetSheetAsync(IEnumerable<Document> documents, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Folder, SheetFile);
        var sample = await ReadAsync(cancellationToken);
        if (sample is null || !File.Exists(path) || !documents.Intersect(sample.Documents).Any())
        {
            return null;
        }
        return _sheet ??= new(Markdig.Markdown.ToHtml(await File.ReadAllTextAsync(path, cancellationToken), Markdown));
    }
}
