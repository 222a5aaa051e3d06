using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Reading;

/// <summary>
/// A view as SQL: the claims that it takes, as one <c>FROM … WHERE …</c> or two whose rows add up. Values are parameters throughout. Where
/// to begin is chosen here and not by SQLite's planner, which without statistics guesses wrong: from the claims of an id or a pair, from
/// the hits of a search, from the claims of the actors in focus, else from one of the two indexes that carry all filters.
/// </summary>
internal sealed class ViewSql
{
    private readonly SqliteConnection _connection;
    private readonly View _view;
    private readonly ClaimQuery _query;
    private readonly Lazy<ReadOrder> _bundling;
    private readonly SearchSql? _search;
    private readonly List<string> _tables = [];
    private readonly List<string> _filters = [];
    private readonly List<string> _ends = [];
    private readonly List<Argument> _arguments = [];
    private readonly ImmutableArray<string> _parts;

    /// <param name="connection">Asked how many claims there are to choose between, where that makes a difference.</param>
    /// <param name="query">View, pair and id; order and page are the reader's.</param>
    /// <param name="last">The order in which the claims are wanted; for bundling, the other one is taken where that is faster.</param>
    public ViewSql(SqliteConnection connection, ClaimQuery query, ReadOrder last)
    {
        (_connection, _query, _view) = (connection, query, query.View);
        _bundling = new(() => WindowSql.OrderToBundle(connection, _view.Window));
        _search = SearchSql.Of(_view.Search);
        AddFilters();
        AddEnds();
        _parts = Passing(last);
    }

    public IReadOnlyList<Argument> Arguments => _arguments;

    /// <summary>How many claims the view takes.</summary>
    public string Count => $"{With()}SELECT {string.Join(" + ", _parts.Select(part => $"(SELECT count(*) {part})"))}";

    /// <summary>The beginning of a statement, which goes on with a <c>SELECT</c> from <c>passing</c>.</summary>
    /// <param name="columns">Columns of a claim <c>c</c> that it needs. Few: where there are two parts, each row is copied.</param>
    public string Claims(string columns) => With($"passing AS ({Union(_parts, columns)})");

    private static string Union(ImmutableArray<string> parts, string columns) =>
        string.Join("\nUNION ALL\n", parts.Select(part => $"SELECT {columns} {part}"));

    private string With(params IEnumerable<string> more)
    {
        var all = _tables.Concat(more).ToArray();
        return all.Length == 0 ? "" : $"WITH {string.Join(",\n", all)}\n";
    }

    private void AddFilters()
    {
        var window = _view.Window;
        if (!window.IsAllTime)
        {
            _arguments.Add(new("$first", window.First.DayNumber));
            _arguments.Add(new("$last", window.Last.DayNumber));
            if (window.Mode == WindowMode.Certain)
            {
                _filters.Add(WindowSql.Certain);
            }
        }
        if (_view.Relations.Count > 0)
        {
            _arguments.Add(new("$relation", Mask(_view.Relations)));
            _filters.Add("$relation >> c.relation & 1");
        }
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
        if (_view.DataSets.Count > 0)
        {
            Add("$dataSets", _view.DataSets);
            _filters.Add(
                """
                c.sets IN (SELECT m.key FROM membership m, json_each(m.sets) s JOIN dataset d ON d.key = s.value
                    WHERE d.name IN (SELECT value FROM json_each($dataSets)))
                """);
        }
        if (_view.Without.Count > 0)
        {
            Add("$without", _view.Without);
            const string Away = "(SELECT key FROM actor WHERE id IN (SELECT value FROM json_each($without)))";
            _filters.Add($"c.first NOT IN {Away} AND c.second NOT IN {Away}");
        }
        if (_view.Nothing.Count > 0)
        {
            // A parameter rather than "0": with that the indexes that are asked for by name have no use, which SQLite refuses.
            _arguments.Add(new("$any", 0));
            _filters.Add("$any");
        }
        if (_view.Strength > 1)
        {
            _arguments.Add(new("$strength", _view.Strength));
        }
        if (_view.PairStates.Count > 0)
        {
            _arguments.Add(new("$states", Mask(_view.PairStates)));
        }
        if (_search is not null)
        {
            _arguments.AddRange(_search.Arguments);
        }
    }

    /// <summary>A pair takes whole pairs, and so may come before their states are known; an id may not.</summary>
    private void AddEnds()
    {
        if (_query.Pair is { } pair)
        {
            _arguments.Add(new("$pairFirst", pair.First));
            _arguments.Add(new("$pairSecond", pair.Second));
            _ends.Add("c.first = (SELECT key FROM actor WHERE id = $pairFirst)");
            _ends.Add("c.second = (SELECT key FROM actor WHERE id = $pairSecond)");
        }
        if (_query.Id is { } id)
        {
            _arguments.Add(new("$id", id));
        }
    }

    private ImmutableArray<string> Passing(ReadOrder order)
    {
        if (_view.Actors.Count == 0)
        {
            return Stated("passing", o => OfAll(o, []), order, []);
        }
        Add("$actors", _view.Actors);
        _tables.Add("focus AS MATERIALIZED (SELECT key FROM actor WHERE id IN (SELECT value FROM json_each($actors)))");
        if (_view.Hops == 0)
        {
            const string Among = "c.first IN (SELECT key FROM focus) AND c.second IN (SELECT key FROM focus)";
            return Stated("passing", _ => Sought([Among]) ?? [$"FROM focus f CROSS JOIN claim c INDEXED BY claim_pair ON c.first = f.key {Where([Among])}"], order, [Among]);
        }
        if (_view.Hops == 1)
        {
            // A focus takes whole pairs too.
            return Stated("passing", _ => Sought([In("focus")]) ?? OfActors("focus"), order, [In("focus")]);
        }
        var near = Stated("near", _ => _search is null ? OfActors("focus") : OfHits([In("focus")]), order, [In("focus")], last: false);
        _tables.Add($"near AS MATERIALIZED ({Union(near, "c.first, c.second")})");
        _tables.Add(
            """
            circle AS MATERIALIZED (
                SELECT key FROM focus
                UNION SELECT second FROM near WHERE first IN (SELECT key FROM focus)
                UNION SELECT first FROM near WHERE second IN (SELECT key FROM focus))
            """);
        return Stated("passing", OfCircle, order, [In("circle")]);
    }

    private ImmutableArray<string> OfCircle(ReadOrder order)
    {
        if (Sought([In("circle")]) is { } sought)
        {
            return sought;
        }
        // The claims of a few actors are looked up; those of many are most of all claims, which are read faster in one go.
        var few = _connection.Scalar($"{With()}SELECT 30 * count(*) < (SELECT count(*) FROM actor) FROM circle", _arguments) is 1L;
        return few ? OfActors("circle") : OfAll(order, [In("circle")]);
    }

    /// <summary>Claims without the ties that are too weak, and then without the pairs that are not in a state that the view asks for.</summary>
    /// <param name="claims">The claims before ties and pairs are asked for, read in an order. They have all or none of a pair's claims that pass the filters.</param>
    /// <param name="conditions">What those claims fulfil beside the filters.</param>
    /// <param name="last">Whether these are the claims that the query wants, and not a step on the way.</param>
    private ImmutableArray<string> Stated(
        string name, Func<ReadOrder, ImmutableArray<string>> claims, ReadOrder order, ImmutableArray<string> conditions, bool last = true)
    {
        var ofId = last && _query.Id is not null ? "c.id = $id" : "";
        if (_view.Strength > 1)
        {
            _tables.Add(
                $"""
                {name}_ties AS MATERIALIZED (
                    SELECT c.first, c.second, c.relation FROM ({Union(claims(ReadOrder.Pair), "c.first, c.second, c.relation, c.voice")}) c
                    GROUP BY c.first, c.second, c.relation HAVING count(DISTINCT c.voice) >= $strength)
                """);
            ImmutableArray<string> strong =
                [$"FROM {name}_ties t CROSS JOIN claim c INDEXED BY claim_pair ON c.first = t.first AND c.second = t.second AND c.relation = t.relation {Where([], _search?.Every)}"];
            claims = _ => strong;
            conditions = [.. conditions, $"(c.first, c.second, c.relation) IN (SELECT first, second, relation FROM {name}_ties)"];
        }
        if (_view.PairStates.Count == 0)
        {
            return ofId == "" ? claims(order) : [$"FROM claim c {Where([ofId, .. _ends, .. conditions], _search?.Every)}"];
        }
        // Bit 1 a relation of one side among stated and reported claims, 2 one against each other, 4 one that takes no side.
        _tables.Add(
            $"""
            {name}_pairs AS MATERIALIZED (
                SELECT first, second FROM (
                    SELECT c.first, c.second,
                        max(c.status < {(int)ClaimStatus.Expected} AND {OfSign(1)})
                        + 2 * max(c.status < {(int)ClaimStatus.Expected} AND {OfSign(-1)})
                        + 4 * max(c.status < {(int)ClaimStatus.Expected} AND {OfSign(0)}) AS found
                    FROM ({Union(claims(ReadOrder.Pair), "c.first, c.second, c.status, c.relation")}) c GROUP BY c.first, c.second)
                WHERE $states >> (CASE WHEN found & 3 = 3 THEN {(int)PairState.Both} WHEN found & 1 THEN {(int)PairState.Allied}
                    WHEN found & 2 THEN {(int)PairState.Rival} WHEN found THEN {(int)PairState.Talking} ELSE {(int)PairState.Expected} END) & 1)
            """);
        return [$"FROM {name}_pairs p CROSS JOIN claim c INDEXED BY claim_pair ON c.first = p.first AND c.second = p.second {Where([ofId, .. conditions], _search?.Every)}"];
    }

    /// <summary>The claims of the pair that is asked for, or the hits of the search; null where there is neither.</summary>
    private ImmutableArray<string>? Sought(ImmutableArray<string> conditions) =>
        _ends.Count > 0 ? [$"FROM claim c INDEXED BY claim_pair {Where([.. _ends, .. conditions], _search?.Every)}"]
        : _search is not null ? OfHits(conditions)
        : null;

    private ImmutableArray<string> OfHits(ImmutableArray<string> conditions)
    {
        if (!_tables.Contains(_search!.Hits))
        {
            _tables.Add(_search.Hits);
        }
        return [$"FROM hits h CROSS JOIN claim c ON c.key = h.claim {Where(conditions, _search.Others)}"];
    }

    private ImmutableArray<string> OfActors(string actors) =>
    [
        $"FROM {actors} f CROSS JOIN claim c INDEXED BY claim_pair ON c.first = f.key {Where([])}",
        $"FROM {actors} f CROSS JOIN claim c INDEXED BY claim_second ON c.second = f.key {Where([$"c.first NOT IN (SELECT key FROM {actors})"])}",
    ];

    private ImmutableArray<string> OfAll(ReadOrder order, ImmutableArray<string> conditions)
    {
        if (Sought(conditions) is { } sought)
        {
            return sought;
        }
        if (order == ReadOrder.Pair && _bundling.Value == ReadOrder.Pair)
        {
            return [$"FROM claim c INDEXED BY claim_pair {Where(conditions)}"];
        }
        if (_view.Window.First == DateOnly.MinValue)
        {
            return [$"FROM claim c INDEXED BY claim_date {Where(conditions)}"];
        }
        // What begins in the window is one stretch of the index on dates; what only reaches into it has an index of its own.
        return
        [
            $"FROM claim c INDEXED BY claim_date {Where(conditions, touches: "c.earliest BETWEEN $first AND $last")}",
            $"FROM claim c INDEXED BY claim_reach {Where(conditions, touches: "c.latest > c.earliest AND c.latest >= $first AND c.earliest < $first")}",
        ];
    }

    private static string In(string actors) => $"(c.first IN (SELECT key FROM {actors}) OR c.second IN (SELECT key FROM {actors}))";

    /// <param name="touches">That a claim touches the window, where the part knows it better than by the general rule.</param>
    private string Where(ImmutableArray<string> conditions, string? search = null, string? touches = null)
    {
        touches ??= _view.Window.IsAllTime ? "" : WindowSql.Touches;
        var all = conditions.Prepend(touches).Concat(_filters).Append(search ?? "").Where(c => c != "").ToArray();
        return all.Length == 0 ? "" : $"WHERE {string.Join(" AND ", all)}";
    }

    /// <summary>Whether a claim's relation has a sign (<see cref="Relation.Sign"/>).</summary>
    private static string OfSign(int sign) => $"({Mask(RelationTable.All.Where(r => r.Sign == sign))} >> c.relation & 1)";

    private static long Mask(IEnumerable<Relation> relations) => relations.Aggregate(0L, (mask, relation) => mask | (1L << relation.Number));

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
