namespace GraphExplorer.Core.Stores;

/// <summary>The records of one import. All references resolve within it.</summary>
public sealed record DataSet(string Name, ImmutableArray<Actor> Actors, ImmutableArray<Document> Documents, ImmutableArray<Claim> Claims)
{
    /// <summary>Edition of the data, such as "2.0.0"; null where the import has none.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// Required fields that the import lacks and that have a default instead. A default never changes a record that the store knows. Empty
    /// optional fields are not listed here; they never change a known record either.
    /// </summary>
    public MissingFields MissingFields { get; init; } = MissingFields.None;

    /// <summary>Name of the bundled data set.</summary>
    public const string Sample = "sample";

    /// <summary>Most claims of one import.</summary>
    public const int MostClaims = 1_000_000;

    /// <summary>Checks that ids are unique and references resolve, so that a store can accept it whatever it already has.</summary>
    /// <exception cref="ArgumentException">An id occurs twice, a reference does not resolve, or a claim has one actor at both ends.</exception>
    public void Validate()
    {
        var actors = References.Unique("actor", Actors.Select(a => a.Id));
        var documents = References.Unique("document", Documents.Select(d => d.Id));
        References.Unique("claim", Claims.Select(c => c.Id));
        foreach (var actor in Actors)
        {
            References.Check(actor, actors);
        }
        foreach (var claim in Claims)
        {
            References.Check(claim, actors, documents);
        }
    }
}
