namespace GraphExplorer.Core.Exports;

/// <summary>Writes a view in one format. Instances have no state.</summary>
public interface IExport
{
    /// <summary>The format's id, as in its address.</summary>
    string Format { get; }

    /// <summary>What users call it.</summary>
    string Title { get; }

    string MediaType { get; }

    /// <summary>Extension of its files, with the dot.</summary>
    string Extension { get; }

    /// <summary>What of a view the format cannot say, for users: "documents but for their ids". Empty where all of it comes back on import.</summary>
    ImmutableArray<string> Limitations => [];

    /// <summary>What of how it looks can be chosen, beside view, theme and selection: keys of its address and options of the command line.</summary>
    ImmutableArray<string> Options => [];

    /// <summary>Writes the view. The same input gives the same bytes. Only asynchronous writes reach <paramref name="output"/>, which stays open.</summary>
    Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken);
}
