using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Configuration;

/// <summary>Says everything that is wrong with the configuration at once, each with its key.</summary>
public sealed class GraphExplorerOptionsValidator : IValidateOptions<GraphExplorerOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphExplorerOptions options)
    {
        var failures = new List<string>();
        if (options.Store.Length > 0 && !StoreChoice.Schemes.Contains(StoreChoice.SchemeOf(options.Store)))
        {
            failures.Add($"GraphExplorer:Store: '{StoreChoice.SchemeOf(options.Store)}' is no scheme of a store; use one of {string.Join(", ", StoreChoice.Schemes.Select(s => s + ":"))}.");
        }
        if (options.Texts is { Length: > 0 } texts && !Directory.Exists(texts))
        {
            failures.Add($"GraphExplorer:Texts: there is no folder '{texts}'.");
        }
        if (options.EditKey is { } key && key.Length is < 8 or > 200)
        {
            failures.Add("GraphExplorer:EditKey: 8 to 200 characters are needed.");
        }
        foreach (var origin in (options.EmbedOrigins ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (origin != "*" && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/" && !origin.EndsWith('/')))
            {
                failures.Add($"GraphExplorer:EmbedOrigins: '{origin}' is no origin such as https://example.org.");
            }
        }
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
