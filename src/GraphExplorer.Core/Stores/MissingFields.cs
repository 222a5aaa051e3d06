namespace GraphExplorer.Core.Stores;

/// <summary>Required fields of an actor or document that an import does not state and has filled with a default.</summary>
[Flags]
public enum RequiredFields
{
    None = 0,
    Name = 1,
    Kind = 2,
    Title = 4,
    Date = 8,
}

/// <summary>Which required fields an import does not give, by the record's id.</summary>
public sealed record MissingFields(ImmutableDictionary<string, RequiredFields> Actors, ImmutableDictionary<string, RequiredFields> Documents)
{
    /// <summary>The import gives every required field.</summary>
    public static MissingFields None { get; } = new(
        ImmutableDictionary.Create<string, RequiredFields>(StringComparer.Ordinal), ImmutableDictionary.Create<string, RequiredFields>(StringComparer.Ordinal));
}

/// <summary>
/// Merges what an import states into a known record: a field that the import does not state keeps its known value. An
/// empty optional field (part of, aliases, author, outlet, address, file, hash, span, passage) states nothing.
/// </summary>
public static class FieldMerge
{
    /// <summary>The place is the known one where there is one.</summary>
    public static Actor Over(Actor known, Actor brought, MissingFields missing)
    {
        var absent = missing.Actors.GetValueOrDefault(brought.Id);
        return brought with
        {
            Name = absent.HasFlag(RequiredFields.Name) ? known.Name : brought.Name,
            Kind = absent.HasFlag(RequiredFields.Kind) ? known.Kind : brought.Kind,
            PartOf = brought.PartOf ?? known.PartOf,
            Aliases = brought.Aliases.IsEmpty ? known.Aliases : brought.Aliases,
            Place = known.Place ?? brought.Place,
        };
    }

    public static Document Over(Document known, Document brought, MissingFields missing)
    {
        var absent = missing.Documents.GetValueOrDefault(brought.Id);
        return brought with
        {
            Title = absent.HasFlag(RequiredFields.Title) ? known.Title : brought.Title,
            Date = absent.HasFlag(RequiredFields.Date) ? known.Date : brought.Date,
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
