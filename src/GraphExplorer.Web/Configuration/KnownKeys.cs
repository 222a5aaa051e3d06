using System.Reflection;
using GraphExplorer.Neo4j;

namespace GraphExplorer.Web.Configuration;

/// <summary>The keys of the section that are read, so that a misspelt one on the command line is refused instead of doing nothing.</summary>
internal static class KnownKeys
{
    private const string Prefix = "--" + GraphExplorerOptions.Section + ":";

    /// <summary>In full, in ordinal order.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. Names(typeof(GraphExplorerOptions)).Select(n => $"{GraphExplorerOptions.Section}:{n}")
            .Concat(Names(typeof(Neo4jOptions)).Where(n => n != nameof(Neo4jOptions.Uri)).Select(n => $"{Neo4jOptions.Section}:{n}")).Order(StringComparer.Ordinal),
    ];

    /// <summary>One sentence for each argument that sets a key of the section that is none.</summary>
    public static ImmutableArray<string> Wrong(IEnumerable<string> arguments) =>
    [
        .. arguments.Where(a => a.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).Select(a => a[2..].Split('=')[0])
            .Where(key => !All.Contains(key, StringComparer.OrdinalIgnoreCase) && !IsSection(key))
            .Select(key => $"{key} is no key of the configuration; there are {string.Join(", ", All)}."),
    ];

    /// <summary>Whether known keys stand below it: hosts pass on the sections of their settings too, without a value.</summary>
    private static bool IsSection(string key) => All.Any(known => known.StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Names(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null && p.PropertyType != typeof(Type)).Select(p => p.Name);
}
