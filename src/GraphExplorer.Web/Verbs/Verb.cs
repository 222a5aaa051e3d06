using System.CommandLine;

namespace GraphExplorer.Web.Verbs;

/// <summary>
/// A command of the command line. It works on the configured store, without starting a server and without seeding the store. Each verb is a
/// class, listed in <see cref="All"/>.
/// </summary>
internal abstract class Verb
{
    /// <summary>All verbs, in the order in which the usage lists them.</summary>
    public static ImmutableArray<Verb> All { get; } = [new ImportVerb(), new CheckVerb(), new RemoveVerb(), new ExportVerb(), new CopyVerb()];

    /// <summary>Name, arguments, options and description.</summary>
    public abstract Command Command { get; }

    /// <summary>The syntax, for the usage: <c>check FOLDER [--texts FOLDER]</c>.</summary>
    public string Syntax => string.Join(' ', [Command.Name, .. Command.Arguments.Select(a => a.Name), .. Command.Options.Select(SyntaxOf)]);

    /// <summary>Runs the verb. Findings and counts are written to the call's output.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public abstract Task<int> RunAsync(VerbCall call, CancellationToken cancellationToken);

    private static string SyntaxOf(Option option)
    {
        var syntax = option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;
        return option.Required ? syntax : $"[{syntax}]";
    }
}

/// <summary>Exit codes of the process.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Refused; nothing was written.</summary>
    public const int Refused = 1;

    /// <summary>The call itself is wrong.</summary>
    public const int WrongCall = 2;
}
