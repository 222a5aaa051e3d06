using System.Globalization;
using GraphExplorer.Web.Endpoints;
using GraphExplorer.Web.Imports;

namespace GraphExplorer.Web.Access;

/// <summary>Writes a line into the log for everything that is written, and for everything that is refused: from where, what, how much. Never a key.</summary>
internal sealed class Audit(ILogger<Audit> logger)
{
    /// <summary>Longest path and longest name that a line repeats, in UTF-16 units.</summary>
    private const int Longest = 200;

    public void Done(HttpContext context, object? result)
    {
        var status = (result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
        if (status < StatusCodes.Status400BadRequest)
        {
            Log.Wrote(logger, Who(context), context.Request.Method, What(context), status, Bytes(context), HowMuch(result));
        }
        else
        {
            Log.NotWritten(logger, Who(context), context.Request.Method, What(context), status, Bytes(context));
        }
    }

    public void Failed(HttpContext context, Exception exception) =>
        Log.WritingFailed(logger, Who(context), context.Request.Method, What(context), exception.GetType().Name);

    public void Refused(HttpContext context, WriteDecision decision) =>
        Log.WritingRefused(logger, Who(context), context.Request.Method, What(context), decision switch
        {
            WriteDecision.KeyMissing => "no edit key was sent",
            WriteDecision.KeyWrong => "the edit key was wrong",
            WriteDecision.MustWait => "too many wrong edit keys came from there, and no key was looked at",
            _ => "only this machine may write",
        });

    private static string Who(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    /// <summary>The path, encoded, so that no name in it breaks the line or speaks to a terminal. Without the query string: somebody may have put a key there.</summary>
    private static string What(HttpContext context) => Cut(context.Request.Path.ToUriComponent());

    private static string Bytes(HttpContext context) => (context.Request.ContentLength ?? 0).ToString(CultureInfo.InvariantCulture);

    private static string HowMuch(object? result) => (result as IValueHttpResult)?.Value switch
    {
        ImportAnswer a => $"data set '{Cut(a.Name)}': claims {Counts(a.Claims)}; documents {Counts(a.Documents)}; actors {Counts(a.Actors)}",
        PreviewAnswer a => $"only looked at, as data set '{Cut(a.Name)}'",
        ImportCounts c => $"claims {Counts(KindAnswer.Of(c.Claims))}; documents {Counts(KindAnswer.Of(c.Documents))}; actors {Counts(KindAnswer.Of(c.Actors))}",
        DataSetRemoval r => RemovalSummary.Of(r),
        _ => "done",
    };

    private static string Counts(KindAnswer counts) => string.Create(CultureInfo.InvariantCulture, $"{counts.New} new, {counts.Replaced} replaced, {counts.Known} known");

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] + "…" : text;
}
