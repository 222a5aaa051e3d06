namespace GraphExplorer.Web.Verbs;

/// <summary>
/// Something that the command line can do with the configured store, without a server and without seeding it. One class a verb, listed in
/// <see cref="All"/>.
/// </summary>
internal abstract class Verb
{
    /// <summary>All verbs, in the order in which the usage lists them.</summary>
    public static ImmutableArray<Verb> All { get; } = [new ImportVerb(), new CheckVerb(), new RemoveVerb(), new ExportVerb(), new CopyVerb()];

    /// <summary>The word that calls it.</summary>
    public abstract string Name { get; }

    /// <summary>What follows the word, for the usage: <c>FOLDER [--name NAME]</c>.</summary>
    public abstract string Syntax { get; }

    /// <summary>What it does, in one sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>Names of what must stand behind the word, in order.</summary>
    public abstract ImmutableArray<string> Operands { get; }

    /// <summary>Options with a value, and flags (without one), by their names with the two dashes.</summary>
    public virtual ImmutableArray<string> Options => [];

    public virtual ImmutableArray<string> Flags => [];

    /// <summary>Does it. Findings and counts go to the call's output.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public abstract Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken);
}

/// <summary>What a verb's process ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Refused; nothing was written.</summary>
    public const int Refused = 1;

    /// <summary>The call itself is wrong.</summary>
    public const int WrongCall = 2;
}
