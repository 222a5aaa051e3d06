using System.Globalization;
using System.Text;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Cypher;

/// <summary>
/// A view as the part of a statement that finds its claims: afterwards <c>(a)-[r]->(b)</c> is bound to each of them once. The text depends
/// only on which filters are set; every value is a parameter.
/// </summary>
internal sealed class ViewCypher
{
    /// <summary>Shortest word, in UTF-16 units, that a text index of three-letter pieces can find behind its blank.</summary>
    private const int ShortestIndexedWord = 2;

    private const string OneClaim = "r.id = $id";

    private const string ByDates = "USING INDEX SEEK r:TYPE(earliest, latest)";

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, object?> _parameters = new(StringComparer.Ordinal);
    private readonly View _view;
    private readonly ImmutableArray<string> _types;
    private readonly ImmutableArray<string> _words;
    private readonly string _filters;

    private ViewCypher(View view)
    {
        _view = view;
        _types = view.Relations.Count == 0 ? Names.ClaimTypes : [.. view.Relations.Select(Names.TypeOf)];
        // The longest word first: it leaves the fewest claims.
        _words = [.. SearchText.Wanted(view.Search).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Select(w => " " + w)];
        _filters = string.Join(" AND ", Filters());
    }

    /// <summary>Whether the view looks at a stretch of time only.</summary>
    private bool HasWindow => !_view.Window.IsAllTime;

    /// <summary>
    /// The days of a claim lie surely in the window; the arithmetic of <see cref="TimeWindow.Fit"/>. Where the view has no window, all do. In
    /// cases rather than with OR: most claims are told by the two days that the index holds, and the others need not be fetched then.
    /// </summary>
    private const string Certain =
        """
        CASE WHEN r.earliest >= date($first) AND r.latest <= date($last) AND r.latest < date('9999-12-31') THEN true
         WHEN r.lasts AND r.earliestEnd = date('9999-12-31')
          THEN (r.earliest <= r.documentLatest AND r.earliest >= date($first) AND r.documentLatest <= date($last))
          OR (r.latestStart <= r.documentLatest AND r.latestStart <= date($last) AND r.documentLatest >= date($first))
         WHEN r.earliest >= date($first) AND r.latest <= date($last) THEN true
         WHEN r.lasts THEN (r.latestStart <= r.earliestEnd AND r.latestStart <= date($last) AND r.earliestEnd >= date($first))
          OR (r.latest = date('9999-12-31') AND r.earliest >= date($first) AND r.latestStart <= date($last))
          OR (r.earliest = date('0001-01-01') AND r.latestStart > r.earliest AND r.earliestEnd >= date($first) AND r.latest <= date($last))
         ELSE false END
        """;

    /// <summary>Whether the view asks something of ties or pairs as wholes, which single claims do not tell.</summary>
    private bool AsksOfWhole => _view.Strength > 1 || _view.PairStates.Count > 0;

    /// <summary>How many of the claims that were found are certain in the window, as an aggregating expression.</summary>
    public string CountCertain => HasWindow && _view.Window.Mode == WindowMode.Possible ? $"sum(CASE WHEN {Certain} THEN 1 ELSE 0 END)" : "count(r)";

    /// <summary>
    /// With two steps, what must be known before a view's claims can be found: the ids of the actors in focus and of their partners. Null
    /// with one step. Asked for by itself: carried through the rest of a statement, the list would be counted with every claim.
    /// </summary>
    public static Statement? Circle(View view)
    {
        if (view.Actors.Count == 0 || view.Hops < 2)
        {
            return null;
        }
        var cypher = new ViewCypher(view);
        cypher._parameters.Add("actors", view.Actors.ToArray());
        if (cypher.AsksOfWhole)
        {
            cypher.MatchFrom("$actors");
            return cypher.Then("UNWIND [a.id, b.id] AS id RETURN DISTINCT id");
        }
        // Whichever way a claim points: what is asked of one of its ends is asked of the other as well.
        cypher.Say($"MATCH (a:{Names.Actor})-[r:{string.Join('|', cypher._types)}]-(b:{Names.Actor}) USING INDEX SEEK a:{Names.Actor}(id) WHERE a.id IN $actors AND {cypher._filters}");
        return cypher.Then("RETURN DISTINCT b.id AS id");
    }

    /// <summary>The claims of a query, whatever its order and page.</summary>
    /// <param name="circle">What <see cref="Circle"/> found.</param>
    /// <param name="sort">
    /// Where only the query's page is wanted and an index may hold its order: the expressions to sort by. More claims than the page's may come
    /// all the same, in any order.
    /// </param>
    public static ViewCypher Of(ClaimQuery query, IReadOnlyCollection<string> circle, string? sort = null)
    {
        var cypher = new ViewCypher(query.View);
        cypher.Find(query, circle, sort);
        return cypher;
    }

    /// <summary>The whole statement.</summary>
    public Statement Then(string returning, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var all = new Dictionary<string, object?>(_parameters, StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            all.Add(name, value);
        }
        return new($"{_text}{returning}", all);
    }

    private void Find(ClaimQuery query, IReadOnlyCollection<string> circle, string? sort)
    {
        var more = new List<string>();
        if (query.Pair is { } pair)
        {
            _parameters.Add("pair", new[] { pair.First, pair.Second });
            more.Add("a.id IN $pair AND b.id IN $pair");
        }
        if (query.Id is { } id)
        {
            _parameters.Add("id", id);
            more.Add(OneClaim);
        }
        if (_view.Actors.Count > 0 && _view.Hops < 2)
        {
            _parameters.Add("actors", _view.Actors.ToArray());
            if (_view.Hops == 0)
            {
                more.Add("a.id IN $actors AND b.id IN $actors");
            }
            MatchFrom("$actors", more);
            return;
        }
        // Strength and state are of all claims of a tie or pair in the view: one of them alone would not tell.
        var idLater = query.Id is not null && AsksOfWhole;
        if (idLater)
        {
            more.Remove(OneClaim);
        }
        if (_view.Actors.Count > 0)
        {
            // An actor in focus without a partner still belongs to the circle.
            _parameters.Add("circle", _view.Actors.Union(circle).ToArray());
            more.Add("(a.id IN $circle OR b.id IN $circle)");
        }
        var hint = Hint(query.Id is not null && !idLater, query.Pair is not null);
        if (hint == ByDates && sort is not null && query.Order == ClaimOrder.Date && query.Range.Limit < int.MaxValue && !AsksOfWhole)
        {
            _parameters.Add("reach", (long)query.Range.Offset + query.Range.Limit);
            MatchFirst(sort, more);
            return;
        }
        Match(OfEachType(hint), more);
        if (idLater)
        {
            Say($"WITH a, r, b WHERE {OneClaim}");
        }
    }

    /// <summary>
    /// The index to begin at. The planner sees neither the parameters nor how they narrow: left alone it walks all actors, or all claims.
    /// Told an index only, it may still read that from end to end where it thinks the database small: hence SEEK. "Contains" is no seek.
    /// </summary>
    private string Hint(bool oneClaim, bool onePair) =>
        oneClaim ? "USING INDEX SEEK r:TYPE(id)"
        : onePair ? $"USING INDEX SEEK a:{Names.Actor}(id)"
        : _words is [var longest, ..] && longest.Length > ShortestIndexedWord ? "USING TEXT INDEX r:TYPE(words)"
        : HasWindow ? ByDates
        : "";

    /// <summary>The hint for each type: an index is of one.</summary>
    private string OfEachType(string hint) => hint.Contains("TYPE", StringComparison.Ordinal)
        ? string.Join(' ', _types.Select(t => hint.Replace("TYPE", t, StringComparison.Ordinal)))
        : hint;

    /// <summary>All claims that pass.</summary>
    private void Match(string hint, List<string> more)
    {
        Say($"MATCH (a:{Names.Actor})-[r:{string.Join('|', _types)}]->(b:{Names.Actor}) {hint}");
        Say($"WHERE {string.Join(" AND ", [_filters, .. more])}");
        KeepWhole();
    }

    /// <summary>
    /// Of each type the first claims that pass: each index holds its own in order of date, and is left where there are enough. One pattern of
    /// all types would be sorted whole.
    /// </summary>
    private void MatchFirst(string sort, List<string> more)
    {
        var where = string.Join(" AND ", [_filters, .. more]);
        Say($"CALL {{ {string.Join("\nUNION ALL ", _types.Select(t =>
            $"MATCH (a:{Names.Actor})-[r:{t}]->(b:{Names.Actor}) {ByDates.Replace("TYPE", t, StringComparison.Ordinal)} WHERE {where} RETURN a, r, b ORDER BY {sort} LIMIT $reach"))} }}");
    }

    /// <summary>The claims that pass and have one of some actors at an end, found from those actors.</summary>
    private void MatchFrom(string actors, params List<string> more)
    {
        Say($"MATCH (focus:{Names.Actor})-[r:{string.Join('|', _types)}]-(:{Names.Actor}) USING INDEX SEEK focus:{Names.Actor}(id) WHERE focus.id IN {actors}");
        // A claim between two actors in focus is met from either side.
        Say($"WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b WHERE {_filters}");
        KeepWhole();
        if (more.Count > 0)
        {
            Say($"WITH a, r, b WHERE {string.Join(" AND ", more)}");
        }
    }

    /// <summary>Of the claims that were found: those of ties with enough voices, and of these the pairs in a state that is asked for.</summary>
    private void KeepWhole()
    {
        KeepStrongTies();
        KeepPairStates();
    }

    private void KeepStrongTies()
    {
        if (_view.Strength == 1)
        {
            return;
        }
        _parameters.TryAdd("strength", (long)_view.Strength);
        Say(
            """
            WITH CASE WHEN a.id < b.id THEN a ELSE b END AS one, CASE WHEN a.id < b.id THEN b ELSE a END AS other, type(r) AS relation,
             collect(r) AS claims, count(DISTINCT r.voice) AS voices
            WHERE voices >= $strength
            """);
        Say("UNWIND claims AS r WITH r, startNode(r) AS a, endNode(r) AS b");
    }

    private void KeepPairStates()
    {
        if (_view.PairStates.Count == 0)
        {
            return;
        }
        Add("states", () => _view.PairStates.Select(Words<PairState>.Of).ToArray());
        string Has(int sign) => $"max(CASE WHEN type(r) IN [{string.Join(", ", RelationTable.All.Where(x => x.Sign == sign).Select(x => $"'{Names.TypeOf(x)}'"))}]"
            + $" AND r.status <> '{Words<ClaimStatus>.Of(ClaimStatus.Expected)}' THEN 1 ELSE 0 END)";
        Say(
            $"""
            WITH CASE WHEN a.id < b.id THEN a ELSE b END AS one, CASE WHEN a.id < b.id THEN b ELSE a END AS other, collect(r) AS claims,
             {Has(1)} AS allied, {Has(-1)} AS rival, {Has(0)} AS talking
            WHERE CASE WHEN allied + rival = 2 THEN 'both' WHEN allied = 1 THEN 'allied' WHEN rival = 1 THEN 'rival' WHEN talking = 1 THEN 'talking' ELSE 'expected' END IN $states
            """);
        Say("UNWIND claims AS r WITH r, startNode(r) AS a, endNode(r) AS b");
    }

    private IEnumerable<string> Filters()
    {
        // Relationships of our types that are not ours, drawn by hand between two actors, have no voice that we have written.
        yield return "r.voice IS NOT NULL";
        if (HasWindow)
        {
            _parameters.Add("first", IsoDay.Of(_view.Window.First));
            _parameters.Add("last", IsoDay.Of(_view.Window.Last));
            yield return "r.earliest <= date($last) AND r.latest >= date($first)";
            if (_view.Window.Mode == WindowMode.Certain)
            {
                yield return Certain;
            }
        }
        if (_words is [var longest, .. var rest])
        {
            _parameters.Add("word", longest);
            yield return "r.words CONTAINS $word";
            if (rest.Length > 0)
            {
                _parameters.Add("words", rest.ToArray());
                yield return "all(w IN $words WHERE r.words CONTAINS w)";
            }
        }
        if (Add("documents", () => _view.Documents.ToArray()))
        {
            yield return "r.document IN $documents";
        }
        if (Add("voices", () => _view.Voices.ToArray()))
        {
            yield return "(r.voice IN $voices OR r.assertedBy IN $voices)";
        }
        if (Add("statuses", () => _view.Statuses.Select(Words<ClaimStatus>.Of).ToArray()))
        {
            yield return "r.status IN $statuses";
        }
        if (Add("kinds", () => _view.Kinds.Select(Words<ActorKind>.Of).ToArray()))
        {
            yield return "a.kind IN $kinds AND b.kind IN $kinds";
        }
        if (Add("bases", () => _view.Bases.Select(Words<DateBasis>.Of).ToArray()))
        {
            yield return "r.basis IN $bases";
        }
        if (Add("dataSets", () => _view.DataSets.ToArray()))
        {
            yield return "any(s IN r.datasets WHERE s IN $dataSets)";
        }
        if (Add("without", () => _view.Without.ToArray()))
        {
            yield return "NOT a.id IN $without AND NOT b.id IN $without";
        }
        if (_view.Nothing.Count > 0)
        {
            // A parameter rather than "false": a plan that is empty from the start has no place for the hints above.
            _parameters.TryAdd("nothing", false);
            yield return "$nothing";
        }
    }

    /// <summary>Adds the values of a filter, once; false where it has none.</summary>
    private bool Add(string name, Func<string[]> values)
    {
        var all = values();
        if (all.Length > 0)
        {
            _parameters.TryAdd(name, all);
        }
        return all.Length > 0;
    }

    private void Say(string clause) => _text.Append(clause).Append('\n');
}
