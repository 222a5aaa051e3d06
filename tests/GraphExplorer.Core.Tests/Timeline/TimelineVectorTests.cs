using System.Globalization;
using System.Text.Json;
using GraphExplorer.Core.Timeline;

namespace GraphExplorer.Core.Tests.Timeline;

/// <summary>The same axes, ticks, bars, rows and lines that the TypeScript side is tested with (src/GraphExplorer.Canvas/tests/timeline.vectors.test.ts).</summary>
public sealed class TimelineVectorTests
{
    private static readonly JsonElement Vectors =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "timeline.json"))).RootElement;

    private static readonly Dictionary<string, JsonElement> Dates = Vectors.GetProperty("dates").EnumerateArray().ToDictionary(d => d.GetProperty("name").GetString()!);

    public static TheoryData<string> DateNames => [.. Dates.Keys];

    public static TheoryData<int> Axes => Numbered("axes");

    public static TheoryData<int> Ticks => Numbered("ticks");

    public static TheoryData<int> Bars => Numbered("bars");

    public static TheoryData<int> Rows => Numbered("rows");

    public static TheoryData<int> Lines => Numbered("lines");

    [Theory]
    [MemberData(nameof(DateNames))]
    public void Dates_have_their_bounds_and_their_row(string name)
    {
        var expected = Dates[name];
        var dated = Dated(name, [1, 0, 0]);
        var date = dated.Date;
        Assert.Equal(
            [Text(expected, "row"), Text(expected, "earliest"), Text(expected, "latestStart"), Text(expected, "earliestEnd"), Text(expected, "latest"), Text(expected, "until")],
            [Words<TimelineRow>.Of(dated.Row), Iso(date.Earliest), Iso(date.LatestStart), Iso(date.EarliestEnd), Iso(date.Latest), Iso(dated.Until)]);
        Assert.Equal(expected.GetProperty("lasts").GetBoolean(), date.Lasts);
        // Only what goes on has a last certain day of its own.
        Assert.True(date.GoesOn || dated.Until == date.Latest);
    }

    [Theory]
    [MemberData(nameof(Axes))]
    public void The_axis_opens_on_most_claims_and_on_the_window(int index)
    {
        var vector = Vectors.GetProperty("axes")[index];
        DateOnly? End(int end) => vector.GetProperty("window")[end].GetString() is { } day ? Day(day) : null;
        var claims = vector.GetProperty("claims").EnumerateArray().Select(c => Dated(c[0].GetString()!, [c[1].GetInt32(), 0, 0])).ToArray();
        var axis = TimeAxis.Of(claims, new(End(0), End(1), WindowMode.Certain));
        Assert.Equal(vector.GetProperty("axis") is { ValueKind: JsonValueKind.Array } days ? Axis(days) : null, axis);
    }

    [Theory]
    [MemberData(nameof(Ticks))]
    public void Ticks_are_named_where_their_names_have_room(int index)
    {
        var vector = Vectors.GetProperty("ticks")[index];
        Assert.Equal(
            vector.GetProperty("ticks").EnumerateArray().Select(t => (t[0].GetString(), t[1].GetString(), t[2].GetBoolean())),
            TimeTick.Of(Axis(vector.GetProperty("axis")), Number(vector, "width")).Select(t => (IsoOf(t.Day), (string?)t.Label, t.IsMajor)));
    }

    [Theory]
    [MemberData(nameof(Bars))]
    public void Bars_hold_whole_months_and_are_told_in_words(int index)
    {
        var vector = Vectors.GetProperty("bars")[index];
        var (axis, width) = (Axis(vector.GetProperty("axis")), Number(vector, "width"));
        Assert.Equal(vector.GetProperty("unit").GetInt32(), TimeBin.UnitOf(axis, width));
        var layout = TimelineLayout.Of(Claims(vector), axis, 0, width, 8);
        Assert.Equal(
            vector.GetProperty("bars").EnumerateArray().Select(b => $"{b[0]} {b[1]} {b[2].GetRawText()} {b[3]}"),
            layout.Bins.Select(b => $"{IsoOf(b.From)} {IsoOf(b.To - 1)} [{string.Join(", ", b.Counts)}] {b.Words}"));
        Assert.Equal((vector.GetProperty("before").GetInt32(), vector.GetProperty("after").GetInt32()), (layout.Before, layout.After));
        Assert.Equal((Text(vector, "beforeWords"), Text(vector, "afterWords")), TimelineLayout.Beyond(axis, layout.Before, layout.After));
    }

    [Fact]
    public void The_scale_has_one_to_three_lines_at_whole_numbers() => Assert.Equal(
        Vectors.GetProperty("levels").EnumerateArray().Select(l => $"{l[0]}: {string.Join(", ", l[1].EnumerateArray())}"),
        Vectors.GetProperty("levels").EnumerateArray().Select(l => $"{l[0]}: {string.Join(", ", TimeBin.Levels(l[0].GetInt32()))}"));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Spans_find_their_rows_in_order(int index)
    {
        var vector = Vectors.GetProperty("rows")[index];
        var claims = Claims(vector);
        var names = vector.GetProperty("claims").EnumerateArray().Select(c => c[0].GetString()!).ToArray();
        var groups = TimelineLayout.Of(claims, Axis(vector.GetProperty("axis")), Number(vector, "left"), Number(vector, "right"), vector.GetProperty("rows").GetInt32()).Groups;
        Assert.Equal(
            vector.GetProperty("groups").EnumerateArray().Select(g => $"{Text(g, "name")} +{g.GetProperty("more")} {string.Join(" | ", g.GetProperty("rows").EnumerateArray().Select(
                r => string.Join("; ", r.EnumerateArray().Select(p => $"{p[0]} [{string.Join(", ", p[1].EnumerateArray())}] {p[2]} {p[3]} {Pixels(p[4].GetDouble())} {Pixels(p[5].GetDouble())}"))))}"),
            groups.Select(g => $"{Words<TimelineRow>.Of(g.Row)} +{g.More} {string.Join(" | ", g.Rows.Select(
                r => string.Join("; ", r.Select(p => $"{names[claims.IndexOf(p.Date)]} [{string.Join(", ", p.Relations.Select(x => x.Index))}] {p.Date.Claims} {Side(p.Number)} {Pixels(p.Left)} {Pixels(p.Right)}"))))}"));

        static string Side(int number) => number switch { 0 => "", < 0 => "left", _ => "right" };
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_spans_lines_tell_what_is_certain_and_what_is_possible(int index)
    {
        var vector = Vectors.GetProperty("lines")[index];
        var axis = Axis(vector.GetProperty("axis"));
        Assert.All(vector.GetProperty("dates").EnumerateArray(), item =>
        {
            var shape = SpanShape.Of(Dated(item[0].GetString()!, [1, 0, 0]), axis, Number(vector, "left"), Number(vector, "right"));
            string Parts(string name) => string.Join(", ", item[1].GetProperty(name).EnumerateArray().Select(p => $"{Pixels(p[0].GetDouble())}–{Pixels(p[1].GetDouble())}"));
            static string Drawn(IEnumerable<SpanPart> parts) => string.Join(", ", parts.Select(p => $"{Pixels(p.From)}–{Pixels(p.To)}"));
            Assert.Equal(
                $"{item[0]}: {Parts("thin")} / {Parts("thick")} / {string.Join(' ', item[1].GetProperty("ticks").EnumerateArray().Select(t => Pixels(t.GetDouble())))} / {string.Join(' ', item[1].GetProperty("arrows").EnumerateArray())}",
                $"{item[0]}: {Drawn(shape.Thin)} / {Drawn(shape.Thick is { } thick ? [thick] : [])} / {string.Join(' ', shape.Ticks.Select(Pixels))} / {string.Join(' ', ((string?[])[shape.ArrowAtStart ? "start" : null, shape.ArrowAtEnd ? "end" : null]).OfType<string>())}");
        });
    }

    [Fact]
    public void Lines_of_many_relations_share_the_height_of_three() =>
        Assert.All(Vectors.GetProperty("thickness").EnumerateArray(), t => Assert.Equal(t[1].GetDouble(), SpanShape.ThickWidth(t[0].GetInt32()), 0.0001));

    [Fact]
    public void Numbers_for_narrow_places_are_short() =>
        Assert.All(Vectors.GetProperty("short").EnumerateArray(), n => Assert.Equal(n[1].GetString(), Numbers.Brief(n[0].GetInt32())));

    private static TheoryData<int> Numbered(string name) => [.. Enumerable.Range(0, Vectors.GetProperty(name).GetArrayLength())];

    private static TimelineDate Dated(string name, ImmutableArray<int> counts) =>
        new(EdtfDate.Parse(Text(Dates[name], "text")), Day(Text(Dates[name], "until")), counts);

    private static ImmutableArray<TimelineDate> Claims(JsonElement vector) =>
        [.. vector.GetProperty("claims").EnumerateArray().Select(c => Dated(c[0].GetString()!, [.. c[1].EnumerateArray().Select(n => n.GetInt32())]))];

    private static TimeAxis Axis(JsonElement days) => new(Day(days[0].GetString()!).DayNumber, Day(days[1].GetString()!).DayNumber + 1);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? IsoOf(int day) => Iso(DateOnly.FromDayNumber(day));

    private static string Pixels(double value) => Math.Round(value, 3).ToString("0.00", CultureInfo.InvariantCulture);
}
