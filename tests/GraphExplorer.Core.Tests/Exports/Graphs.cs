using FsCheck;
using FsCheck.Fluent;

namespace GraphExplorer.Core.Tests.Exports;

/// <summary>Generated graphs, with the characters and dates that break formats.</summary>
internal static class Graphs
{
    private static readonly string[] HostileTexts =
    [
        "=1+1", "+7", "-2", "@SUM(A1)", "'=x", "''@", "a,b", "say \"no\"", "two\nlines", "three\r\nlines", "a\tb", "</script><b>&amp;", "]]>",
        "Иран", "ایران", "العربية (x)", "\u202Eabc", "𐎠𐎡𐎢", "🕊 peace", "e\u0301 NFD", "é NFC", "O'Neill", "back\\slash", "\\u0027 x", "c:\\u005Cu", "$x {y} `z`",
        "N/A", "true", "1e5", "0x10", "null", "a;b", "&#x41;", "%2C", "--", "# x", "null\u00A0x",
    ];

    private static readonly string[] Dates =
    [
        "2016", "2016-06", "2016-06-10", "2016-22", "2016~", "2016-06?", "2016-06-10%", "201X", "2016-XX", "2016-06-XX", "0001", "9999-12-31",
        "2015/2016-06", "2015-21/..", "2016-02/", "../2016", "/2016-06-10", "2015-09-30/2016-03~", "2014-06-10T12:00:00Z", "0001-01-01/..", "../9999",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Elements(HostileTexts),
        from first in Gen.Elements(HostileTexts) from second in Gen.Elements(HostileTexts) select $"{first} {second}",
        Gen.Elements("Iran", "A plain sentence.", "x"));

    private static readonly Gen<string> IdStem = Gen.Elements("a", "iran", "Ω b", "نص", "x:y", "=1", "-2", "𐎠", "a&b", "50%", "a'b", "a\"b", "<a>", "_x0041_", "a#b?c=d", "1");

    public static Gen<EdtfDate> Date { get; } = Gen.Elements(Dates).Select(EdtfDate.Parse);

    private static Gen<T?> Maybe<T>(Gen<T> some) where T : class => Gen.OneOf(some.Select(v => (T?)v), Gen.Constant<T?>(null));

    private static readonly Gen<Place?> SomePlace = Gen.OneOf(
        Gen.Constant<Place?>(null),
        from x in Gen.Choose(-999_999, 999_999) from y in Gen.Choose(-999_999, 999_999) from part in Gen.Elements(1.0, 3.0, 1024.0) select (Place?)new Place(x / part, y / part));

    private static readonly Gen<Passage?> SomePassage = Gen.OneOf(
        Gen.Constant<Passage?>(null), from start in Gen.Choose(0, 5000) from length in Gen.Choose(1, 900) select (Passage?)new Passage(start, start + length));

    /// <summary>Ids are numbered, so that they differ whatever the stem.</summary>
    private static Gen<string[]> Ids(int count) => IdStem.ArrayOf(count).Select(stems => stems.Select((s, i) => s + i).ToArray());

    private static Gen<Actor[]> Actors(int count) =>
        from ids in Ids(count)
        from names in Text.ArrayOf(count)
        from kinds in Gen.Elements(Enum.GetValues<ActorKind>()).ArrayOf(count)
        from wholes in Gen.Choose(-3, count - 1).ArrayOf(count)
        from aliases in Text.Where(t => !t.Contains(';', StringComparison.Ordinal)).ArrayOf(2).ArrayOf(count)
        from many in Gen.Choose(0, 2).ArrayOf(count)
        from places in SomePlace.ArrayOf(count)
        // A whole comes before its parts, so that there is no circle.
        select ids.Select((id, i) => new Actor(
            id, names[i], kinds[i], wholes[i] >= 0 && wholes[i] < i ? ids[wholes[i]] : null, [.. aliases[i].Take(many[i])], places[i])).ToArray();

    private static Gen<Document> DocumentOf(string id) =>
        from title in Text
        from author in Maybe(Text)
        from outlet in Maybe(Text)
        from date in Date
        from url in Maybe(Gen.Elements("https://example.org/a?b=c&d=%20#e", "http://example.org"))
        from file in Maybe(Gen.Elements("a.txt", "-b.txt", "نص.txt"))
        from hash in Maybe(Gen.Constant(new string('a', 64)))
        select new Document(id, title, author, outlet, date, url, file, hash, null);

    private static Gen<Claim> ClaimOf(string id, Actor[] actors, Document[] documents) =>
        from source in Gen.Choose(0, actors.Length - 1)
        from step in Gen.Choose(1, actors.Length - 1)
        from relation in Gen.Elements(RelationTable.All.ToArray())
        from mutual in Gen.Elements(true, false)
        from date in Date
        from basis in Gen.Elements(Enum.GetValues<DateBasis>())
        from document in Gen.Elements(documents)
        from passage in SomePassage
        from voice in Gen.OneOf(Gen.Constant(Claim.Author), Text)
        from status in Gen.Elements(Enum.GetValues<ClaimStatus>())
        from summary in Text
        let ends = (First: actors[source].Id, Second: actors[(source + step) % actors.Length].Id)
        let pair = mutual ? ActorPair.Of(ends.First, ends.Second) : new ActorPair(ends.First, ends.Second)
        select new Claim(id, pair.First, pair.Second, relation, mutual, date, basis, document.Id, passage, voice, status, summary);

    private static Gen<T[]> Sequence<T>(IEnumerable<Gen<T>> gens) =>
        gens.Aggregate(Gen.Constant(ImmutableList<T>.Empty), (all, one) => from list in all from item in one select list.Add(item)).Select(l => l.ToArray());

    public static Gen<ClaimSet> WithClaims(int count) =>
        from actorCount in Gen.Choose(2, 9)
        from actors in Actors(actorCount)
        from documentCount in Gen.Choose(1, 4)
        from documentIds in Ids(documentCount)
        from documents in Sequence(documentIds.Select(DocumentOf))
        from claimIds in Ids(count)
        from claims in Sequence(claimIds.Select(id => ClaimOf(id, actors, documents)))
        select new ClaimSet(actors, documents, claims);

    /// <summary>Small graphs, empty ones among them.</summary>
    public static Arbitrary<ClaimSet> Any { get; } = Gen.Choose(0, 25).SelectMany(WithClaims).ToArbitrary();

    /// <summary>Values of a generator, always the same ones.</summary>
    public static T[] Sample<T>(Gen<T> generator, int count) => [.. generator.Sample(count, new Rnd(2016), 50)];

    /// <summary>One large graph, always the same.</summary>
    public static ClaimSet Large(int claims)
    {
        var small = Sample(WithClaims(200), 1).Single();
        return new(small.Actors, small.Documents, Enumerable.Range(0, claims).Select(i => small.Claims[i % small.Claims.Length] with { Id = $"{i}{small.Claims[i % small.Claims.Length].Id}" }));
    }
}
