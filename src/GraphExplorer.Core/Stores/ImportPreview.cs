namespace GraphExplorer.Core.Stores;

/// <summary>What an import would do.</summary>
/// <param name="Conflicts">Records with a known id and other content: refused, unless the import may replace.</param>
public sealed record ImportPreview(KindPreview Actors, KindPreview Documents, KindPreview Claims, ImmutableArray<ImportConflict> Conflicts)
{
    /// <summary>
    /// Compares a data set with the known records as a store does: fields that the import lacks, and places, are no difference.
    /// </summary>
    public static ImportPreview Of(DataSet brought, ClaimSet known)
    {
        var conflicts = ImmutableArray.CreateBuilder<ImportConflict>();
        var actors = Count("actor", brought.Actors, known.Actors, a => a.Id, (k, b) => Differences.Of(k, FieldMerge.Over(k, b, brought.MissingFields)), conflicts);
        var documents = Count("document", brought.Documents, known.Documents, d => d.Id, (k, b) => Differences.Of(k, FieldMerge.Over(k, b, brought.MissingFields)), conflicts);
        var claims = Count("claim", brought.Claims, known.Claims, c => c.Id, (k, b) => Differences.Of(k, FieldMerge.Over(k, b)), conflicts);
        return new(actors, documents, claims, conflicts.ToImmutable());
    }

    private static KindPreview Count<T>(
        string kind, ImmutableArray<T> brought, ImmutableArray<T> known, Func<T, string> idOf, Func<T, T, string?> difference,
        ImmutableArray<ImportConflict>.Builder conflicts)
    {
        var byId = known.ToDictionary(idOf, StringComparer.Ordinal);
        var (fresh, same, other) = (0, 0, 0);
        foreach (var item in brought)
        {
            if (!byId.TryGetValue(idOf(item), out var there))
            {
                fresh++;
            }
            else if (difference(there, item) is { } reason)
            {
                other++;
                conflicts.Add(new(kind, idOf(item), reason));
            }
            else
            {
                same++;
            }
        }
        return new(fresh, same, other);
    }
}

/// <summary>Numbers of records of one kind: with a new id, with a known id and equal content, with a known id and other content.</summary>
public readonly record struct KindPreview(int New, int Known, int Other);
