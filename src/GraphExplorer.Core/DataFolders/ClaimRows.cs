namespace GraphExplorer.Core.DataFolders;

internal static class ClaimRows
{
    public static ParsedRows<Claim>? Parse(Table? table, ParsedRows<Actor>? actors, KnownActors knownActors, ParsedRows<Document>? documents, Findings findings)
    {
        if (table is null)
        {
            return null;
        }
        var parsed = new ParsedRows<Claim>();
        var known = new ClaimReferences(
            id => actors is null ? id : actors.Resolve(id) ?? knownActors.Find(id)?.Id, id => documents is null ? id : documents.Resolve(id), id => documents?.Find(id)?.Span);
        foreach (var row in table.Rows)
        {
            var cells = new Cells(row, findings);
            // A row without an id gets one computed from all its other cells.
            var ownId = row["id"].Length > 0;
            var id = ownId ? cells.Id("id") : ClaimId.Of([.. ClaimId.Cells.Select(h => row[h])]);
            var claim = Read(id, cells, known);
            if (id is not null && parsed.Keep(id, row, cells, ownId ? null : "alike in all cells to") && claim is not null)
            {
                parsed.Add(id, row, claim);
            }
        }
        return parsed;
    }

    /// <summary>Reads one row without looking at other claims; null where a cell is wrong.</summary>
    /// <param name="id">Its id, or null where that could not be read.</param>
    public static Claim? Read(string? id, Cells cells, ClaimReferences known)
    {
        var source = Reference(cells, "source", known.Actor, "actor");
        var target = Reference(cells, "target", known.Actor, "actor");
        var relation = cells.Relation("relation");
        var mutual = cells.Truth("mutual");
        var date = cells.Date("date");
        var basis = cells.Word<DateBasis>("basis");
        var document = Reference(cells, "document", known.Document, "document");
        var passage = cells.Passage();
        var assertedBy = cells.Text("asserted_by");
        var status = cells.Word<ClaimStatus>("status");
        var summary = cells.Text("summary");
        if (source is not null && source == target)
        {
            cells.Fail("target", "the same actor as the source");
        }
        if (passage is { } inner && document is not null && known.SpanOf(document) is { } outer && !outer.Contains(inner))
        {
            cells.Fail("start", $"the passage to {inner.End} is outside its document, which is {outer.Start} to {outer.End} of its file");
        }
        if (id is null || cells.Failed)
        {
            return null;
        }
        // A mutual claim has no direction; its ends are put in ordinal order, so that equal claims are equal records.
        var (first, second) = mutual && string.CompareOrdinal(source, target) > 0 ? (target!, source!) : (source!, target!);
        return new(id, first, second, relation!, mutual, date!, basis, document!, passage, assertedBy!, status, summary!);
    }

    private static string? Reference(Cells cells, string heading, Func<string, string?> resolve, string what)
    {
        var id = cells.Id(heading);
        if (id is null)
        {
            return null;
        }
        if (resolve(id) is { } found)
        {
            return found;
        }
        cells.Fail(heading, $"no {what} has this id");
        return id;
    }
}

/// <summary>Resolves the references in a claim's cells.</summary>
/// <param name="Actor">The id of the actor that a reference means, or null.</param>
/// <param name="Document">The same of documents.</param>
/// <param name="SpanOf">The span that a claim of this document must lie in, or null.</param>
internal sealed record ClaimReferences(Func<string, string?> Actor, Func<string, string?> Document, Func<string, Passage?> SpanOf);
