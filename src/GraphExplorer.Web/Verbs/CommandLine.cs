using System.CommandLine;
using GraphExplorer.Web.Configuration;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Verbs;

/// <summary>Finds the verb that a command line calls, and runs it.</summary>
public static class CommandLine
{
    private static readonly string[] AskingForHelp = ["help", "--help", "-h", "-?"];

    /// <summary>Not a <see cref="RootCommand"/>, which has options and help of its own.</summary>
    private static readonly Command Root = Compose();

    /// <summary>No response files: an argument such as <c>@name</c> is a name, not a file with arguments.</summary>
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>
    /// Whether a verb is called: the first argument after any configuration such as <c>--GraphExplorer:Store=…</c> is a bare word. An unknown word
    /// counts too, so that a misspelt verb is reported and does not start the server.
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
        catch (IOException e)
        {
            // Standard output is closed or full.
            await error.WriteLineAsync(e.Message);
            return ExitCode.Refused;
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
        var (words, configuration) = Part(args);
        var parsed = Root.Parse(words, Parsing);
        var verb = Verb.All.FirstOrDefault(v => v.Command == parsed.CommandResult.Command);
        string[] wrong = verb is null ? [$"'{(parsed.UnmatchedTokens is [var word, ..] ? word : "")}' is no verb."]
            : Wrong(parsed, verb.Command).ToArray() is { Length: > 0 } told ? told
            : [.. parsed.Errors.Select(e => e.Message)];
        if (KnownKeys.Wrong(configuration) is { Length: > 0 } misspelt)
        {
            await error.WriteLineAsync(string.Join('\n', misspelt));
            return ExitCode.WrongCall;
        }
        if (verb is null || wrong.Length > 0)
        {
            await error.WriteLineAsync($"{string.Join('\n', wrong)}\n\n{Usage()}");
            return ExitCode.WrongCall;
        }
        try
        {
            await using var call = new VerbCall(parsed, configuration, output, error);
            return await verb.RunAsync(call, cancellationToken);
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk, a closed pipe, a file that may not be read.
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
        var verbs = Verb.All.Select(v => $"  {v.Syntax}\n      {v.Command.Description}");
        return $"""
            Usage: dotnet run --project src/GraphExplorer.Web                 starts the app
                   dotnet run --project src/GraphExplorer.Web -- VERB …       works on the configured store and ends

            {string.Join('\n', verbs)}

            Configuration may stand on any of them, such as --{GraphExplorerOptions.Section}:Store=sqlite:my.db.
            Exit code: 0 done, 1 refused and nothing written, 2 wrong call.
            """;
    }

    private static bool IsConfiguration(string argument) =>
        IsSwitch(argument) && argument.Contains('=', StringComparison.Ordinal);

    private static Command Compose()
    {
        var root = new Command("GraphExplorer");
        foreach (var verb in Verb.All)
        {
            root.Add(verb.Command);
        }
        return root;
    }

    /// <summary>
    /// Separates the arguments of a verb from those that set configuration keys. A configuration key without a value stays among the arguments.
    /// </summary>
    private static (List<string> Words, ImmutableArray<string> Configuration) Part(string[] args)
    {
        var words = new List<string>();
        var configuration = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (!IsSwitch(args[i]) || !args[i].Split('=')[0].Contains(':', StringComparison.Ordinal))
            {
                words.Add(args[i]);
            }
            else if (IsConfiguration(args[i]))
            {
                configuration.Add(args[i]);
            }
            else if (i + 1 < args.Length && !IsSwitch(args[i + 1]))
            {
                configuration.Add($"{args[i]}={args[++i]}");
            }
            else
            {
                words.Add(args[i]);
            }
        }
        return (words, configuration.ToImmutable());
    }

    /// <summary>Everything wrong with the call of a verb, one sentence each.</summary>
    private static IEnumerable<string> Wrong(ParseResult parsed, Command command)
    {
        foreach (var option in command.Options)
        {
            var given = parsed.GetResult(option);
            if (given is null or { Implicit: true })
            {
                if (option.Required)
                {
                    yield return $"{option.Name} is missing.";
                }
            }
            else if (given.IdentifierTokenCount > 1)
            {
                yield return $"{option.Name} is given twice.";
            }
            else if (option.Arity.MinimumNumberOfValues > 0 && (given.Tokens is [] || IsSwitch(given.Tokens[0].Value)))
            {
                yield return $"A value is missing after {option.Name}.";
            }
        }
        foreach (var argument in command.Arguments.Where(a => parsed.GetResult(a) is null or { Tokens: [] }))
        {
            yield return $"{argument.Name} is missing.";
        }
        foreach (var token in parsed.UnmatchedTokens)
        {
            yield return !IsSwitch(token) ? $"'{token}' is one word too many."
                : token.Contains(':', StringComparison.Ordinal) ? $"A value is missing after {token}."
                : $"'{token}' is no option of this verb.";
        }
    }

    private static bool IsSwitch(string argument) => argument.StartsWith("--", StringComparison.Ordinal);
}
