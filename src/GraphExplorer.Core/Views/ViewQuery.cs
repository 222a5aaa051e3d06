using System.Globalization;
using System.Text;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Views;

/// <summary>An unknown key or invalid value of a query string.</summary>
/// <remarks>It is shown to users, so characters that are not allowed in texts are replaced.</remarks>
public sealed record QueryProblem(string Key, string Value, string Reason)
{
    public string Key { get; init; } = Writable.Cleaned(Key);

    public string Value { get; init; } = Writable.Cleaned(Value);

    public override string ToString() => $"{Key}={Value}: {Reason}";
}

/// <summary>Writes views as query strings and reads them. Keys are those of <see cref="ViewFilters.All"/>; several values repeat the key.</summary>
public static class ViewQuery
{
    /// <summary>Longest value that is read, in UTF-16 units.</summary>
    public const int LongestValue = 500;

    /// <summary>Most values that are read of one query string.</summary>
    public const int MostValues = 1000;

    public static ImmutableArray<string> Keys { get; } = [.. ViewFilters.All.Select(f => f.Key)];

    /// <summary>Reads a query string (with or without its question mark).</summary>
    /// <param name="problems">All invalid values, which are ignored. Keys that do not belong to a view are left to the caller.</param>
    public static View Read(string query, out ImmutableArray<QueryProblem> problems) => Read(Split(query), out problems);

    /// <inheritdoc cref="Read(string, out ImmutableArray{QueryProblem})"/>
    public static View Read(IEnumerable<KeyValuePair<string, string>> values, out ImmutableArray<QueryProblem> problems)
    {
        var view = View.Everything;
        var found = ImmutableArray.CreateBuilder<QueryProblem>();
        void Refuse(string key, string value, string reason) => found.Add(new(key, value.Length > 80 ? value[..80] + "…" : value, reason));
        var given = new HashSet<ViewFilter>();
        var count = 0;
        foreach (var (key, value) in values)
        {
            if (ViewFilters.Of(key) is not { } filter)
            {
                continue;
            }
            if (++count > MostValues)
            {
                Refuse(key, value, $"more than {MostValues} values");
                break;
            }
            if (value.Length > LongestValue)
            {
                Refuse(key, value, $"longer than {LongestValue} characters");
            }
            else if (!Writable.IsLines(value))
            {
                Refuse(key, value, Writable.LinesForm);
            }
            else if (!given.Add(filter) && !filter.Repeated)
            {
                Refuse(key, value, "given twice");
            }
            else if (filter.Read(view, value) is { } read)
            {
                view = read;
            }
            else
            {
                Refuse(key, value, filter.Expected);
            }
        }
        if (view.Window.From > view.Window.To)
        {
            Refuse(ViewFilters.From.Key, IsoDay.Of(view.Window.From.Value), "after 'to'");
            view = view with { Window = view.Window with { From = null, To = null } };
        }
        if (view is { Hops: 0, Actors.Count: 0 })
        {
            Refuse(ViewFilters.Hops.Key, "0", "needs 'actor'");
            view = view with { Hops = 1 };
        }
        foreach (var key in view.Nothing.Where(key => ViewFilters.Of(key)!.IsSet(view)))
        {
            Refuse(ViewFilters.Nothing.Key, key, $"together with '{key}'");
            view = view with { Nothing = view.Nothing.Remove(key) };
        }
        problems = found.ToImmutable();
        return view;
    }

    /// <summary>Splits a query string into its decoded pairs, in their order.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Split(string query)
    {
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0
                ? new(Decode(part), "")
                : new(Decode(part[..equals]), Decode(part[(equals + 1)..]));
        }
    }

    /// <summary>
    /// Writes a view: keys in the order of <see cref="Keys"/>, values sorted, defaults left out, without a question mark. The same view
    /// always gives the same text.
    /// </summary>
    public static string Write(View view)
    {
        var query = new StringBuilder();
        foreach (var filter in ViewFilters.All)
        {
            foreach (var value in filter.Write(view))
            {
                query.Append(query.Length > 0 ? "&" : "").Append(filter.Key).Append('=').Append(Encode(value));
            }
        }
        return query.ToString();
    }

    /// <summary>Percent-encodes a value; colons and commas are left as they are.</summary>
    public static string Encode(string value) =>
        Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal);

    private static string Decode(string value) => Uri.UnescapeDataString(value.Replace('+', ' '));
}
