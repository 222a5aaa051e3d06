namespace GraphExplorer.Neo4j.Transports;

/// <summary>What went wrong between us and the server.</summary>
internal enum FaultKind
{
    /// <summary>Nothing answers at the address.</summary>
    Unreachable,

    /// <summary>One side speaks TLS and the other does not, or the certificate is not trusted.</summary>
    Tls,

    /// <summary>Something answers that is no Neo4j.</summary>
    NotNeo4j,

    /// <summary>The feed that this program was built from lacks the driver.</summary>
    NoDriver,
    WrongPassword,

    /// <summary>The server wants the password changed before anything else.</summary>
    PasswordExpired,

    /// <summary>Too many wrong passwords: the server refuses right ones too, for a while.</summary>
    LockedOut,

    /// <summary>The user, or the database, may not do that.</summary>
    Forbidden,
    UnknownDatabase,

    /// <summary>A Neo4j that is too old for the Query API, or has it switched off.</summary>
    NoQueryApi,

    /// <summary>The Query API is there, without transactions of several statements (before 5.26).</summary>
    NoTransactions,

    /// <summary>A deadlock, a change of leader, a lack of memory: the same again may do.</summary>
    Passing,
    TimedOut,

    /// <summary>All connections were busy for as long as the call may take; it was not asked.</summary>
    NoPlace,

    /// <summary>An index or constraint that is to be made was made by another meanwhile: IF NOT EXISTS looks before it waits for its lock.</summary>
    AlreadyMade,

    /// <summary>A bookmark that the server does not know, as after its data were replaced.</summary>
    UnknownBookmark,

    /// <summary>The connection broke while a commit was under way: it may have happened or not.</summary>
    UnknownOutcome,
    Other,
}

/// <summary>
/// The server cannot be reached, or refuses. Never leaves this project: <see cref="Server"/> makes a sentence for the user of it.
/// </summary>
/// <param name="code">Neo4j's code, such as <c>Neo.ClientError.Security.Unauthorized</c>, or null.</param>
internal sealed class ServerFault(FaultKind kind, string message, string? code = null, Exception? inner = null) : Exception(message, inner)
{
    public FaultKind Kind { get; } = kind;

    public string? Code { get; } = code;

    /// <summary>Whether a statement that ends alike when it runs twice may be sent again. Wrong passwords never are.</summary>
    public bool MayPass => Kind is FaultKind.Unreachable or FaultKind.Passing or FaultKind.UnknownBookmark;

    /// <summary>Whether only this call was given up; others are answered.</summary>
    public bool TookTooLong => Kind is FaultKind.TimedOut or FaultKind.NoPlace;

    /// <summary>The kind that one of Neo4j's codes stands for; null where the code alone does not tell.</summary>
    public static FaultKind? KindOf(string code) => code switch
    {
        "Neo.ClientError.Security.Unauthorized" or "Neo.ClientError.Security.TokenExpired" => FaultKind.WrongPassword,
        "Neo.ClientError.Security.CredentialsExpired" => FaultKind.PasswordExpired,
        "Neo.ClientError.Security.AuthenticationRateLimit" => FaultKind.LockedOut,
        "Neo.ClientError.Security.Forbidden" or "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase"
            or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" => FaultKind.Forbidden,
        "Neo.ClientError.Database.DatabaseNotFound" => FaultKind.UnknownDatabase,
        "Neo.ClientError.Transaction.InvalidBookmark" or "Neo.ClientError.Transaction.InvalidBookmarkMixture"
            or "Neo.TransientError.Transaction.BookmarkTimeout" => FaultKind.UnknownBookmark,
        "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"
            or "Neo.TransientError.Transaction.LockAcquisitionTimeout" => FaultKind.TimedOut,
        // Ended by an administrator, or by ourselves: to run it again would be to disobey.
        "Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped"
            or "Neo.ClientError.Transaction.Terminated" => FaultKind.Other,
        "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists" => FaultKind.AlreadyMade,
        "Neo.ClientError.Cluster.NotALeader" => FaultKind.Passing,
        _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => FaultKind.Passing,
        _ when code.StartsWith("Neo.", StringComparison.Ordinal) => FaultKind.Other,
        _ => null,
    };
}
