using System.Globalization;
using System.Text;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Views;

/// <summary>A key or value of a query string that means nothing here.</summary>
/// <remarks>It is shown and sent on, so that characters that no text may have are replaced.</remarks>
public sealed record QueryProblem(string Key, string Value, string Reason)
{
    public string Key { get; init; } = Writable.Cleaned(Key);

    public string Value { get; init; } = Writable.Cleaned(Value);

    public override string ToString() => $"{Key}={Value}: {Reason}";
}

/// <summary>
/// A view as a query string, and back. Keys: <c>from</c>, <c>to</c>, <c>mode</c>, <c>rel</c>, <c>doc</c>, <c>voice</c>,
/// <c>status</c>, <c>kind</c>, <c>basis</c>, <c>pair</c>, <c>actor</c>, <c>hops</c>, <c>q</c>; several values are repeated keys.
/// </summary>
public static class ViewQuery
{
    /// <summary>Longest value that is read, in UTF-16 units.</summary>
    public const int LongestValue = 500;

    /// <summary>Most values that are read of one query string.</summary>
    public const int MostValues = 1000;

    private const string DayFormat = "yyyy-MM-dd";

    public static ImmutableArray<string> Keys { get; } =
        ["from", "to", "mode", "rel", "doc", "voice", "status", "kind", "basis", "pair", "actor", "hops", "q"];

    /// <summary>Reads a query string (with or without its question mark).</summary>
    /// <param name="problems">Every value that was not understood; the view is read without it. Keys that are not a view's are left to the caller.</param>
    public static View Read(string query, out ImmutableArray<QueryProblem> problems) => Read(Split(query), out problems);

    /// <inheritdoc cref="Read(string, out ImmutableArray{QueryProblem})"/>
    public static View Read(IEnumerable<KeyValuePair<string, string>> values, out ImmutableArray<QueryProblem> problems)
    {
        var reader = new Reader();
        var count = 0;
        foreach (var (key, value) in values)
        {
            if (!Keys.Contains(key))
            {
                continue;
            }
            if (++count > MostValues)
            {
                reader.Refuse(key, value, $"more than {MostValues} values");
                break;
            }
            reader.Take(key, value);
        }
        var view = reader.Finish();
        problems = [.. reader.Problems];
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
        void Add(string key, string value) => query.Append(query.Length > 0 ? "&" : "").Append(key).Append('=').Append(Encode(value));
        void AddWords<T>(string key, IEnumerable<T> values) where T : struct, Enum
        {
            foreach (var value in values)
            {
                Add(key, Words<T>.Of(value));
            }
        }
        void AddAll(string key, IEnumerable<string> values)
        {
            foreach (var value in values)
            {
                Add(key, value);
            }
        }
        if (view.Window.From is { } from)
        {
            Add("from", from.ToString(DayFormat, CultureInfo.InvariantCulture));
        }
        if (view.Window.To is { } to)
        {
            Add("to", to.ToString(DayFormat, CultureInfo.InvariantCulture));
        }
        if (view.Window.Mode == WindowMode.Possible)
        {
            Add("mode", Words<WindowMode>.Of(view.Window.Mode));
        }
        AddAll("rel", view.Relations.Select(r => r.Word));
        AddAll("doc", view.Documents);
        AddAll("voice", view.Voices);
        AddWords("status", view.Statuses);
        AddWords("kind", view.Kinds);
        AddWords("basis", view.Bases);
        AddWords("pair", view.PairStates);
        AddAll("actor", view.Actors);
        if (view.Hops != 1)
        {
            Add("hops", view.Hops.ToString(CultureInfo.InvariantCulture));
        }
        if (view.Search is { } search)
        {
            Add("q", search);
        }
        return query.ToString();
    }

    /// <summary>Encodes a value; colons and commas stay readable.</summary>
    public static string Encode(string value) =>
        Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal);

    private static string Decode(string value) => Uri.UnescapeDataString(value.Replace('+', ' '));

    private sealed class Reader
    {
        private readonly HashSet<string> _single = new(StringComparer.Ordinal);
        private View _view = View.Everything;
        private DateOnly? _from, _to;
        private WindowMode _mode;

        public List<QueryProblem> Problems { get; } = [];

        public void Refuse(string key, string value, string reason) => Problems.Add(new(key, value.Length > 80 ? value[..80] + "…" : value, reason));

        public void Take(string key, string value)
        {
            if (value.Length > LongestValue)
            {
                Refuse(key, value, $"longer than {LongestValue} characters");
                return;
            }
            if (!Writable.IsLines(value))
            {
                Refuse(key, value, Writable.LinesForm);
                return;
            }
            if (key is "from" or "to" or "mode" or "hops" or "q" && !_single.Add(key))
            {
                Refuse(key, value, "given twice");
                return;
            }
            switch (key)
            {
                case "from": _from = Day(key, value); break;
                case "to": _to = Day(key, value); break;
                case "mode" when Word<WindowMode>(key, value) is { } mode: _mode = mode; break;
                case "rel" when RelationOf(key, value) is { } relation: _view = _view with { Relations = _view.Relations.Add(relation) }; break;
                case "status" when Word<ClaimStatus>(key, value) is { } status: _view = _view with { Statuses = _view.Statuses.Add(status) }; break;
                case "kind" when Word<ActorKind>(key, value) is { } kind: _view = _view with { Kinds = _view.Kinds.Add(kind) }; break;
                case "basis" when Word<DateBasis>(key, value) is { } basis: _view = _view with { Bases = _view.Bases.Add(basis) }; break;
                case "pair" when State(key, value) is { } state: _view = _view with { PairStates = _view.PairStates.Add(state) }; break;
                case "doc" when Text(key, value): _view = _view with { Documents = _view.Documents.Add(value) }; break;
                case "voice" when Text(key, value): _view = _view with { Voices = _view.Voices.Add(value) }; break;
                case "actor" when Text(key, value): _view = _view with { Actors = _view.Actors.Add(value) }; break;
                case "hops":
                    if (value is "1" or "2")
                    {
                        _view = _view with { Hops = value[0] - '0' };
                    }
                    else
                    {
                        Refuse(key, value, "1 or 2");
                    }
                    break;
                case "q": _view = _view with { Search = string.IsNullOrWhiteSpace(value) ? null : value.Trim() }; break;
            }
        }

        public View Finish()
        {
            if (_from > _to)
            {
                Refuse("from", _from.Value.ToString(DayFormat, CultureInfo.InvariantCulture), "after 'to'");
                (_from, _to) = (null, null);
            }
            return _view with { Window = new(_from, _to, _mode) };
        }

        private DateOnly? Day(string key, string value)
        {
            if (DateOnly.TryParseExact(value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }
            Refuse(key, value, "no day such as 2016-06-10");
            return null;
        }

        private T? Word<T>(string key, string value) where T : struct, Enum
        {
            if (Words<T>.TryParse(value, out var word))
            {
                return word;
            }
            Refuse(key, value, $"one of {string.Join(", ", Words<T>.All)}");
            return null;
        }

        private Relation? RelationOf(string key, string value)
        {
            if (RelationTable.TryParse(value, out var relation))
            {
                return relation;
            }
            Refuse(key, value, $"one of {string.Join(", ", RelationTable.Words)}");
            return null;
        }

        private PairState? State(string key, string value)
        {
            if (Words<PairState>.TryParse(value, out var state) && state != PairState.None)
            {
                return state;
            }
            Refuse(key, value, "one of both, allied, rival, talking");
            return null;
        }

        private bool Text(string key, string value)
        {
            if (value.Trim().Length > 0)
            {
                return true;
            }
            Refuse(key, value, "empty");
            return false;
        }
    }
}
