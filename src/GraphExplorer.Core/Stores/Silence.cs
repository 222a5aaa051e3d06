namespace GraphExplorer.Core.Stores;

/// <summary>Required fields of an actor or document that an import does not state and has filled with a default.</summary>
[Flags]
public enum UnsaidFields
{
    None = 0,
    Name = 1,
    Kind = 2,
    Title = 4,
    Date = 8,
}

/// <summary>Which required fields an import does not give, by the record's id.</summary>
public sealed record Silence(ImmutableDictionary<string, UnsaidFields> Actors, ImmutableDictionary<string, UnsaidFields> Documents)
{
    /// <summary>The import gives every required field.</summary>
    public static Silence None { get; } = new(
        ImmutableDictionary.Create<string, UnsaidFields>(StringComparer.Ordinal), ImmutableDictionary.Create<string, UnsaidFields>(StringComparer.Ordinal));
}

/// <summary>
/// Merges what an import states into a known record: a field that the import does not state keeps its known value. An
/// empty optional field (part of, aliases, author, outlet, address, file, hash, span, passage) states nothing.
/// </summary>
public static class Spoken
{
    /// <summary>The place is the known one where there is one.</summary>
    public static Actor Over(Actor known, Actor brought, Silence silence)
    {
        var unsaid = silence.Actors.GetValueOrDefault(brought.Id);
        return brought with
        {
            Name = unsaid.HasFlag(UnsaidFields.Name) ? known.Name : brought.Name,
            Kind = unsaid.HasFlag(UnsaidFields.Kind) ? known.Kind : brought.Kind,
            PartOf = brought.PartOf ?? known.PartOf,
            Aliases = brought.Aliases.IsEmpty ? known.Aliases : brought.Aliases,
            Place = known.Place ?? brought.Place,
        };
    }

    public static Document Over(Document known, Document brought, Silence silence)
    {
        var unsaid = silence.Documents.GetValueOrDefault(brought.Id);
        return brought with
        {
            Title = unsaid.HasFlag(UnsaidFields.Title) ? known.Title : brought.Title,
            Date = unsaid.HasFlag(UnsaidFields.Date) ? known.Date : brought.Date,
            Author = brought.Author ?? known.Author,
            Outlet = brought.Outlet ?? known.Outlet,
            Url = brought.Url ?? known.Url,
            File = brought.File ?? known.File,
            Sha256 = brought.Sha256 ?? known.Sha256,
            Span = brought.Span ?? known.Span,
        };
    }

    public static Claim Over(Claim known, Claim brought) => brought with { Passage = brought.Passage ?? known.Passage };
}
