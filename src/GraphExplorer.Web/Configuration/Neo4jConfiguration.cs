using System.Globalization;
using GraphExplorer.Neo4j;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Configuration;

/// <summary>Reads the section <c>GraphExplorer:Neo4j</c>; <see cref="Neo4jOptions"/> says what each key means.</summary>
public static class Neo4jConfiguration
{
    /// <summary>The options for a store's URI. Values that cannot be read stay at their default and are named in <paramref name="problems"/>, with all that is out of range.</summary>
    public static Neo4jOptions Read(IConfiguration configuration, string uri, out ImmutableArray<OptionProblem> problems)
    {
        var section = configuration.GetSection(Neo4jOptions.Section);
        var found = new List<OptionProblem>();
        string? Text(string name) => section[name] is { Length: > 0 } text ? text : null;
        int Number(string name, int fallback)
        {
            if (Text(name) is not { } text)
            {
                return fallback;
            }
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }
            found.Add(new($"{Neo4jOptions.Section}:{name}", $"is '{text}', which is no whole number"));
            return fallback;
        }
        var defaults = new Neo4jOptions { Uri = uri };
        var options = defaults with
        {
            User = Text(nameof(Neo4jOptions.User)) ?? defaults.User,
            Password = Text(nameof(Neo4jOptions.Password)),
            PasswordFile = Text(nameof(Neo4jOptions.PasswordFile)),
            Database = Text(nameof(Neo4jOptions.Database)),
            QuerySeconds = Number(nameof(Neo4jOptions.QuerySeconds), defaults.QuerySeconds),
            WriteSeconds = Number(nameof(Neo4jOptions.WriteSeconds), defaults.WriteSeconds),
            ConnectSeconds = Number(nameof(Neo4jOptions.ConnectSeconds), defaults.ConnectSeconds),
            PoolSize = Number(nameof(Neo4jOptions.PoolSize), defaults.PoolSize),
        };
        problems = [.. found, .. options.Validate()];
        return options;
    }

    /// <summary>Validates the section at start, beside the rest of the options, where the store is a Neo4j.</summary>
    internal sealed class Validator(IConfiguration configuration) : IValidateOptions<GraphExplorerOptions>
    {
        public ValidateOptionsResult Validate(string? name, GraphExplorerOptions options)
        {
            if (!Neo4jStores.Schemes.Contains(StoreChoice.SchemeOf(options.StoreOrDefault)))
            {
                return ValidateOptionsResult.Skip;
            }
            Read(configuration, options.StoreOrDefault, out var problems);
            return problems.IsEmpty ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.Select(p => $"{p.Key}: {p.Reason}."));
        }
    }
}
