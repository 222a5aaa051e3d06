namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>
/// Where the tests of one store keep their database: a folder for files, or a server that tests share one after the other. A class fixture
/// or collection fixture; it outlives the single test.
/// </summary>
public interface IStorePlace
{
    /// <summary>Why the store cannot be tested here, or null where it can.</summary>
    string? SkipReason { get; }

    /// <summary>
    /// Whether a reader never sees a part of what is being committed. A store that commits record by record may show one for that moment.
    /// </summary>
    bool CommitsAtOnce => true;

    /// <summary>Whether an import tells its progress while it is under way, not only at its end.</summary>
    bool TellsProgress => true;

    /// <summary>How many generated views a test asks for: fewer where a server plans each of them.</summary>
    int Views => 150;

    /// <summary>Leaves nothing of an earlier test, not even a schema.</summary>
    Task WipeAsync(CancellationToken cancellationToken);

    /// <summary>One more instance of the store over what is here, not yet prepared; whoever asks for it disposes it.</summary>
    IGraphStore Open();

    /// <summary>A store whose database is not there; whoever asks for it disposes it.</summary>
    IGraphStore OpenAway();
}
