using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using GraphExplorer.Core.Exports;

namespace GraphExplorer.Core.Tests.Exports;

public sealed partial class SvgExportTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XName Reference = XName.Get("href", "http://www.w3.org/1999/xlink");

    private static readonly Document Report = new("d1", "Who sides with whom", "Ada", "The Paper", EdtfDate.Parse("2016-03-05"), null, null, null, null);

    private static Actor Actor(string id, string name, double x, double y, ActorKind kind = ActorKind.State, string? partOf = null) => new(id, name, kind, partOf, [], new(x, y));

    private static Claim Claim(
        string id, string source, string target, Relation relation, string date = "2016-03", ClaimStatus status = ClaimStatus.Stated, string by = "author", bool mutual = false) =>
        new(id, source, target, relation, mutual, EdtfDate.Parse(date), DateBasis.Explicit, "d1", null, by, status, "Somebody says so.");

    private static ClaimSet Small() => new(
        [
            Actor("a", "Aland", 0, 0), Actor("b", "Bland", 320, 40), Actor("c", "Corps", 60, 20, ActorKind.ArmedGroup, "a"),
            Actor("d", "Dales", 160, 240, ActorKind.Bloc), Actor("e", "Elsewhere", 300, 220, ActorKind.Organisation),
        ],
        [Report],
        [
            Claim("1", "a", "b", Relation.Alliance), Claim("2", "b", "a", Relation.Rivalry, by: "Bo"), Claim("3", "a", "b", Relation.Rivalry, by: "Cy"),
            Claim("4", "c", "d", Relation.Rivalry, date: "2016"), Claim("5", "a", "d", Relation.Negotiation, status: ClaimStatus.Expected),
            Claim("6", "d", "e", Relation.Alliance, date: "2013-05"),
        ]);

    private static View Window(string query = "from=2016-02-01&to=2016-06-30&mode=possible") => ViewQuery.Read(query, out _);

    private static async Task<XElement> DrawAsync(ExportInput input) => XElement.Parse(await ExportRun.TextAsync("svg", input));

    private static IEnumerable<XElement> OfClass(XElement svg, string name) =>
        svg.Descendants().Where(e => ((string?)e.Attribute("class"))?.Split(' ').Contains(name) == true);

    private static string[] Texts(XElement svg) => [.. svg.Descendants(Svg + "text").Select(t => t.Value)];

    [Fact]
    public async Task Has_as_many_ties_and_actors_as_the_view()
    {
        var input = ExportRun.Input(Small(), Window());
        var svg = await DrawAsync(input);
        Assert.Equal(input.Set.Ties(input.View).Length, OfClass(svg, "tie").Count());
        Assert.Equal(input.Set.Actors.Length, OfClass(svg, "actor").Count());
        Assert.Single(OfClass(svg, "away"), e => e.Value == "Elsewhere, organisation, no claim in view");
    }

    /// <summary>Of a large store an export has the view's claims alone, and drew the lines and marks as if there were no others.</summary>
    [Fact]
    public async Task Lanes_and_marks_are_those_of_all_claims_where_it_has_only_the_views()
    {
        var whole = ExportRun.Input(Small(), Window("rel=rivalry"));
        var part = new ExportInput
        {
            Title = whole.Title, View = whole.View, Claims = whole.Claims, Created = whole.Created,
            Set = new(whole.Set.Actors, whole.Set.Documents, whole.Claims), Ties = whole.Set.Ties(View.Everything),
        };

        var (expected, drawn) = (await DrawAsync(whole), await DrawAsync(part));

        foreach (var name in new[] { "tie", "actor" })
        {
            Assert.Equal(OfClass(expected, name).Select(e => e.ToString()), OfClass(drawn, name).Select(e => e.ToString()));
        }
    }

    /// <summary>A title as long as a cell took minutes: every beginning of every line of it was measured.</summary>
    [Theory]
    [InlineData("x")]
    [InlineData("𐎠")]
    public async Task A_title_without_blanks_as_long_as_a_cell_is_cut_soon(string letter)
    {
        var title = string.Concat(Enumerable.Repeat(letter, 20_000 / letter.Length));
        var set = Small();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var texts = Texts(await DrawAsync(ExportRun.Input(new ClaimSet(set.Actors, [Report with { Title = title }], set.Claims), Window())));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        var lines = texts.Where(t => t.Contains(letter + letter + letter, StringComparison.Ordinal)).ToList();
        Assert.InRange(lines.Count, 1, 4);
        Assert.EndsWith("…", lines[^1], StringComparison.Ordinal);
        Assert.All(lines, l => Assert.InRange(l.Length, 20, 400));
    }

    [Fact]
    public async Task Says_what_it_shows()
    {
        var svg = await DrawAsync(ExportRun.Input(Small(), Window("from=2016-02-01&to=2016-06-30&mode=possible&rel=rivalry&rel=alliance")));
        var texts = Texts(svg);
        Assert.Contains("Who sides <with> whom", texts);
        Assert.Contains("Feb – Jun 2016 · possible: also what may lie in this time", texts);
        Assert.Contains("Relations: alliance, rivalry", texts);
        Assert.Contains("4 of 5 actors, 2 pairs, 1 both allies and rivals among what is shown · 4 claims by 3 voices in 1 document", texts);
        Assert.Contains("Rivalry 2 ties, 3 claims", texts);
        Assert.Contains(texts, t => t.StartsWith("Ada: Who sides with whom, The Paper, 5\u00A0Mar\u00A02016", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.StartsWith("Made on 25 Nov 2026 with GraphExplorer.", StringComparison.Ordinal));
        Assert.Contains("Both allies and rivals: Aland and Bland.", svg.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Equal("https://example.org/?from=2016-01-01&rel=alliance", (string?)svg.Descendants(Svg + "a").Single().Attribute(Reference));
    }

    [Fact]
    public async Task Every_tie_has_its_sentence()
    {
        var svg = await DrawAsync(ExportRun.Input(Small(), Window()));
        Assert.Contains("2 voices in 1 document say, in 2 claims, that Aland and Bland stand against each other.", OfClass(svg, "tie").Select(t => t.Element(Svg + "title")!.Value));
    }

    [Fact]
    public async Task Relations_differ_without_colour()
    {
        var svg = await DrawAsync(ExportRun.Input(Small(), Window("")));
        string? Dash(string relation) => (string?)OfClass(svg, relation).Where(e => OfClass(svg, "tie").Contains(e)).First().Elements(Svg + "path").First().Attribute("stroke-dasharray");
        Assert.Null(Dash("alliance"));
        Assert.StartsWith("0.01 ", Dash("negotiation"), StringComparison.Ordinal);
        Assert.Matches(@"^\d+(\.\d+)? \d+(\.\d+)?$", Dash("rivalry"));
        Assert.NotEqual(Dash("negotiation"), Dash("rivalry"));
    }

    [Fact]
    public async Task Expected_only_has_a_ring_and_possible_only_is_hollow()
    {
        var svg = await DrawAsync(ExportRun.Input(Small(), Window()));
        Assert.Single(OfClass(svg, "tie"), tie => OfClass(tie, "expected").Any() && tie.Element(Svg + "title")!.Value.Contains("expects", StringComparison.Ordinal));
        // The year is not surely in the window: its line is drawn twice, the second time in canvas colour.
        var hollow = OfClass(svg, "tie").Single(t => t.Element(Svg + "title")!.Value.Contains("Corps", StringComparison.Ordinal));
        Assert.Equal("#FAFAF8", (string?)hollow.Elements(Svg + "path").ElementAt(1).Attribute("stroke"));
        Assert.Contains("Possible only 1 tie", Texts(svg));
    }

    [Fact]
    public async Task What_goes_on_by_an_old_text_is_only_possible_later()
    {
        var small = Small();
        var going = small.Claims[0] with { Id = "going", Date = EdtfDate.Parse("2014/..") };
        var set = new ClaimSet(small.Actors, small.Documents.Select(d => d with { Date = EdtfDate.Parse("2016-03") }), [going]);
        async Task<(int Hollow, string? Opacity)> InAsync(string query)
        {
            var svg = await DrawAsync(ExportRun.Input(set, Window(query)));
            return (Texts(svg).Count(t => t.StartsWith("Possible only", StringComparison.Ordinal)), (string?)OfClass(svg, "span").Single().Attribute("opacity"));
        }
        Assert.Equal((0, null), await InAsync("from=2016-03-31&to=2016-06-30&mode=possible"));
        Assert.Equal((1, "0.55"), await InAsync("from=2016-04-01&to=2016-06-30&mode=possible"));
    }

    [Fact]
    public async Task Part_and_whole_share_a_hull()
    {
        var svg = await DrawAsync(ExportRun.Input(Small(), Window()));
        Assert.Equal(3, OfClass(svg, "hulls").Single().Elements(Svg + "line").Count());
        Assert.Contains("Part and whole", Texts(svg));
    }

    [Fact]
    public async Task A_selected_pair_is_opened_and_the_rest_fades()
    {
        var input = ExportRun.Input(Small(), Window());
        var svg = await DrawAsync(new() { Title = "x", Set = input.Set, View = input.View, Claims = input.Claims, Created = input.Created, Selection = "pair:b,a" });
        Assert.Equal(2, OfClass(svg, "open").Single().Elements().Count(p => (string?)p.Attribute("class") == "pair") + OfClass(svg, "clearing").Count());
        Assert.Contains("rivalry, 2 claims", Texts(svg));
        Assert.Equal("0.42", (string?)OfClass(svg, "near").Single().Attribute("opacity"));
    }

    [Theory]
    [InlineData("tie:a,b,rivalry", 1)]
    [InlineData("claim:7", 2)]
    public async Task A_selected_lane_is_drawn_as_its_claims(string selection, double widest)
    {
        var small = Small();
        var set = new ClaimSet(small.Actors, small.Documents, small.Claims.Concat(Enumerable.Range(7, 13).Select(i => Claim($"{i}", "b", "a", Relation.Rivalry, date: "2016-03"))));
        var input = ExportRun.Input(set, Window());
        var svg = await DrawAsync(new() { Title = "x", Set = set, View = input.View, Claims = input.Claims, Created = input.Created, Selection = selection });

        var threads = OfClass(svg, "thread").ToArray();
        Assert.Equal(12, threads.Length);
        Assert.Equal(1.25 * widest * Scale(svg), threads.Max(t => (double)t.Element(Svg + "path")!.Attribute("stroke-width")!), 0.02);
        Assert.Contains(Texts(svg), t => t.EndsWith(" (12 drawn)", StringComparison.Ordinal));
        // The pair's other lanes step back, and names stay clear of what is opened.
        Assert.Equal("0.42", (string?)OfClass(svg, "alliance").First(e => e.Ancestors().Any(a => (string?)a.Attribute("class") == "ties open")).Parent!.Attribute("opacity"));
    }

    /// <summary>Scale of all marks, told by the size of a name at rest.</summary>
    private static double Scale(XElement svg) =>
        (double)OfClass(svg, "names").Single().Elements(Svg + "text").First(t => (string?)t.Attribute("font-weight") == "500").Attribute("font-size")! / 12;

    [Fact]
    public async Task What_the_bars_count_does_not_stand_on_the_windows_first_day()
    {
        var svg = await DrawAsync(ExportRun.Input(Small(), Window("from=2013-01-01&to=2016-06-30")));
        var timeline = OfClass(svg, "timeline").Single();

        double Height(string text)
        {
            var element = timeline.Descendants(Svg + "text").Single(t => t.Value == text);
            var down = element.Ancestors().Select(a => (string?)a.Attribute("transform")).First(t => t is not null)!;
            return (double)element.Attribute("y")! + (element.Parent == timeline ? 0 : double.Parse(down.Split(' ')[1].TrimEnd(')'), CultureInfo.InvariantCulture));
        }
        Assert.InRange(Height("1 Jan 2013") - Height("Claims per month"), 12, 30);
    }

    [Fact]
    public async Task Moved_actors_stand_where_they_were_moved()
    {
        var input = ExportRun.Input(Small(), Window());
        ExportInput Moved(double x) => new() { Title = "x", Set = input.Set, View = input.View, Claims = input.Claims, Created = input.Created, Places = ExportInput.NoPlaces.Add("d", new(x, 240)) };
        Assert.NotEqual(await ExportRun.TextAsync("svg", Moved(160)), await ExportRun.TextAsync("svg", Moved(200)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("from=2016-02-01&to=2016-06-30")]
    [InlineData("from=2016-02-01&to=2016-06-30&mode=possible&rel=rivalry")]
    [InlineData("from=1900-01-01&to=1990-12-31")]
    public async Task The_strip_of_time_draws_every_claim_once(string query)
    {
        var set = Views.GeneratedClaims.Set();
        var view = Window(query);
        var svg = await DrawAsync(ExportRun.Input(set, view));
        var drawn = OfClass(svg, "bar").Concat(OfClass(svg, "span")).Sum(e => int.Parse(Claims().Match(e.Element(Svg + "title")!.Value).Groups[1].Value, CultureInfo.InvariantCulture));
        var timeline = OfClass(svg, "timeline").Single();
        var counted = Texts(timeline).Sum(t => Beyond().Match(t) is { Success: true } m ? int.Parse(m.Groups.Values.Skip(1).First(g => g.Success).Value, CultureInfo.InvariantCulture) : 0);
        Assert.Equal(set.In(view with { Window = default }).Length, drawn + counted);
    }

    [Fact]
    public async Task Nothing_in_it_runs_or_is_fetched()
    {
        var svg = await DrawAsync(ExportRun.Input(Small(), Window()));
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName is "script" or "style" or "image" or "foreignObject" or "animate");
        Assert.DoesNotContain(svg.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(svg.Descendants().Where(e => e.Name != Svg + "a").Attributes(Reference), a => Assert.StartsWith("#", a.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("not an address")]
    public async Task Only_an_address_of_the_web_becomes_a_link(string link)
    {
        var input = ExportRun.Input(Small());
        var svg = await DrawAsync(new() { Title = "x", Set = input.Set, Claims = input.Claims, Created = input.Created, Link = link });
        Assert.Empty(svg.Descendants(Svg + "a"));
    }

    [Fact]
    public async Task Text_is_encoded_and_characters_that_xml_forbids_are_replaced()
    {
        const string name = "<b>&\"'\u0001 🕊 \u202Eabc";
        var set = new ClaimSet([Actor("a", name, 0, 0), Actor("b", "B", 200, 0)], [Report], [Claim("1", "a", "b", Relation.Alliance)]);
        var svg = await DrawAsync(new() { Title = "half \uD83D of a pair \uFFFF", Set = set, Claims = set.Claims, Created = ExportRun.Moment });
        Assert.Contains("<b>&\"'\uFFFD 🕊 \u202Eabc", Texts(svg));
        Assert.Contains("half \uFFFD of a pair \uFFFD", Texts(svg));
    }

    [Fact]
    public async Task An_empty_store_still_has_a_picture()
    {
        var texts = Texts(await DrawAsync(ExportRun.Input(new ClaimSet([], [], []))));
        Assert.Contains("No claim in this view; 0 actors known.", texts);
    }

    [Fact]
    public async Task Ten_thousand_claims_are_drawn_and_documents_beyond_the_bound_are_counted()
    {
        var actors = Enumerable.Range(0, 60).Select(i => Actor($"a{i:000}", $"Actor {i}", (i % 10) * 120, (i / 10) * 120)).ToArray();
        var documents = Enumerable.Range(0, 120).Select(i => Report with { Id = $"d{i}", Title = $"Document {i}" });
        var claims = Enumerable.Range(0, 10_000).Select(i => Claim($"{i}", actors[i % 60].Id, actors[((i % 60) + 1 + (i / 60 % 59)) % 60].Id, RelationTable.All[i % 3]) with { Document = $"d{i % 120}" });
        var set = new ClaimSet(actors, documents, claims);
        var svg = await DrawAsync(ExportRun.Input(set));
        Assert.Equal(set.Ties(View.Everything).Length, OfClass(svg, "tie").Count());
        Assert.Contains("Documents: the 40 of most claims, of 120", Texts(svg));
    }

    [Fact]
    public async Task Light_and_dark_differ_in_colours_only()
    {
        var input = ExportRun.Input(Small(), Window());
        var dark = new ExportInput { Title = input.Title, Note = input.Note, Set = input.Set, View = input.View, Claims = input.Claims, Created = input.Created, Link = input.Link, Theme = ExportTheme.Dark };
        var (light, night) = (await ExportRun.TextAsync("svg", input), await ExportRun.TextAsync("svg", dark));
        Assert.NotEqual(light, night);
        Assert.Equal(Colour().Replace(light, ""), Colour().Replace(night, ""));
    }

    [Fact]
    public async Task Is_the_same_whatever_the_culture()
    {
        var before = await ExportRun.TextAsync("svg", ExportRun.Input(Small(), Window()));
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new("fa-IR");
        try
        {
            Assert.Equal(before, await ExportRun.TextAsync("svg", ExportRun.Input(Small(), Window())));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Any_graph_gives_well_formed_xml_with_all_its_ties() =>
        Prop.ForAll(Graphs.Any, set =>
        {
            var svg = XElement.Parse(ExportRun.TextAsync("svg", ExportRun.Input(set, Window("from=2015-01-01&to=2016-12-31&mode=possible"))).GetAwaiter().GetResult());
            return OfClass(svg, "tie").Count() == set.Ties(Window("from=2015-01-01&to=2016-12-31&mode=possible")).Length && OfClass(svg, "actor").Count() == set.Actors.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [GeneratedRegex(@": (\d+) claims?$")]
    private static partial Regex Claims();

    /// <summary>"‹ 41 before 2014", "3 after 2016 ›", "lasting +38".</summary>
    [GeneratedRegex(@"^‹ (\d+) before|^(\d+) after|\+(\d+)$")]
    private static partial Regex Beyond();

    [GeneratedRegex("#[0-9A-F]{6}|(?<=(stroke-)?opacity=\")[0-9.]+")]
    private static partial Regex Colour();
}
