namespace GraphExplorer.Core.Stores;

/// <summary>Describes how two records with the same id differ, as the reason of an import conflict: "other name, aliases".</summary>
public static class Differences
{
    /// <summary>Null where there is no difference; the place is ignored.</summary>
    public static string? Of(Actor known, Actor brought) => known.SameWords(brought) ? null : Reason(
        ("name", known.Name != brought.Name), ("kind", known.Kind != brought.Kind), ("part_of", known.PartOf != brought.PartOf),
        ("aliases", !known.Aliases.AsSpan().SequenceEqual(brought.Aliases.AsSpan())));

    /// <summary>Null where there is no difference.</summary>
    public static string? Of(Document known, Document brought) => known == brought ? null : Reason(
        ("title", known.Title != brought.Title), ("author", known.Author != brought.Author), ("outlet", known.Outlet != brought.Outlet),
        ("date", known.Date != brought.Date), ("url", known.Url != brought.Url), ("file", known.File != brought.File),
        ("sha256", known.Sha256 != brought.Sha256), ("span", known.Span != brought.Span));

    /// <summary>Null where there is no difference.</summary>
    public static string? Of(Claim known, Claim brought) => known == brought ? null : Reason(
        ("source", known.Source != brought.Source), ("target", known.Target != brought.Target), ("relation", known.Relation != brought.Relation),
        ("mutual", known.Mutual != brought.Mutual), ("date", known.Date != brought.Date), ("basis", known.Basis != brought.Basis),
        ("document", known.Document != brought.Document), ("passage", known.Passage != brought.Passage),
        ("asserted_by", known.AssertedBy != brought.AssertedBy), ("status", known.Status != brought.Status), ("summary", known.Summary != brought.Summary));

    private static string Reason(params ReadOnlySpan<(string Cell, bool Differs)> cells)
    {
        var names = new List<string>();
        foreach (var (cell, differs) in cells)
        {
            if (differs)
            {
                names.Add(cell);
            }
        }
        return $"other {string.Join(", ", names)}";
    }
}
