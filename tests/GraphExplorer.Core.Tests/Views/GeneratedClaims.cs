using GraphExplorer.Core.Layout;
using GraphExplorer.Core.Scenes;

namespace GraphExplorer.Core.Tests.Views;

/// <summary>SeededRandom claims with every kind of date, direction, voice, status and basis, on few enough pairs that many of them share one.</summary>
internal static class GeneratedClaims
{
    private const int Actors = 8;
    private const int Claims = 160;

    private static readonly string[] Dates =
    [
        "2015-02-03", "2015-06", "2015-11-30", "2016-01", "2016-07-04", "2015", "2016", "2015-22", "2015-24", "2015-05~", "2016-03?",
        "2015-03/2015-09", "2015/2016", "2016-02/..", "2015/..", "../2015-03", "2016/", "/2015-06", "2014-12-31", "2015-08~/2016-01~", "201X",
    ];

    public static ClaimSet Set()
    {
        // A generator of its own: System.Random promises no sequence across versions.
        var state = 20150615u;
        int Next(int below)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 8) % (uint)below);
        }
        var actors = Enumerable.Range(0, Actors).Select(i => new Actor($"a{i}", $"Actor a{i}", (ActorKind)(i % 4), null, [], null));
        Document[] documents =
        [
            new("d0", "First", "Ada", null, EdtfDate.Parse("2015"), null, null, null, null),
            new("d1", "Second", null, null, EdtfDate.Parse("2016-01"), null, null, null, null),
            new("d2", "Third", "Bo", null, EdtfDate.Parse("2016-02"), null, null, null, null),
            new("d3", "Fourth", "Ada", null, EdtfDate.Parse("2016-08/.."), null, null, null, null),
        ];
        string[] voices = [Claim.Author, Claim.Author, "Ada", "Bo", "Cy", "Dee", "Second"];
        string[] verbs = ["tells", "writes", "tellingly says"];
        var claims = Enumerable.Range(0, Claims).Select(i =>
        {
            var source = Next(Actors);
            var target = (source + 1 + Next(3)) % Actors;
            var mutual = Next(4) == 0;
            if (mutual && source > target)
            {
                (source, target) = (target, source);
            }
            var date = EdtfDate.Parse(Dates[Next(Dates.Length)]);
            var relation = RelationTable.All[Next(RelationTable.All.Length)];
            var status = (ClaimStatus)(Next(6) switch { 0 => 1, 1 or 2 => 2, _ => 0 });
            return new Claim(
                $"c{i:000}", $"a{source}", $"a{target}", relation, mutual, date, (DateBasis)Next(3), $"d{Next(4)}", null,
                voices[Next(voices.Length)], status, $"Somebody {verbs[Next(3)]}.");
        });
        return new([.. actors], documents, [.. claims]);
    }

    /// <summary>All voices, in ordinal order.</summary>
    public static string[] Voices(ClaimSet set) => [.. set.Claims.Select(set.VoiceOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The claims as <see cref="PictureData"/> spells them, as far as a view rests on it.</summary>
    public static object Picture(ClaimSet set)
    {
        var voices = Voices(set);
        var pairs = set.Claims.Select(c => c.Pair).Distinct().Order().ToArray();
        var dates = set.Claims.Select(c => (Date: c.Date, Until: set.Until(c))).Distinct().ToArray();
        var ids = set.Actors.Select(a => a.Id).ToArray();
        int Actor(string id) => Array.IndexOf(ids, id);
        int[] Column(Func<Claim, int> value) => [.. set.Claims.Select(value)];
        return new
        {
            revision = "1", total = set.Claims.Length, complete = true, tooMany = false,
            actors = set.Actors.Select(a => new { id = a.Id, name = a.Name, kind = Words<ActorKind>.Of(a.Kind), whole = -1, aliases = a.Aliases, x = 0, y = 0, radius = 10, label = 0, labelWidth = 40 }),
            pairs = pairs.Select(p => new { a = Actor(p.First), b = Actor(p.Second), relations = set.Claims.Where(c => c.Pair == p).Select(c => 1 << c.Relation.Index).Distinct().Sum(), bow = 0 }),
            dates = dates.Select(d => new
            {
                text = d.Date.Text, words = d.Date.Text, row = "month", lasts = d.Date.Lasts, earliest = d.Date.Earliest.DayNumber,
                latestStart = d.Date.LatestStart.DayNumber, earliestEnd = d.Date.EarliestEnd.DayNumber, latest = d.Date.Latest.DayNumber, until = d.Until.DayNumber,
            }),
            documents = set.Documents.Select(d => new { id = d.Id, title = d.Title }),
            voices,
            claims = new
            {
                id = set.Claims.Select(c => c.Id),
                pair = Column(c => Array.IndexOf(pairs, c.Pair)),
                relation = Column(c => c.Relation.Index),
                direction = Column(c => c.Mutual ? 2 : c.Source == c.Pair.First ? 0 : 1),
                date = Column(c => Array.IndexOf(dates, (c.Date, set.Until(c)))),
                document = Column(c => set.Documents.Index().Single(d => d.Item.Id == c.Document).Index),
                voice = Column(c => Array.IndexOf(voices, set.VoiceOf(c))),
                author = Column(c => c.ByAuthor ? 1 : 0),
                status = Column(c => (int)c.Status),
                basis = Column(c => (int)c.Basis),
            },
        };
    }
}
