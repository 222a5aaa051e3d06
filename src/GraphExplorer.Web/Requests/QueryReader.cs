using System.Globalization;

namespace GraphExplorer.Web.Requests;

/// <summary>
/// Reads a query string: the view, the page of a list, and further keys of an endpoint. Collects all unknown keys and invalid values, so that
/// one answer can list them.
/// </summary>
internal sealed class QueryReader
{
    /// <summary>Keys of a page's URL that endpoints ignore.</summary>
    private static readonly string[] Ignored = ["sel", "show", "theme"];

    private readonly List<QueryProblem> _problems;
    private readonly ILookup<string, string> _values;

    private QueryReader(List<KeyValuePair<string, string>> values, View view, List<QueryProblem> problems)
    {
        _values = values.ToLookup(p => p.Key, p => p.Value, StringComparer.Ordinal);
        (View, _problems) = (view, problems);
    }

    public View View { get; }

    public ImmutableArray<QueryProblem> Problems => [.. _problems];

    /// <param name="keys">Keys that the endpoint reads besides those of a view.</param>
    public static QueryReader Of(HttpRequest request, params ReadOnlySpan<string> keys)
    {
        var values = ViewQuery.Split(request.QueryString.Value ?? "").ToList();
        var reader = new QueryReader(values, ViewQuery.Read(values, out var problems), [.. problems]);
        reader.RefuseUnknown(values, [.. ViewQuery.Keys, .. Ignored, .. keys]);
        return reader;
    }

    /// <summary>Only keys of the endpoint's own, and no view.</summary>
    public static QueryReader OfOwn(HttpRequest request, params ReadOnlySpan<string> keys)
    {
        var values = ViewQuery.Split(request.QueryString.Value ?? "").ToList();
        var reader = new QueryReader(values, View.Everything, []);
        reader.RefuseUnknown(values, keys);
        return reader;
    }

    /// <summary>A view that is the value of a key. What it does not understand is refused under that key.</summary>
    public View ViewOf(string key, IReadOnlyCollection<KeyValuePair<string, string>> values)
    {
        var view = ViewQuery.Read(values, out var problems);
        foreach (var problem in problems)
        {
            Refuse($"{key}: {problem.Key}", problem.Value, problem.Reason);
        }
        foreach (var (unknown, value) in values.Where(v => !ViewQuery.Keys.Contains(v.Key) && !Ignored.Contains(v.Key)))
        {
            Refuse($"{key}: {Short(unknown)}", value, "no key of a view");
        }
        return view;
    }

    /// <summary>Reads the page of a list, and the view.</summary>
    public static QueryReader OfList(HttpRequest request, out PageRange range)
    {
        var reader = Of(request, "limit", "offset");
        range = new(reader.Number("offset", 0, int.MaxValue, 0), reader.Number("limit", 1, PageRange.Most, PageRange.Most));
        return reader;
    }

    /// <summary>The value of a key, or null where it is missing; a repeated key is a problem.</summary>
    public string? Single(string key)
    {
        var values = _values[key].ToList();
        if (values.Count > 1)
        {
            Refuse(key, values[1], "given twice");
        }
        return values.FirstOrDefault();
    }

    public T Word<T>(string key, T fallback) where T : struct, Enum
    {
        if (Single(key) is not { } value)
        {
            return fallback;
        }
        if (Words<T>.TryParse(value, out var word))
        {
            return word;
        }
        Refuse(key, value, $"one of {string.Join(", ", Words<T>.All)}");
        return fallback;
    }

    public bool Truth(string key)
    {
        var value = Single(key);
        if (value is not (null or "true" or "false"))
        {
            Refuse(key, value, "true or false");
        }
        return value == "true";
    }

    private void RefuseUnknown(IEnumerable<KeyValuePair<string, string>> values, ReadOnlySpan<string> known)
    {
        foreach (var (key, value) in values)
        {
            if (!known.Contains(key))
            {
                Refuse(Short(key), value, "no key of this endpoint");
            }
        }
    }

    public void Refuse(string key, string value, string reason) => _problems.Add(new(key, Short(value), reason));

    /// <summary>A whole number within bounds, or the fallback where the key is not there.</summary>
    public int Number(string key, int least, int most, int fallback)
    {
        if (Single(key) is not { } value)
        {
            return fallback;
        }
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }
        Refuse(key, value, $"a whole number from {least} to {most}");
        return fallback;
    }

    private static string Short(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
