namespace GraphExplorer.Web.Verbs;

/// <summary>A command line that calls a verb, taken apart.</summary>
/// <param name="Operands">One value for each of the verb's operands.</param>
/// <param name="Options">Values of the options that were given; of flags, an empty text.</param>
/// <param name="Configuration">What is left: arguments that set configuration keys.</param>
internal sealed record VerbArguments(
    Verb Verb, ImmutableArray<string> Operands, IReadOnlyDictionary<string, string> Options, ImmutableArray<string> Configuration)
{
    /// <summary>Null where the call is wrong; <paramref name="reason"/> then says why.</summary>
    public static VerbArguments? Parse(string[] args, out string reason)
    {
        var operands = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var configuration = new List<string>();
        var wrong = new List<string>();
        Verb? verb = null;
        for (var i = 0; i < args.Length; i++)
        {
            var argument = args[i];
            var (name, value) = Split(argument);
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                if (verb is null)
                {
                    verb = Verb.All.FirstOrDefault(v => v.Name == argument);
                    if (verb is null)
                    {
                        reason = $"'{argument}' is no verb.";
                        return null;
                    }
                }
                else
                {
                    operands.Add(argument);
                }
            }
            else if (verb?.Flags.Contains(name) == true && value is null)
            {
                Give(name, "");
            }
            else if (verb?.Options.Contains(name) == true)
            {
                Give(name, value ?? Following(ref i));
            }
            else if (name.Contains(':', StringComparison.Ordinal))
            {
                configuration.Add($"{name}={value ?? Following(ref i)}");
            }
            else
            {
                wrong.Add($"'{argument}' is no option of this verb.");
            }
        }
        if (verb is not null)
        {
            wrong.AddRange(verb.Operands.Skip(operands.Count).Select(o => $"{o} is missing."));
            wrong.AddRange(operands.Skip(verb.Operands.Length).Select(o => $"'{o}' is one word too many."));
        }
        reason = string.Join('\n', wrong);
        return verb is null || wrong.Count > 0 ? null : new(verb, [.. operands], options, [.. configuration]);

        string Following(ref int i)
        {
            if (i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                return args[++i];
            }
            wrong.Add($"A value is missing after {args[i]}.");
            return "";
        }

        void Give(string name, string value)
        {
            if (!options.TryAdd(name, value))
            {
                wrong.Add($"{name} is given twice.");
            }
        }
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }
}
