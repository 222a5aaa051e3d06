using GraphExplorer.Web.Configuration;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Verbs;

/// <summary>Finds the verb that a command line calls, and runs it.</summary>
public static class CommandLine
{
    private static readonly string[] AskingForHelp = ["help", "--help", "-h", "-?"];

    /// <summary>
    /// Whether a verb is called: the first argument, after any configuration such as <c>--GraphExplorer:Store=…</c>, is a bare word. A word that is no
    /// verb counts too, so that a misspelt one is said instead of starting a server.
    /// </summary>
    public static bool IsVerb(string[] args) =>
        args.SkipWhile(IsConfiguration).FirstOrDefault() is { } first
        && (AskingForHelp.Contains(first) || (first.Length > 0 && first[0] is not ('-' or '/') && !first.Contains('=', StringComparison.Ordinal)));

    /// <summary>Runs the verb that is called; Ctrl+C cancels it.</summary>
    /// <returns>0 done, 1 refused and nothing written, 2 wrong call.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        using var cancelling = new CancellationTokenSource();
        void Cancel(object? sender, ConsoleCancelEventArgs e)
        {
            e.Cancel = true;
            cancelling.Cancel();
        }
        Console.CancelKeyPress += Cancel;
        try
        {
            return await RunAsync(args, output, error, cancelling.Token);
        }
        finally
        {
            Console.CancelKeyPress -= Cancel;
        }
    }

    /// <inheritdoc cref="RunAsync(string[], TextWriter, TextWriter)"/>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (args.Any(AskingForHelp.Contains))
        {
            await output.WriteLineAsync(Usage());
            return ExitCode.Done;
        }
        var parsed = VerbArguments.Parse(args, out var reason);
        if (parsed is null)
        {
            await error.WriteLineAsync($"{reason}\n\n{Usage()}");
            return ExitCode.WrongCall;
        }
        try
        {
            await using var call = new VerbCall(parsed, output, error);
            return await parsed.Verb.RunAsync(call, cancellationToken);
        }
        catch (OptionsValidationException e)
        {
            await error.WriteLineAsync(string.Join('\n', e.Failures));
            return ExitCode.WrongCall;
        }
        catch (StoreException e)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCode.Refused;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Cancelled; nothing was written.");
            return ExitCode.Refused;
        }
    }

    /// <summary>How to call the program.</summary>
    public static string Usage()
    {
        var verbs = Verb.All.Select(v => $"  {v.Name} {v.Syntax}\n      {v.Summary}");
        return $"""
            Usage: dotnet run --project src/GraphExplorer.Web                 starts the app
                   dotnet run --project src/GraphExplorer.Web -- VERB …       works on the configured store and ends

            {string.Join('\n', verbs)}

            Configuration may stand on any of them, such as --{GraphExplorerOptions.Section}:Store=sqlite:my.db.
            Exit code: 0 done, 1 refused and nothing written, 2 wrong call.
            """;
    }

    private static bool IsConfiguration(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('=', StringComparison.Ordinal);
}
