namespace GraphExplorer.Core.Stores;

/// <summary>The store cannot be used. The message is one sentence for the user, without secrets.</summary>
public abstract class StoreException(string message, Exception? inner) : Exception(message, inner);

/// <summary>The store does not answer, for a reason that may pass.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : StoreException(message, inner)
{
    /// <summary>Whether only this question took too long and was ended: the store is there for others, and the same would take too long again.</summary>
    public bool TookTooLong { get; init; }
}

/// <summary>The store answers, and must not or cannot be used as configured.</summary>
public sealed class StoreRefusedException(string message, Exception? inner = null) : StoreException(message, inner);

/// <summary>An import brings known ids with other content; nothing was written.</summary>
public sealed class ImportConflictException(ImmutableArray<ImportConflict> conflicts)
    : Exception($"{conflicts.Length} ids are known with other content; nothing was written.")
{
    public ImmutableArray<ImportConflict> Conflicts { get; } = conflicts;
}
