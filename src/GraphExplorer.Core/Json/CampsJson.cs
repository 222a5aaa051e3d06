using System.Text.Json.Serialization;
using GraphExplorer.Core.Analysis.Signed;

namespace GraphExplorer.Core.Json;

/// <summary>The camps of a view.</summary>
/// <param name="K">Most camps that were asked for.</param>
/// <param name="Index">Signed pairs that do not fit: for two camps the line index of balance, for more the criterion P.</param>
/// <param name="Exact">Whether it is proved that there cannot be fewer.</param>
/// <param name="AtLeast">Proved bound of <paramref name="Index"/>.</param>
/// <param name="Unique">Whether no other camps fit as well; absent where that is not known.</param>
/// <param name="Camps">Ids of the actors of each camp, the largest first; ids sorted.</param>
/// <param name="Undetermined">Actors whose camp differs between camps that fit equally well.</param>
/// <param name="Apart">Actors that no signed pair connects with those of the camps.</param>
/// <param name="SignedPairs">Number of pairs that are allied only or rival only.</param>
/// <param name="Both">Number of pairs that are both; they have no sign.</param>
/// <param name="Talking">Number of pairs that only talk; they have no sign.</param>
public sealed record CampsJson(
    int K, int Index, bool Exact, int AtLeast, bool? Unique, ImmutableArray<ImmutableArray<string>> Camps, ImmutableArray<string> Undetermined,
    ImmutableArray<string> Apart, ImmutableArray<MisfitJson> Misfits, [property: JsonPropertyName("signed")] int SignedPairs, int Both, int Talking)
{
    public static CampsJson Of(CampReport report)
    {
        var camps = report.Camps;
        return new(
            camps.K, camps.Index, camps.Exact, camps.AtLeast, camps.Unique, camps.Groups, camps.Undetermined, camps.Apart,
            [.. camps.Misfits.Zip(report.ClaimsOfMisfits, (m, claims) => new MisfitJson(m.Pair.First, m.Pair.Second, m.Sign, claims))],
            report.SignedPairs, report.Both, report.Talking);
    }
}

/// <summary>A pair that does not fit the camps.</summary>
/// <param name="Sign">1: allied, but in two camps; -1: rivals within one.</param>
/// <param name="Claims">Number of the pair's claims in the view.</param>
public sealed record MisfitJson(string First, string Second, int Sign, int Claims);
