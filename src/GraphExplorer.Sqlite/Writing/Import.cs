using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>Writes one data set within the caller's transaction, which the caller gives up if this throws.</summary>
internal sealed class Import(
    SqliteConnection connection, DataSet dataSet, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
{
    public ImportCounts Run()
    {
        var run = new ImportRun(options.Replace, dataSet.Actors.Length + dataSet.Documents.Length + dataSet.Claims.Length, progress, cancellationToken);
        using var vocabulary = new Vocabulary(connection);
        var actors = ActorImport.Write(connection, dataSet.Actors, run, vocabulary, out var actorCounts);
        using var voices = new VoiceKeys(connection, vocabulary);
        var documents = DocumentImport.Write(connection, dataSet, voices, run, out var documentCounts);
        var claimCounts = ClaimImport.Write(connection, dataSet.Claims, actors, documents, voices, run, vocabulary);
        return run.Conflicts.Count == 0
            ? new(actorCounts, documentCounts, claimCounts)
            : throw new ImportConflictException([.. run.Conflicts]);
    }
}

/// <summary>What the parts of one import share: how to meet known ids, and how far it is.</summary>
internal sealed class ImportRun(bool replace, int total, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
{
    /// <summary>Items between two reports, and between two looks at the token.</summary>
    private const int Stride = 256;

    private int _done;

    public bool Replace => replace;

    public List<ImportConflict> Conflicts { get; } = [];

    /// <summary>One item is done.</summary>
    public void Step()
    {
        _done++;
        if (_done % Stride == 0 || _done == total)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new(_done, total));
        }
    }
}

/// <summary>Counts the items of one kind as they come.</summary>
internal struct Tally
{
    private int _new, _replaced, _known;

    public readonly KindCounts Counts => new(_new, _replaced, _known);

    public void New() => _new++;

    public void Replaced() => _replaced++;

    public void Known() => _known++;
}
