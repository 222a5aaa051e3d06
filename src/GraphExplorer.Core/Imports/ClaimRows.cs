namespace GraphExplorer.Core.Imports;

internal static class ClaimRows
{
    public static ParsedRows<Claim>? Parse(Table? table, ParsedRows<Actor>? actors, ParsedRows<Document>? documents, Findings findings)
    {
        if (table is null)
        {
            return null;
        }
        var parsed = new ParsedRows<Claim>();
        foreach (var row in table.Rows)
        {
            var cells = new Cells(row, findings);
            // A row without an id is known by all its other cells.
            var ownId = row["id"].Length > 0;
            var id = ownId ? cells.Id("id") : ClaimId.Of([.. ClaimId.Cells.Select(h => row[h])]);
            var source = Reference(cells, "source", actors, "actor");
            var target = Reference(cells, "target", actors, "actor");
            var relation = cells.Word<Relation>("relation");
            var mutual = cells.Truth("mutual");
            var date = cells.Date("date");
            var basis = cells.Word<DateBasis>("basis");
            var document = Reference(cells, "document", documents, "document");
            var passage = cells.Passage();
            var assertedBy = cells.Text("asserted_by");
            var status = cells.Word<ClaimStatus>("status");
            var summary = cells.Text("summary");
            if (source is not null && source == target)
            {
                cells.Fail("target", "the same actor as the source");
            }
            if (passage is { } inner && document is not null && documents?.Find(document)?.Span is { } outer && !outer.Contains(inner))
            {
                cells.Fail("start", $"the passage to {inner.End} is outside its document, which is {outer.Start} to {outer.End} of its file");
            }
            if (id is not null && parsed.Keep(id, row, cells, ownId ? null : "alike in all cells to") && !cells.Failed)
            {
                // A mutual claim has no direction; its ends stand in one order, so that equal claims are equal records.
                var (first, second) = mutual && string.CompareOrdinal(source, target) > 0 ? (target!, source!) : (source!, target!);
                parsed.Add(id, row, new(id, first, second, relation, mutual, date!, basis, document!, passage, assertedBy!, status, summary!));
            }
        }
        return parsed;
    }

    private static string? Reference<T>(Cells cells, string heading, ParsedRows<T>? known, string what) where T : class
    {
        var id = cells.Id(heading);
        if (id is null || known is null)
        {
            return id;
        }
        if (known.Resolve(id) is { } found)
        {
            return found;
        }
        cells.Fail(heading, $"no {what} has this id");
        return id;
    }
}
