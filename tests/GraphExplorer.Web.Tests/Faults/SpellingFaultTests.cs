using GraphExplorer.Web.Tests.Verbs;

namespace GraphExplorer.Web.Tests.Faults;

/// <summary>One spelling of voices, names and searched words, in any script.</summary>
public sealed class SpellingFaultTests
{
    [Fact]
    public async Task Composed_and_decomposed_letters_are_one_voice_and_a_warning_about_two_actors()
    {
        var folder = FaultInputs.At("A24", "a24both");
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, folder);

        var tie = Assert.Single(await FaultInputs.ItemsAsync(app, "/api/ties?actor=e1"));
        Assert.Equal((2, 1), (tie.GetProperty("claims").GetInt32(), tie.GetProperty("voices").GetInt32()));
        using var runs = new Runs();
        var (code, output, error) = await runs.InProcessAsync("check", folder);
        Assert.Equal(0, code);
        Assert.Contains("warning", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_found_in_capitals_and_in_small_letters()
    {
        foreach (var folder in new[] { "a25", "a25b" })
        {
            await using var app = FaultInputs.EmptyApp();
            await FaultInputs.ImportAsync(app, FaultInputs.At("A25", folder));
            foreach (var actor in (await FaultInputs.ItemsAsync(app, "/api/actors")).Where(a => a.GetProperty("id").GetString() != "zz"))
            {
                var (id, name) = (actor.GetProperty("id").GetString()!, actor.GetProperty("name").GetString()!);
                foreach (var written in new[] { name, name.ToLowerInvariant(), name.ToUpperInvariant() })
                {
                    var found = await FaultInputs.ClaimsAsync(app, $"q={Uri.EscapeDataString(written)}");
                    Assert.True(found.Split(' ').Contains("c" + id[1..]), $"{written} does not find {name}");
                }
            }
        }
    }

    [Theory]
    [InlineData("a25", "Хизбалла", "хизбалла", "ХИЗБАЛЛА")]
    [InlineData("a25", "Straße", "STRASSE", "strasse")]
    [InlineData("a25", "ılık", "ILIK", "ilik")]
    [InlineData("a25", "İstanbul", "istanbul", "ISTANBUL")]
    [InlineData("a25", "Œuvre", "oeuvre", "OEUVRE")]
    [InlineData("a25", "Øresund", "oresund", "ORESUND")]
    [InlineData("a25b", "محـمد", "محمد", "محمّد")]
    [InlineData("a25b", "علی", "علي", "عَلي")]
    [InlineData("a25b", "ایران", "إيران", "ايران")]
    [InlineData("a25b", "Τσίπρας", "ΤΣΙΠΡΑΣ", "τσιπρας")]
    [InlineData("a25b", "کرد", "كرد", "كُرد")]
    public async Task Ways_of_writing_one_name_find_the_same(string folder, string one, string other, string third)
    {
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, FaultInputs.At("A25", folder));

        var found = await FaultInputs.ClaimsAsync(app, $"q={Uri.EscapeDataString(one)}");

        Assert.NotEqual("", found);
        Assert.Equal(found, await FaultInputs.ClaimsAsync(app, $"q={Uri.EscapeDataString(other)}"));
        Assert.Equal(found, await FaultInputs.ClaimsAsync(app, $"q={Uri.EscapeDataString(third)}"));
    }
}
