using System.Text.Json;

namespace GraphExplorer.Sqlite.Reading;

/// <summary>
/// A view as SQL: a <c>WITH</c> clause whose last table, <c>passing</c>, is the claims that the view takes. Values are parameters
/// throughout. Where to begin is chosen here and not by SQLite's planner, which without statistics guesses wrong: from the claims
/// of a pair, from the hits of a search, from the claims of the actors in focus, else from one of the two indexes that carry all filters.
/// </summary>
internal sealed class ViewSql
{
    /// <summary>What a reader may ask of <c>passing</c>; all in both indexes.</summary>
    private const string Columns =
        "c.key, c.earliest, c.id, c.latest, c.lasts, c.latest_start, c.earliest_end, c.first, c.second, c.relation, c.direction, c.status, c.basis, c.document, c.voice";

    private readonly View _view;
    private readonly List<string> _tables = [];
    private readonly List<string> _filters = [];
    private readonly List<Argument> _arguments = [];
    private readonly SearchSql? _search;
    private readonly ReadOrder _wide;

    private ViewSql(View view, ReadOrder wide)
    {
        _view = view;
        _wide = wide;
        _search = SearchSql.Of(view.Search);
    }

    /// <summary>Ends with the definition of <c>passing</c>; a statement goes on with its own <c>SELECT</c>.</summary>
    public string With { get; private set; } = "";

    public IReadOnlyList<Argument> Arguments => _arguments;

    /// <param name="pair">Only claims between these two, or null.</param>
    /// <param name="wide">The order in which pairs are bundled fastest, by <see cref="WindowSql.Width"/>.</param>
    /// <param name="last">The order in which <c>passing</c> is wanted.</param>
    public static ViewSql Of(View view, ActorPair? pair, ReadOrder wide, ReadOrder last)
    {
        var sql = new ViewSql(view, wide);
        sql.AddFilters();
        sql.AddPassing(pair, last);
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

    private void AddPassing(ActorPair? pair, ReadOrder last)
    {
        if (pair is { } ends)
        {
            _arguments.Add(new("$pairFirst", ends.First));
            _arguments.Add(new("$pairSecond", ends.Second));
        }
        if (_view.PairStates.Count > 0)
        {
            _arguments.Add(new("$states", Mask(_view.PairStates)));
        }
        if (_view.Actors.Count == 0)
        {
            AddStated("passing", order => pair is null ? OfAll(order) : OfPair(), last);
            return;
        }
        Add("$actors", _view.Actors);
        _tables.Add("focus AS MATERIALIZED (SELECT key FROM actor WHERE id IN (SELECT value FROM json_each($actors)))");
        var inFocus = "(c.first IN (SELECT key FROM focus) OR c.second IN (SELECT key FROM focus))";
        if (_view.Hops == 1)
        {
            // A focus takes whole pairs, so that it may come before the states of pairs are known.
            AddStated("passing", _ => pair is null ? OfFocus(inFocus) : OfPair(inFocus), last, inFocus);
            return;
        }
        AddStated("near", _ => OfFocus(inFocus), last, inFocus);
        _tables.Add(
            """
            circle AS MATERIALIZED (
                SELECT key FROM focus
                UNION SELECT second FROM near WHERE first IN (SELECT key FROM focus)
                UNION SELECT first FROM near WHERE second IN (SELECT key FROM focus))
            """);
        var inCircle = "(c.first IN (SELECT key FROM circle) OR c.second IN (SELECT key FROM circle))";
        AddStated("passing", order => pair is null ? OfAll(order, inCircle) : OfPair(inCircle), last, inCircle);
    }

    /// <summary>Adds a table of claims, without the pairs that are not in a state that the view asks for.</summary>
    /// <param name="claims">The claims before the states of their pairs are asked for, in an order.</param>
    /// <param name="conditions">What those claims fulfil beside the filters.</param>
    private void AddStated(string name, Func<ReadOrder, string> claims, ReadOrder last, params ImmutableArray<string> conditions)
    {
        if (_view.PairStates.Count == 0)
        {
            _tables.Add($"{name} AS ({claims(last == ReadOrder.Pair ? _wide : last)})");
            return;
        }
        // Bit 1 alliance, 2 rivalry, 4 negotiation among stated and reported claims.
        _tables.Add(
            $"""
            {name}_pairs AS MATERIALIZED (
                SELECT first, second FROM (
                    SELECT c.first, c.second,
                        max(c.status < {(int)ClaimStatus.Expected} AND c.relation = {(int)Relation.Alliance})
                        + 2 * max(c.status < {(int)ClaimStatus.Expected} AND c.relation = {(int)Relation.Rivalry})
                        + 4 * max(c.status < {(int)ClaimStatus.Expected} AND c.relation = {(int)Relation.Negotiation}) AS found
                    FROM ({claims(_wide)}) c GROUP BY c.first, c.second)
                WHERE $states >> (CASE WHEN found & 3 = 3 THEN {(int)PairState.Both} WHEN found & 1 THEN {(int)PairState.Allied}
                    WHEN found & 2 THEN {(int)PairState.Rival} WHEN found THEN {(int)PairState.Talking} ELSE {(int)PairState.None} END) & 1)
            """);
        _tables.Add(
            $"""
            {name} AS (
                SELECT {Columns} FROM {name}_pairs p CROSS JOIN claim c INDEXED BY claim_pair ON c.first = p.first AND c.second = p.second
                {Where(conditions, _search?.Every)})
            """);
    }

    private string OfPair(params ImmutableArray<string> conditions) =>
        $"""
        SELECT {Columns} FROM claim c INDEXED BY claim_pair
        {Where(
            [
                "c.first = (SELECT key FROM actor WHERE id = $pairFirst)", "c.second = (SELECT key FROM actor WHERE id = $pairSecond)", .. conditions,
            ],
            _search?.Every)}
        """;

    private string OfFocus(string inFocus) => _search is not null
        ? OfHits([inFocus])
        : $"""
           SELECT {Columns} FROM focus f CROSS JOIN claim c INDEXED BY claim_pair ON c.first = f.key {Where([])}
           UNION ALL
           SELECT {Columns} FROM focus f CROSS JOIN claim c INDEXED BY claim_second ON c.second = f.key {Where(["c.first NOT IN (SELECT key FROM focus)"])}
           """;

    private string OfHits(ImmutableArray<string> conditions) =>
        $"SELECT {Columns} FROM hits h CROSS JOIN claim c ON c.key = h.claim {Where(conditions, _search!.Others)}";

    private string OfAll(ReadOrder order, params ImmutableArray<string> conditions)
    {
        if (_search is not null)
        {
            return OfHits(conditions);
        }
        if (order == ReadOrder.Pair)
        {
            return $"SELECT {Columns} FROM claim c INDEXED BY claim_pair {Where(conditions)}";
        }
        var within = $"SELECT {Columns} FROM claim c INDEXED BY claim_date";
        if (_view.Window.First == DateOnly.MinValue)
        {
            return $"{within} {Where(conditions)}";
        }
        // What begins in the window is one stretch of the index on dates; what only reaches into it has an index of its own.
        return $"""
            {within} {Where(["c.earliest BETWEEN $first AND $last", .. conditions])}
            UNION ALL
            SELECT {Columns} FROM claim c INDEXED BY claim_reach {Where(["c.latest > c.earliest", "c.latest >= $first", "c.earliest < $first", .. conditions])}
            """;
    }

    /// <summary>The filters and more; empty where there are none.</summary>
    private string Where(ImmutableArray<string> conditions, string? search = null)
    {
        var all = conditions.Concat(_filters).Append(search ?? "").Where(c => c != "").ToArray();
        return all.Length == 0 ? "" : $"WHERE {string.Join(" AND ", all)}";
    }

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

/// <summary>The order in which claims are read, each the order of an index that carries all filters.</summary>
internal enum ReadOrder
{
    /// <summary>By earliest start and id.</summary>
    Date,

    /// <summary>By pair and relation.</summary>
    Pair,
}
