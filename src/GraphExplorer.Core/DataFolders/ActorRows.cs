namespace GraphExplorer.Core.DataFolders;

internal static class ActorRows
{
    public static ParsedRows<Actor>? Parse(Table? table, KnownActors known, Findings findings)
    {
        if (ParsedRows<Actor>.Of(table, findings, cells => Read(cells, known)) is not { } parsed)
        {
            return null;
        }
        for (var i = 0; i < parsed.Good.Count; i++)
        {
            if (parsed.Good[i].Item is { PartOf: { } written } part && parsed.Resolve(written) is { } whole && whole != written)
            {
                parsed.Replace(i, part.Id, part with { PartOf = whole });
            }
        }
        foreach (var (row, actor) in parsed.Good)
        {
            CheckWhole(row, actor, parsed, known, findings);
        }
        return parsed;
    }

    /// <summary>Reads one row without looking at others. Id is null where its cell is wrong, Actor where any cell is.</summary>
    public static (string? Id, Actor? Actor) Read(Cells cells) => Read(cells, KnownActors.None);

    /// <summary>The same; the empty cells of a known actor say what is known.</summary>
    private static (string? Id, Actor? Actor) Read(Cells cells, KnownActors actors)
    {
        var id = cells.Id("id", comma: false);
        var known = id is null ? null : actors.Find(id);
        var name = cells.Text("name", wanted: known is null) ?? known?.Name;
        var kind = known is not null && cells.IsEmpty("kind") ? known.Kind : cells.Word<ActorKind>("kind");
        var partOf = cells.Id("part_of", wanted: false);
        var aliases = cells.Text("aliases", wanted: false) ?? "";
        var place = cells.Place();
        return (id, cells.Failed ? null : new(id!, name!, kind, partOf, Aliases(aliases), place));
    }

    private static ImmutableArray<string> Aliases(string cell) =>
        [.. cell.Split(DataFolder.AliasSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static void CheckWhole(Row row, Actor actor, ParsedRows<Actor> parsed, KnownActors known, Findings findings)
    {
        if (actor.PartOf is null)
        {
            return;
        }
        if (!parsed.Rows.ContainsKey(actor.PartOf) && known.Find(actor.PartOf) is null)
        {
            findings.Add(row.Finding("part_of", "no actor has this id"));
            return;
        }
        // Every actor of a circle of parts gets a finding of its own.
        var wholes = new HashSet<string>(StringComparer.Ordinal);
        wholes.AddWithWholes(actor.PartOf, id => (parsed.Find(id) ?? known.Find(id))?.PartOf);
        if (wholes.Contains(actor.Id))
        {
            findings.Add(row.Finding("part_of", "an actor cannot be a part of itself, by whatever way"));
        }
    }
}
