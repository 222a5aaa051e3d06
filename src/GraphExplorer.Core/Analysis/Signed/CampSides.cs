namespace GraphExplorer.Core.Analysis.Signed;

/// <summary>
/// What a picture makes of computed camps: who gets a tint and what each camp is called. The twin in TypeScript is
/// src/GraphExplorer.Canvas/src/views/camps.ts; tests/vectors/camps.json holds both to the same answers.
/// </summary>
public sealed class CampSides
{
    /// <summary>Actors that a camp is named by, at most.</summary>
    private const int Chiefs = 2;

    private readonly Dictionary<string, int> _side = new(StringComparer.Ordinal);

    /// <param name="ties">The view's, from which the report was computed.</param>
    public CampSides(CampReport report, IEnumerable<Tie> ties)
    {
        Report = report;
        foreach (var (camp, ids) in report.Camps.Groups.Index())
        {
            foreach (var id in ids)
            {
                _side[id] = camp;
            }
        }
        var strength = new Dictionary<string, int>(StringComparer.Ordinal);
        var allied = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in ties.GroupBy(t => t.Pair))
        {
            ActorPair ids = pair.Key;
            var voices = pair.Sum(t => t.Voices);
            strength[ids.First] = strength.GetValueOrDefault(ids.First) + voices;
            strength[ids.Second] = strength.GetValueOrDefault(ids.Second) + voices;
            var state = ClaimSet.PairStateOf(pair.Where(t => t.Claims > t.Expected).Select(t => t.Relation));
            if (SideOf(ids.First) is >= 0 and var side && side == SideOf(ids.Second) && (state is PairState.Allied or PairState.Both))
            {
                allied.Add(ids.First);
                allied.Add(ids.Second);
            }
        }
        Members =
        [
            .. report.Camps.Groups.Select(ids => ids.Where(allied.Contains)
                .OrderByDescending(id => strength[id]).ThenBy(id => id, StringComparer.Ordinal).ToImmutableArray()),
        ];
    }

    public CampReport Report { get; }

    /// <summary>
    /// Per camp: its actors that are allied with another of it and get the tint, the best tied first: those of whose ties in view most voices tell.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Members { get; }

    /// <summary>Per camp: number of its actors that get no tint, for nobody of it is their ally.</summary>
    public ImmutableArray<int> Beside => [.. Report.Camps.Groups.Zip(Members, (all, members) => all.Length - members.Length)];

    /// <summary>Index of an actor's camp, or -1.</summary>
    public int SideOf(string actor) => _side.GetValueOrDefault(actor, -1);

    /// <summary>Whether a pair stands across two camps.</summary>
    public bool IsAcross(ActorPair pair) => SideOf(pair.First) is >= 0 and var first && SideOf(pair.Second) is >= 0 and var second && first != second;

    /// <summary>"around Russia and Iran, 11 actors": what a camp with members is called.</summary>
    public string TitleOf(int camp, Func<string, string> nameOf) =>
        $"around {string.Join(" and ", Members[camp].Take(Chiefs).Select(nameOf))}, {Numbers.Count(Members[camp].Length, "actor")}";

    /// <summary>"5 of 83 pairs do not fit".</summary>
    public string FitWords
    {
        get
        {
            var camps = Report.Camps;
            var number = camps.Exact ? Numbers.Of(camps.Index) : $"{Numbers.Of(camps.AtLeast)} to {Numbers.Of(camps.Index)}";
            return $"{number} of {Numbers.Count(Report.SignedPairs, "pair")} {(camps.Exact && camps.Index == 1 ? "does" : "do")} not fit";
        }
    }

    /// <summary>"untinted: 5 without an ally there, 2 not determined"; empty where every actor of a signed pair has its tint.</summary>
    public string MoreWords
    {
        get
        {
            string Part(int number, string words) => number > 0 ? $"{Numbers.Of(number)} {words}" : "";
            string[] parts =
            [
                Part(Beside.Sum(), "without an ally there"), Part(Report.Camps.Undetermined.Length, "not determined"), Part(Report.Camps.Apart.Length, "apart"),
            ];
            var said = string.Join(", ", parts.Where(p => p.Length > 0));
            return said.Length > 0 ? $"untinted: {said}" : "";
        }
    }
}
