using CsvHelper;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Imports;
using Markdig;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Seeding;

/// <summary>The bundled data set: a data folder beside the program, and the data sheet in it.</summary>
public sealed class Sample(IHostEnvironment environment, ILogger<Sample> logger)
{
    private const string SheetFile = "README.md", VoicesFile = "voices.csv";

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    private volatile DataSet? _read;
    private MarkupString? _sheet;
    private ImmutableSortedDictionary<string, string>? _voices;

    private string Folder => Path.Combine(environment.ContentRootPath, "Sample");

    /// <summary>The data set; null where it cannot be read. The reason is then in the log.</summary>
    public async Task<DataSet?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_read is { } read)
        {
            return read;
        }
        var reading = await FolderImport.ReadAsync(DataSet.Sample, FolderFiles.In(Folder), cancellationToken);
        if (reading.DataSet is null)
        {
            Log.SampleUnusable(logger, string.Join("; ", reading.Findings.Take(5)));
        }
        return _read = reading.DataSet;
    }

    /// <summary>Ids of its actors; none where they cannot be read.</summary>
    public IReadOnlySet<string> ReadActorIds()
    {
        var path = Path.Combine(Folder, "actors.csv");
        if (!File.Exists(path))
        {
            return ImmutableHashSet<string>.Empty;
        }
        using var csv = CsvReader.Create(File.ReadAllBytes(path), new CsvReaderOptions());
        var column = csv.Headers.ToList().IndexOf("id");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (column >= 0 && csv.Read())
        {
            ids.Add(csv.GetString(column));
        }
        return ids;
    }

    /// <summary>The records of all its editions.</summary>
    public async Task<Editions> GetEditionsAsync(CancellationToken cancellationToken) =>
        Editions.Read(await File.ReadAllBytesAsync(Path.Combine(Folder, Editions.File), cancellationToken));

    /// <summary>The data sheet as HTML; null where none of these documents belongs to the sample.</summary>
    public async Task<MarkupString?> GetSheetAsync(IEnumerable<Document> documents, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Folder, SheetFile);
        if (!File.Exists(path) || !await HasAnyAsync(documents, cancellationToken))
        {
            return null;
        }
        return _sheet ??= new(Markdig.Markdown.ToHtml(await File.ReadAllTextAsync(path, cancellationToken), Markdown));
    }

    /// <summary>Descriptions of the quoted voices, as the texts give them; empty where none of these documents belongs to the sample.</summary>
    public async Task<ImmutableSortedDictionary<string, string>> GetVoicesAsync(IEnumerable<Document> documents, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Folder, VoicesFile);
        if (!File.Exists(path) || !await HasAnyAsync(documents, cancellationToken))
        {
            return ImmutableSortedDictionary<string, string>.Empty;
        }
        if (_voices is not null)
        {
            return _voices;
        }
        using var csv = CsvReader.Create(await File.ReadAllBytesAsync(path, cancellationToken), new CsvReaderOptions());
        var voices = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            voices.Add(Spelling.Key(csv.GetString(0)), csv.GetString(1));
        }
        return _voices = voices.ToImmutable();
    }

    private async Task<bool> HasAnyAsync(IEnumerable<Document> documents, CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) is { } sample && documents.Intersect(sample.Documents).Any();
}
