namespace GraphExplorer.Stores.Tests.Data;

/// <summary>Small data sets over the same few records, which they tell alike or otherwise, or are silent about.</summary>
public static class GeneratedSets
{
    private static readonly ImmutableArray<string> Ids = ["a", "b", "c", "d", "e", "f"];

    public static DataSet Of(Random random, string name)
    {
        ImmutableArray<Claim> claims = [.. Enumerable.Range(0, 8).Where(_ => random.Next(4) == 0).Select(i => OneClaim(random, i))];
        var actors = new SortedDictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var id in claims.SelectMany(c => new[] { c.Source, c.Target }).Concat(Ids.Where(_ => random.Next(5) == 0)))
        {
            for (string? next = id; next is not null && !actors.ContainsKey(next); next = actors[next].PartOf)
            {
                actors.Add(next, OneActor(random, next));
            }
        }
        var documents = claims.Select(c => c.Document).Concat(random.Next(4) == 0 ? ["doc-3"] : []).Distinct().Order(StringComparer.Ordinal)
            .Select(id => Make.Document(id, Rarely(random, "Another title", id), random.Next(3) == 0 ? Rarely(random, "Newauthor", "Oldauthor") : null)).ToImmutableArray();
        return new(name, [.. actors.Values], documents, claims)
        {
            MissingFields = new(
                MissingFields.None.Actors.AddRange(actors.Keys.Where(_ => random.Next(4) == 0).Select(id => KeyValuePair.Create(id, RequiredFields.Name | RequiredFields.Kind))),
                MissingFields.None.Documents.AddRange(documents.Where(_ => random.Next(4) == 0).Select(d => KeyValuePair.Create(d.Id, RequiredFields.Title)))),
        };
    }

    private static Actor OneActor(Random random, string id)
    {
        // A whole comes before its parts, so that nothing becomes a part of itself, whoever says what.
        var whole = random.Next(3) == 0 ? Ids[random.Next(Ids.Length)] : id;
        return Make.Actor(
            id, Rarely(random, $"{id} otherwise", id), Rarely(random, ActorKind.Bloc, ActorKind.State),
            string.CompareOrdinal(whole, id) < 0 ? whole : null, random.Next(4) == 0 ? [Rarely(random, "Other", "Alias")] : [], new(Ids.IndexOf(id), 1));
    }

    private static Claim OneClaim(Random random, int number) => Make.Claim(
        $"c{number}", Ids[number % 3], Rarely(random, "f", Ids[3 + number % 2]), Rarely(random, Relation.Rivalry, Relation.Alliance),
        date: Rarely(random, "2017", "2016-06-10"), document: Rarely(random, "doc-2", "doc-1"), passage: random.Next(2) == 0 ? new(number, 20 + number) : null,
        summary: Rarely(random, "Otherwise.", "A backs B."));

    private static T Rarely<T>(Random random, T rare, T often) => random.Next(6) == 0 ? rare : often;
}
