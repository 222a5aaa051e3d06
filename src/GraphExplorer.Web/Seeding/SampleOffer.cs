namespace GraphExplorer.Web.Seeding;

/// <summary>A newer sample than the store's, and what importing it would change.</summary>
/// <param name="From">Version of the sample in the store, or null.</param>
/// <param name="New">Number of records that the store does not have.</param>
/// <param name="Gone">Number of the sample's records that the newer one lacks; those that other data sets have or use would stay.</param>
public sealed record SampleOffer(string? From, string To, int New, int Gone, ImmutableArray<SampleChange> Changes)
{
    /// <summary>Compares the content of a store with a newer edition of the sample.</summary>
    public static SampleOffer Of(StoreContent content, DataSet edition)
    {
        var changes = ImmutableArray.CreateBuilder<SampleChange>();
        var (fresh, gone) = (0, 0);
        void Compare<T>(VersionRule<T> rule, ImmutableArray<StoredRecord<T>> stored, ImmutableArray<T> brought, Func<T, T, string?> difference, Func<T, string> name) where T : class
        {
            var known = stored.ToDictionary(r => rule.Id(r.Record), StringComparer.Ordinal);
            foreach (var record in brought)
            {
                if (!known.TryGetValue(rule.Id(record), out var there))
                {
                    fresh++;
                    continue;
                }
                var after = rule.Merge(there, record, edition, new(Replace: true, Renew: true), _ => false).After.Record;
                if (difference(there.Record, after) is { } reason)
                {
                    changes.Add(new(rule.Kind, rule.Id(record), name(there.Record), reason));
                }
            }
            var ids = brought.Select(rule.Id).ToHashSet(StringComparer.Ordinal);
            gone += stored.Count(r => r.DataSets.Contains(edition.Name) && !ids.Contains(rule.Id(r.Record)));
        }
        Compare(VersionRules.OfActors, content.Actors, edition.Actors, Differences.Of, a => a.Name);
        Compare(VersionRules.OfDocuments, content.Documents, edition.Documents, Differences.Of, d => d.Title);
        Compare(VersionRules.OfClaims, content.Claims, edition.Claims, Differences.Of, c => c.Summary);
        return new(content.DataSets.FirstOrDefault(s => s.Name == edition.Name)?.Version, edition.Version ?? "", fresh, gone, changes.ToImmutable());
    }
}

/// <summary>A record that would change.</summary>
/// <param name="Kind">"actor", "document" or "claim".</param>
/// <param name="Name">The actor's name, the document's title or the claim's summary, as the store has it.</param>
/// <param name="Cells">What would change: "other name, aliases".</param>
public sealed record SampleChange(string Kind, string Id, string Name, string Cells);
