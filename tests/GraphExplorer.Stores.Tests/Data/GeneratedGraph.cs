namespace GraphExplorer.Stores.Tests.Data;

/// <summary>A graph with all that is awkward, the same for the same seed.</summary>
public static class GeneratedGraph
{
    // Right-to-left, non-BMP, combining and precomposed accents, full stops, SQL's and LIKE's own characters, case pairs.
    private static readonly (string Id, string Name, string[] Aliases)[] Names =
    [
        ("alpha", "Alpha Republic", ["the Alphans", "A.R."]),
        ("Alpha-2", "alpha republic (north)", []),
        ("beta", "Béta", ["Beta Côte", "B%_"]),
        ("gamma", "غاما", ["حزب الله", "Gamma"]),
        ("delta", "דלתא", ["Delta"]),
        ("epsilon", "𐀀𐀁 Islands", ["𝔈psilon", "🏳 Flag"]),
        ("zeta", "Zeta's \"Own\" Guard", ["O'Zeta"]),
        ("eta", "Èta", []),
        ("theta", "Türkiye İğdır", ["Turkiye"]),
        ("iota", "伊奥塔", ["ヨタ"]),
        ("kappa:1", "Kappa, the First", ["K1"]),
        ("lambda", "Straße", ["STRASSE"]),
        ("mu", "Μυ", ["μυ βήτα"]),
        ("nu", "Нью", []),
    ];

    private static readonly string[] Voices =
        [Claim.Author, Claim.Author, Claim.Author, "Ann Author", "ناطق رسمي", "a 𐀀 speaker", "An official", "Gazette 1", "author's friend", "Jos\u00E9", "Jose\u0301"];

    private static readonly string[] Authors = ["Ann Author", "Bob Writer", "أحمد", "Jose\u0301"];

    private static readonly string[] SummaryWords =
    [
        "backs", "Backing", "opposes", "meets", "in", "Geneva", "genève", "troops", "TROOPS", "2016", "20", "50%", "a_b", "x*", "ceasefire", "cease-fire",
        "co-operate", "naïve", "𐀀𐀁", "هدنة", "\"quoted\"", "O'Neil", "ß", "İstanbul", "ﬁnal", "fi", "no.", "-", "talks", "NOT", "AND", "OR", "NEAR",
    ];

    public static DataSet Of(int seed, int claims, string name = "generated")
    {
        var random = new Random(seed);
        var actors = Actors(random);
        var documents = Documents(random);
        return new(name, actors, documents, [.. Enumerable.Range(0, claims).Select(i => OneClaim(random, i, actors, documents))]);
    }

    public static string Word(Random random) => Pick(random, SummaryWords);

    public static T Pick<T>(Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private static ImmutableArray<Actor> Actors(Random random) =>
    [
        .. Names.Select((n, i) => new Actor(
            n.Id, n.Name, (ActorKind)random.Next(4),
            // A part's whole stands before it, so that nothing is a part of itself; a few have one.
            i > 0 && random.Next(4) == 0 ? Names[random.Next(i)].Id : null,
            [.. n.Aliases],
            random.Next(3) == 0 ? null : new Place(Math.Round(random.NextDouble() * 1000, 2) - 500, random.Next(-300, 300)))),
    ];

    private static ImmutableArray<Document> Documents(Random random) =>
    [
        .. Enumerable.Range(1, 6).Select(i => new Document(
            $"doc-{i}", i % 3 == 0 ? "Gazette 1" : $"Gazette {i}", random.Next(3) == 0 ? null : Pick(random, Authors), random.Next(2) == 0 ? null : "Outlet",
            EdtfDate.Parse(GeneratedDates.Text(random)), random.Next(2) == 0 ? null : $"https://example.org/{i}?a=b&c='d'",
            i == 1 ? null : $"{i}.txt", i == 1 ? null : new string((char)('a' + i % 6), 64), random.Next(2) == 0 ? null : new Passage(i, 1000 * i))),
    ];

    private static Claim OneClaim(Random random, int number, ImmutableArray<Actor> actors, ImmutableArray<Document> documents)
    {
        // Few actors take part in most claims, so that pairs have several.
        int Draw() => Math.Min(random.Next(actors.Length), random.Next(actors.Length));
        var (source, target) = (Draw(), Draw());
        if (source == target)
        {
            target = (source + 1) % actors.Length;
        }
        var mutual = random.Next(3) == 0;
        var pair = ActorPair.Of(actors[source].Id, actors[target].Id);
        var start = random.Next(5000);
        return new(
            $"c{random.Next(1 << 20):x}-{number}",
            mutual ? pair.First : actors[source].Id, mutual ? pair.Second : actors[target].Id,
            RelationTable.All[random.Next(RelationTable.All.Length)], mutual, EdtfDate.Parse(GeneratedDates.Text(random)), (DateBasis)random.Next(3),
            Pick(random, documents).Id, random.Next(4) == 0 ? null : new Passage(start, start + 1 + random.Next(300)),
            Pick(random, Voices), (ClaimStatus)random.Next(3),
            string.Join(' ', Enumerable.Range(0, 3 + random.Next(5)).Select(_ => Word(random))));
    }
}
