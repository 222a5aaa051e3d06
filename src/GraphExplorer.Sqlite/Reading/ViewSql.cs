using System.Text.Json;

namespace GraphExplorer.Sqlite.Reading;

/// <summary>
/// A view as SQL: a <c>WITH</c> clause whose last table, <c>passing</c>, is the claims that the view takes. Values are parameters
/// throughout. Where to begin is chosen here and not by SQLite's planner, which without statistics guesses wrong: from the claims
/// of a pair, from the hits of a search, from the claims of the actors in focus, else from the window's stretch of the index on dates.
/// </summary>
internal sealed class ViewSql
{
    /// <summary>What a reader may ask of <c>passing</c>; all in the index on dates.</summary>
    private const string Columns =
        "c.key, c.earliest, c.id, c.latest, c.lasts, c.latest_start, c.earliest_end, c.first, c.second, c.relation, c.direction, c.status, c.basis, c.document, c.voice";

    private readonly View _view;
    private readonly List<string> _tables = [];
    private readonly List<string> _filters = [];
    private readonly List<Argument> _arguments = [];
    private readonly SearchSql? _search;

    private ViewSql(View view)
    {
        _view = view;
        _search = SearchSql.Of(view.Search);
    }

    /// <summary>Ends with the definition of <c>passing</c>; a statement goes on with its own <c>SELECT</c>.</summary>
    public string With { get; private set; } = "";

    public IReadOnlyList<Argument> Arguments => _arguments;

    /// <param name="pair">Only claims between these two, or null.</param>
    public static ViewSql Of(View view, ActorPair? pair)
    {
        var sql = new ViewSql(view);
        sql.AddFilters();
        sql.AddPassing(pair);
        sql.With = $"WITH {string.Join(",\n", sql._tables)}\n";
        return sql;
    }

    private void AddFilters()
    {
        AddWindow();
        AddMask("relation", _view.Relations);
        AddMask("status", _view.Statuses);
        AddMask("basis", _view.Bases);
        if (_view.Documents.Count > 0)
        {
            Add("$documents", _view.Documents);
            _filters.Add("c.document IN (SELECT key FROM document WHERE id IN (SELECT value FROM json_each($documents)))");
        }
        if (_view.Voices.Count > 0)
        {
            Add("$voices", _view.Voices);
            var named = "c.voice IN (SELECT key FROM voice WHERE name IN (SELECT value FROM json_each($voices)))";
            _filters.Add(_view.Voices.Contains(Claim.Author) ? $"(c.by_author OR {named})" : named);
        }
        if (_view.Kinds.Count > 0)
        {
            _arguments.Add(new("$kinds", Mask(_view.Kinds)));
            const string OfKind = "(SELECT key FROM actor WHERE $kinds >> kind & 1)";
            _filters.Add($"c.first IN {OfKind} AND c.second IN {OfKind}");
        }
        if (_search is not null)
        {
            _arguments.AddRange(_search.Arguments);
            _tables.Add(_search.Hits);
        }
    }

    private void AddWindow()
    {
        if (_view.Window.First > DateOnly.MinValue || _view.Window.Last < DateOnly.MaxValue)
        {
            _arguments.Add(new("$first", _view.Window.First.DayNumber));
            _arguments.Add(new("$last", _view.Window.Last.DayNumber));
            _filters.Add(WindowSql.Takes(_view.Window));
        }
    }

    private void AddPassing(ActorPair? pair)
    {
        if (pair is { } ends)
        {
            _arguments.Add(new("$pairFirst", ends.First));
            _arguments.Add(new("$pairSecond", ends.Second));
        }
        if (_view.Actors.Count > 0)
        {
            Add("$actors", _view.Actors);
            _tables.Add("focus AS MATERIALIZED (SELECT key FROM actor WHERE id IN (SELECT value FROM json_each($actors)))");
            if (_view.Hops == 2)
            {
                AddStated("near", OfActors("focus"));
                _tables.Add(
                    """
                    circle AS MATERIALIZED (
                        SELECT key FROM focus
                        UNION SELECT second FROM near WHERE first IN (SELECT key FROM focus)
                        UNION SELECT first FROM near WHERE second IN (SELECT key FROM focus))
                    """);
            }
        }
        // A focus or a pair takes whole pairs, so that it may come before the states of pairs are known; two steps need the first step's.
        var focus = _view.Actors.Count == 0 ? null : _view.Hops == 2 ? "circle" : "focus";
        AddStated("passing", pair is not null ? OfPair(focus) : focus is null ? OfAll() : focus == "circle" ? OfAll(InFocus(focus)) : OfActors(focus));
    }

    /// <summary>Adds a table of claims, without the pairs that are not in a state that the view asks for.</summary>
    private void AddStated(string name, string claims)
    {
        if (_view.PairStates.Count == 0)
        {
            _tables.Add($"{name} AS ({claims})");
            return;
        }
        if (!_arguments.Any(a => a.Name == "$states"))
        {
            _arguments.Add(new("$states", Mask(_view.PairStates)));
        }
        _tables.Add($"{name}_all AS MATERIALIZED ({claims})");
        // Bit 1 alliance, 2 rivalry, 4 negotiation among stated and reported claims.
        _tables.Add(
            $"""
            {name}_pairs AS MATERIALIZED (
                SELECT first, second,
                    max(status < {(int)ClaimStatus.Expected} AND relation = {(int)Relation.Alliance})
                    + 2 * max(status < {(int)ClaimStatus.Expected} AND relation = {(int)Relation.Rivalry})
                    + 4 * max(status < {(int)ClaimStatus.Expected} AND relation = {(int)Relation.Negotiation}) AS found
                FROM {name}_all GROUP BY first, second)
            """);
        _tables.Add(
            $"""
            {name} AS (
                SELECT c.* FROM {name}_all c JOIN {name}_pairs p ON p.first = c.first AND p.second = c.second
                WHERE $states >> (CASE WHEN found & 3 = 3 THEN {(int)PairState.Both} WHEN found & 1 THEN {(int)PairState.Allied}
                    WHEN found & 2 THEN {(int)PairState.Rival} WHEN found THEN {(int)PairState.Talking} ELSE {(int)PairState.None} END) & 1)
            """);
    }

    private string OfPair(string? focus) =>
        $"""
        SELECT {Columns} FROM claim c INDEXED BY claim_pair
        WHERE c.first = (SELECT key FROM actor WHERE id = $pairFirst) AND c.second = (SELECT key FROM actor WHERE id = $pairSecond){
        And(focus is null ? [] : [InFocus(focus)], _search?.Every)}
        """;

    private string OfActors(string focus) => _search is null
        ? $"""
           SELECT {Columns} FROM {focus} f CROSS JOIN claim c INDEXED BY claim_pair ON c.first = f.key{Where([])}
           UNION ALL
           SELECT {Columns} FROM {focus} f CROSS JOIN claim c INDEXED BY claim_second ON c.second = f.key{Where([$"c.first NOT IN (SELECT key FROM {focus})"])}
           """
        : OfAll(InFocus(focus));

    private string OfAll(params ImmutableArray<string> conditions)
    {
        if (_search is not null)
        {
            return $"SELECT {Columns} FROM hits h CROSS JOIN claim c ON c.key = h.claim{Where(conditions, _search.Others)}";
        }
        var within = $"SELECT {Columns} FROM claim c INDEXED BY claim_date";
        if (_view.Window.First == DateOnly.MinValue)
        {
            return within + Where(conditions);
        }
        // What begins in the window is one stretch of the index on dates; what only reaches into it has an index of its own.
        return $"""
            {within}{Where(["c.earliest BETWEEN $first AND $last", .. conditions])}
            UNION ALL
            SELECT {Columns} FROM claim c INDEXED BY claim_reach{Where(["c.latest > c.earliest", "c.latest >= $first", "c.earliest < $first", .. conditions])}
            """;
    }

    private static string InFocus(string focus) => $"(c.first IN (SELECT key FROM {focus}) OR c.second IN (SELECT key FROM {focus}))";

    private string Where(ImmutableArray<string> conditions, string? search = null)
    {
        var all = And(conditions, search);
        return all == "" ? "" : $"\nWHERE {all[5..]}";
    }

    private string And(ImmutableArray<string> conditions, string? search) =>
        string.Concat(conditions.Concat(_filters).Append(search).Where(c => !string.IsNullOrEmpty(c)).Select(c => $" AND {c}"));

    private void AddMask<T>(string column, ImmutableSortedSet<T> values) where T : struct, Enum
    {
        if (values.Count > 0)
        {
            _arguments.Add(new($"${column}", Mask(values)));
            _filters.Add($"${column} >> c.{column} & 1");
        }
    }

    /// <summary>A bit for each value; the enumerations are few and numbered from 0.</summary>
    private static long Mask<T>(IEnumerable<T> values) where T : struct, Enum =>
        values.Aggregate(0L, (mask, value) => mask | (1L << Convert.ToInt32(value, null)));

    private void Add(string name, IEnumerable<string> values) => _arguments.Add(new(name, JsonSerializer.Serialize(values)));
}
