using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Writing;

/// <summary>Compares a data set with what the database holds, and says what is to be written.</summary>
internal sealed class ImportPlan
{
    private readonly DataSet _dataSet;
    private readonly bool _replace;
    private readonly KnownContent _known;
    private readonly List<ImportConflict> _conflicts = [];

    private ImportPlan(DataSet dataSet, bool replace, KnownContent known)
    {
        _dataSet = dataSet;
        _replace = replace;
        _known = known;
    }

    /// <exception cref="ImportConflictException">Known ids have other content, and are not to be replaced.</exception>
    public static async Task<Plan<ImportCounts>> MakeAsync(Server server, DataSet dataSet, ImportOptions options, CancellationToken cancellationToken)
    {
        var removal = Removal.Nothing;
        var known = await KnownContent.OfAsync(server, dataSet, removal, cancellationToken);
        return await new ImportPlan(dataSet, options.Replace, known).MakeAsync(server, removal, cancellationToken);
    }

    private async Task<Plan<ImportCounts>> MakeAsync(Server server, Removal removal, CancellationToken cancellationToken)
    {
        var actors = Sort("actor", _dataSet.Actors, a => a.Id, _known.Actors, Differences.Of);
        var documents = Sort("document", _dataSet.Documents, d => d.Id, _known.Documents, Differences.Of);
        var claims = Sort("claim", _dataSet.Claims, c => c.Id, _known.Claims, Differences.Of);
        if (_conflicts.Count > 0)
        {
            throw new ImportConflictException([.. _conflicts]);
        }
        var placed = actors.Same.Where(TakesPlace).ToList();
        var moved = _replace ? placed.Count(a => _known.Actors[a.Id].Place is not null) : 0;
        var folding = new Folding(
            _dataSet.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal), _dataSet.Documents.ToDictionary(d => d.Id, StringComparer.Ordinal));
        WriteStep[] steps =
        [
            .. removal.Steps(),
            .. WriteCypher.PutActors([.. actors.New, .. actors.Changed.Select(KeepPlace), .. placed]),
            .. WriteCypher.PutWholes([.. actors.New, .. actors.Changed], actors.Changed.Select(a => a.Id)),
            .. WriteCypher.PutDocuments(_dataSet.Name, [.. documents.New, .. documents.Changed]),
            .. WriteCypher.DeleteClaims(claims.Changed.Select(c => _known.Claims[c.Id])),
            .. WriteCypher.PutClaims(claims.New.Concat(claims.Changed).Select(folding.Fold)),
            .. await Refolding.StepsAsync(server, actors.Changed, documents.Changed, claims.Changed, removal, cancellationToken),
        ];
        return new(
            new(
                new(actors.New.Count, actors.Changed.Count + moved, actors.Same.Count - moved),
                new(documents.New.Count, documents.Changed.Count, documents.Same.Count),
                new(claims.New.Count, claims.Changed.Count, claims.Same.Count)),
            steps);
    }

    /// <summary>New ones, changed ones and those that are known as they come; without leave to replace, changed ones are conflicts.</summary>
    private (List<T> New, List<T> Changed, List<T> Same) Sort<T>(
        string kind, ImmutableArray<T> brought, Func<T, string> id, IReadOnlyDictionary<string, T> known, Func<T, T, string?> difference)
    {
        var (added, changed, same) = (new List<T>(), new List<T>(), new List<T>());
        foreach (var item in brought)
        {
            if (!known.TryGetValue(id(item), out var there))
            {
                added.Add(item);
            }
            else if (difference(there, item) is not { } reason)
            {
                same.Add(item);
            }
            else if (_replace)
            {
                changed.Add(item);
            }
            else
            {
                _conflicts.Add(new(kind, id(item), reason));
            }
        }
        return (added, changed, same);
    }

    private Actor KeepPlace(Actor actor) => actor with { Place = actor.Place ?? _known.Actors[actor.Id].Place };

    /// <summary>A place is taken where there was none; another one only where things are replaced.</summary>
    private bool TakesPlace(Actor actor) =>
        actor.Place is not null && actor.Place != _known.Actors[actor.Id].Place && (_replace || _known.Actors[actor.Id].Place is null);
}
