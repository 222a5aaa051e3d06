using System.Globalization;
using System.Text;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Tests.Exports;

/// <summary>Other calendars, digits, decimal signs and ways to write capitals: what is written and read is the same in every one.</summary>
public sealed class OtherPlacesTests
{
    /// <summary>The Buddhist calendar; the Hijri one with Arabic digits; the Solar Hijri one; a decimal comma; a dotless i.</summary>
    private static readonly string[] Places = ["th-TH", "ar-SA", "fa-IR", "de-DE", "tr-TR"];

    private static readonly ExportInput Input = ExportRun.Input(
        Graphs.Sample(Graphs.WithClaims(60), 1).Single(), ViewQuery.Read("from=2014-06-01&to=2017-12-31&mode=possible&strength=1", out _));

    public static TheoryData<string, string> Written => [.. from place in Places from format in Formats.All select (place, format.Format)];

    public static TheoryData<string, string> Read => [.. from place in Places from format in ImportFormats.All where Formats.Find(format.Format) is not null select (place, format.Format)];

    public static TheoryData<string> All => [.. Places];

    [Theory]
    [MemberData(nameof(Written))]
    public async Task A_file_has_the_same_bytes_wherever_it_is_written(string place, string format)
    {
        var here = await InAsync("", () => ExportRun.BytesAsync(format, Input, CancellationToken.None));
        var there = await InAsync(place, () => ExportRun.BytesAsync(format, Input, CancellationToken.None));

        Assert.Equal(here, there);
        Assert.Equal(await InAsync("", () => Task.FromResult(Formats.FileName(Formats.Find(format)!, Input))), await InAsync(place, () => Task.FromResult(Formats.FileName(Formats.Find(format)!, Input))));
    }

    [Theory]
    [MemberData(nameof(Read))]
    public async Task A_file_says_the_same_wherever_it_is_read(string place, string format)
    {
        var import = ImportFormats.All.Single(f => f.Format == format);
        var bytes = await ExportRun.BytesAsync(format, Input, TestContext.Current.CancellationToken);
        Task<ImportReading> ReadAsync() => import.ReadAsync("again", "again" + import.Extension, new MemoryStream(bytes), CancellationToken.None);

        var (here, there) = (await InAsync("", ReadAsync), await InAsync(place, ReadAsync));

        Assert.Equal(here.Findings.Select(f => f.ToString()), there.Findings.Select(f => f.ToString()));
        Assert.Equal(here.DataSet!.Actors, there.DataSet!.Actors);
        Assert.Equal(here.DataSet.Documents, there.DataSet.Documents);
        Assert.Equal(here.DataSet.Claims, there.DataSet.Claims);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Dates_views_and_reasons_read_the_same(string place)
    {
        static Task<string> Words()
        {
            var words = new StringBuilder();
            foreach (var text in new[] { "2016-06-10", "0014-06-10", "2016-06", "2016-22", "201X", "2016~", "2015-09-30/2016-03", "2016-02/..", "2016-13", "31/12/2016", "2016-06-10T12:00:00Z" })
            {
                words.Append(EdtfDate.TryParse(text, out var date, out var reason) ? $"{date.Text} {DateWords.Of(date)} {date.Earliest:O} {date.Latest:O}" : reason).Append('\n');
            }
            var view = ViewQuery.Read("from=2016-01-01&to=2016-12-31&q=İSTANBUL ıI&strength=2&hops=0&actor=iran", out var problems);
            words.Append(ViewQuery.Write(view)).Append(string.Join(' ', problems)).Append(ViewWords.Of(view.Window)).Append(SearchText.Fold(["İSTANBUL ılık TITLE"]));
            return Task.FromResult(words.ToString());
        }

        Assert.Equal(await InAsync("", Words), await InAsync(place, Words));
    }

    /// <summary>Does something where the system has this language and country; "" is none.</summary>
    private static async Task<T> InAsync<T>(string place, Func<Task<T>> act)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(place);
            return await act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
