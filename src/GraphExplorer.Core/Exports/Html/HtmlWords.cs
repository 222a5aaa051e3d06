using GraphExplorer.Core.Exports.Svg;

namespace GraphExplorer.Core.Exports.Html;

/// <summary>Writes the plain HTML of an exported page: title, note, window, filters, counts, documents, and a table of all claims.</summary>
internal static class HtmlWords
{
    private static readonly ImmutableArray<string> Headings = ["When", "Who", "Relation", "To whom", "Claim", "Voice", "Document", "Status", "Dated by"];

    public static async Task WriteAsync(HtmlWriter html, ExportInput input, Extract extract, CancellationToken cancellationToken)
    {
        html.Raw("<main class=\"page\" id=\"about\">\n").Element("h1", input.Title, "auto").Raw("\n");
        if (input.Note is { } note)
        {
            html.Raw("<p class=\"note\" dir=\"auto\">").Text(note).Raw("</p>\n");
        }
        Facts(html, input, extract);
        await DocumentsAsync(html, extract, cancellationToken);
        await ClaimsAsync(html, input.Set, extract, cancellationToken);
        html.Raw("</main>\n");
    }

    private static void Facts(HtmlWriter html, ExportInput input, Extract extract)
    {
        var window = input.View.Window;
        var mode = window is { From: null, To: null } ? "" : window.Mode == WindowMode.Certain ? " · certain: only what surely lies in this time; what goes on without an end, as far as the date of its text" : " · possible: also what may lie in this time";
        html.Raw("<dl class=\"facts\">\n");
        Fact(html, "Window", ViewWords.Of(window) + mode);
        foreach (var (filter, values) in ViewWords.Filters(input.View, input.Set))
        {
            Fact(html, filter, values);
        }
        var pairs = ClaimSet.PairStates(extract.Claims);
        var voices = extract.Claims.Select(input.Set.VoiceOf).Distinct(StringComparer.Ordinal).Count();
        Fact(html, "In this file", $"{Numbers.Count(extract.Claims.Length, "claim")} by {Numbers.Count(voices, "voice")} in {Numbers.Count(extract.Documents.Length, "document")}, on {Numbers.Count(pairs.Count, "pair")}, {Numbers.Of(pairs.Values.Count(s => s == PairState.Both))} of them both allies and rivals{(ViewFilters.PartPairs(input.View) ? " among what is shown" : "")}");
        Fact(html, "Made on", $"{DateWords.Of(DateOnly.FromDateTime(input.Created.DateTime))} with {About.Program}");
        if (input.Link is { } link)
        {
            html.Raw("<dt>Live view</dt><dd>");
            Address(html, link, link);
            html.Raw("</dd>\n");
        }
        var strokes = RelationTable.All.Select((r, i) => $"{(i == 0 ? $"{r.Title} is drawn" : r.Word)} {Words<RelationStroke>.Of(r.Stroke)}");
        html.Raw($"</dl>\n<p>A line says what texts claim, not what is true. {string.Join(", ", strokes)}; the more voices, the wider.</p>\n");
    }

    private static async Task DocumentsAsync(HtmlWriter html, Extract extract, CancellationToken cancellationToken)
    {
        var claims = extract.Claims.CountBy(c => c.Document, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        html.Raw("<h2>Documents</h2>\n<ul>\n");
        foreach (var document in extract.Documents.OrderBy(d => d.Date.Earliest).ThenBy(d => d.Id, StringComparer.Ordinal))
        {
            html.Raw("<li>").Text(document.Author is { } author ? $"{Isolated.Of(author)}: " : "");
            Address(html, document.Url, Isolated.Of(document.Title));
            html.Text(document.Outlet is { } outlet && outlet != document.Author ? $", {Isolated.Of(outlet)}" : "")
                .Text($", {DateWords.Of(document.Date)} ({Numbers.Count(claims[document.Id], "claim")})").Raw("</li>\n");
            await html.PassOnAsync(cancellationToken);
        }
        html.Raw("</ul>\n");
    }

    private static async Task ClaimsAsync(HtmlWriter html, ClaimSet set, Extract extract, CancellationToken cancellationToken)
    {
        var actors = extract.Actors.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        var documents = extract.Documents.ToDictionary(d => d.Id, d => d.Title, StringComparer.Ordinal);
        html.Raw("<details open data-claims>\n<summary>").Text($"Every claim of this file: {Numbers.Of(extract.Claims.Length)}")
            .Raw("</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Claims\">\n<table>\n<thead><tr>");
        foreach (var heading in Headings)
        {
            html.Raw("<th scope=\"col\">").Text(heading).Raw("</th>");
        }
        html.Raw("</tr></thead>\n<tbody>\n");
        foreach (var claim in extract.Claims)
        {
            // HTML closes cells and rows implicitly; with many claims, end tags would be a fifth of the table.
            html.Raw("<tr>");
            foreach (var cell in (ReadOnlySpan<string>)
            [
                DateWords.Of(claim.Date), Isolated.Of(actors[claim.Source]), claim.Relation.Word + (claim.Mutual ? ", mutual" : ""), Isolated.Of(actors[claim.Target]),
                Isolated.Of(claim.Summary), Isolated.Of(set.VoiceOf(claim)), Isolated.Of(documents[claim.Document]), Words<ClaimStatus>.Of(claim.Status), ViewWords.BasisWords(claim.Basis),
            ])
            {
                html.Raw("<td>").Text(cell);
            }
            html.Raw("\n");
            await html.PassOnAsync(cancellationToken);
        }
        html.Raw("</tbody>\n</table>\n</div>\n</details>\n");
    }

    private static void Fact(HtmlWriter html, string term, string words) => html.Element("dt", term).Element("dd", words).Raw("\n");

    /// <summary>A link where the address is http or https, else the words alone.</summary>
    private static void Address(HtmlWriter html, string? address, string words)
    {
        if (WebAddress.Is(address))
        {
            html.Raw("<a rel=\"noreferrer noopener\" href=\"").Text(address).Raw("\">").Text(words).Raw("</a>");
        }
        else
        {
            html.Text(words);
        }
    }
}
