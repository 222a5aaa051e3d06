using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.DataFolders;

/// <summary>
/// Makes a data set of three tables, whatever format they came from: reads every cell and resolves every reference. A table that could not
/// be read is null; references to it are then not checked.
/// </summary>
internal static class DataSetParser
{
    /// <returns>Null where a finding is an error.</returns>
    public static ParsedDataSet? Parse(string name, Table? actorTable, Table? documentTable, Table? claimTable, Findings findings) =>
        Parse(name, actorTable, documentTable, claimTable, KnownActors.None, findings);

    /// <param name="known">Actors that the tables need not repeat; the data set has those that it refers to.</param>
    public static ParsedDataSet? Parse(string name, Table? actorTable, Table? documentTable, Table? claimTable, KnownActors known, Findings findings)
    {
        var actors = ActorRows.Parse(actorTable, known, findings);
        var documents = DocumentRows.Parse(documentTable, findings);
        var claims = ClaimRows.Parse(claimTable, actors, known, documents, findings);
        if (findings.HasErrors)
        {
            return null;
        }
        var written = actors!.Good.Select(p => p.Item).ToArray();
        var named = claims!.Good.SelectMany(p => new[] { p.Item.Source, p.Item.Target }).Concat(written.Select(a => a.PartOf).OfType<string>());
        var dataSet = new DataSet(
            name, [.. written, .. known.Missing(named, actors.Rows.ContainsKey)], [.. documents!.Good.Select(p => p.Item)], [.. claims.Good.Select(p => p.Item)]);
        return new(dataSet, actors.Rows, documents.Rows, claims.Rows);
    }
}

/// <summary>The rows of one table, read.</summary>
/// <param name="Rows">The row of each id, failed rows included, so that a reference to one is not reported as unknown.</param>
/// <param name="Good">The rows without a wrong cell, in the order of the file.</param>
internal sealed record ParsedRows<T>(Dictionary<string, Row> Rows, List<(Row Row, T Item)> Good) where T : class
{
    public ParsedRows() : this(new(StringComparer.Ordinal), [])
    {
    }

    /// <summary>The good item of an id, or null.</summary>
    public T? Find(string id) => _byId.GetValueOrDefault(id);

    private readonly Dictionary<string, T> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bySpelling = new(StringComparer.Ordinal);

    /// <summary>The id that a reference means: the identical one, else the first that is equal by <see cref="Spelling"/>; null where there is none.</summary>
    public string? Resolve(string reference) => Rows.ContainsKey(reference) ? reference : _bySpelling.GetValueOrDefault(Spelling.Key(reference));

    /// <summary>Adds a row under its id; where the id is taken, adds a finding and returns false.</summary>
    public bool Keep(string id, Row row, Cells cells, string? reason = null)
    {
        if (Rows.TryAdd(id, row))
        {
            _bySpelling.TryAdd(Spelling.Key(id), id);
            return true;
        }
        cells.Fail("id", $"{reason ?? "the same id as in"} {Rows[id].Where}");
        return false;
    }

    /// <summary>Replaces a good item by another with the same id.</summary>
    public void Replace(int place, string id, T item)
    {
        Good[place] = (Good[place].Row, item);
        _byId[id] = item;
    }

    public void Add(string id, Row row, T item)
    {
        Good.Add((row, item));
        _byId[id] = item;
    }

    /// <summary>Reads every row of a table by itself. Null for a table that could not be read.</summary>
    /// <param name="read">Gives the id of a row, where that can be read, and its item, where every cell can.</param>
    public static ParsedRows<T>? Of(Table? table, Findings findings, Func<Cells, (string? Id, T? Item)> read)
    {
        if (table is null)
        {
            return null;
        }
        var parsed = new ParsedRows<T>();
        foreach (var row in table.Rows)
        {
            var cells = new Cells(row, findings);
            var (id, item) = read(cells);
            if (id is not null && parsed.Keep(id, row, cells) && item is not null)
            {
                parsed.Add(id, row, item);
            }
        }
        return parsed;
    }
}
