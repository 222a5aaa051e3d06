namespace GraphExplorer.Core.Stores;

/// <summary>What one import brings. References resolve within it.</summary>
public sealed record DataSet(string Name, ImmutableArray<Actor> Actors, ImmutableArray<Document> Documents, ImmutableArray<Claim> Claims)
{
    /// <summary>Name of the bundled data set.</summary>
    public const string Sample = "sample";

    /// <summary>Most claims of one import.</summary>
    public const int MostClaims = 1_000_000;

    /// <summary>Makes sure that a store can take it whole, whatever the store already knows.</summary>
    /// <exception cref="ArgumentException">An id comes twice, a reference does not resolve within it, or an actor stands to itself.</exception>
    public void Validate()
    {
        var actors = Ids("actor", Actors.Select(a => a.Id));
        var documents = Ids("document", Documents.Select(d => d.Id));
        Ids("claim", Claims.Select(c => c.Id));
        foreach (var actor in Actors)
        {
            Resolve(actors, actor.PartOf ?? actor.Id, $"actor '{actor.Id}'");
        }
        foreach (var claim in Claims)
        {
            Resolve(actors, claim.Source, $"claim '{claim.Id}'");
            Resolve(actors, claim.Target, $"claim '{claim.Id}'");
            Resolve(documents, claim.Document, $"claim '{claim.Id}'");
            if (claim.Source == claim.Target)
            {
                throw new ArgumentException($"In claim '{claim.Id}' an actor stands to itself.");
            }
        }
    }

    private static HashSet<string> Ids(string kind, IEnumerable<string> all)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in all)
        {
            if (!ids.Add(id))
            {
                throw new ArgumentException($"The {kind} id '{id}' comes twice.");
            }
        }
        return ids;
    }

    private static void Resolve(HashSet<string> ids, string id, string by)
    {
        if (!ids.Contains(id))
        {
            throw new ArgumentException($"{by} names '{id}', which the data set does not bring.");
        }
    }
}

/// <summary>A data set that a store holds, with the numbers of its documents and claims, and of the actors that they use.</summary>
public sealed record DataSetSummary(string Name, int Documents, int Claims, int Actors);

/// <param name="Replace">Whether known ids with other content are overwritten.</param>
/// <param name="RemoveFirst">Names of data sets to take out in the same transaction, before.</param>
public sealed record ImportOptions(bool Replace = false, ImmutableArray<string> RemoveFirst = default);

/// <summary>What an import did: new, replaced and known ones of each kind.</summary>
public sealed record ImportCounts(KindCounts Actors, KindCounts Documents, KindCounts Claims);

public readonly record struct KindCounts(int New, int Replaced, int Known);

/// <summary>How far an import is, in items of all kinds.</summary>
public readonly record struct ImportProgress(int Done, int Total);

/// <summary>A known id whose content differs: "actor", "document" or "claim".</summary>
public readonly record struct ImportConflict(string Kind, string Id, string Reason);

/// <param name="Json">The snapshot as JSON, as it was saved.</param>
public sealed record StoredSnapshot(string Id, string Title, DateTimeOffset Created, string Json);

/// <summary>A snapshot in a list.</summary>
/// <param name="Bytes">Length of its JSON in UTF-8.</param>
/// <param name="Head">Its view and note.</param>
public sealed record SnapshotSummary(string Id, string Title, DateTimeOffset Created, long Bytes, SnapshotHead Head);
