namespace GraphExplorer.Core.Exports;

/// <summary>Writes a view in one format. Instances have no state.</summary>
public interface IExport
{
    /// <summary>The format's id in the URL <c>/api/export/ID</c> and on the command line.</summary>
    string Format { get; }

    /// <summary>Name for users.</summary>
    string Title { get; }

    string MediaType { get; }

    /// <summary>File extension with the dot.</summary>
    string Extension { get; }

    /// <summary>What the format cannot hold, for users: "documents but for their ids". Empty where an import of the file loses nothing.</summary>
    ImmutableArray<string> Limitations => [];

    /// <summary>Keys of the URL and options of the command line by which users choose how it looks, besides view, theme and selection.</summary>
    ImmutableArray<string> Options => [];

    /// <summary>Writes the view. The same input gives the same bytes. <paramref name="output"/> gets asynchronous writes only and stays open.</summary>
    Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken);
}
