using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.DataFolders;

/// <summary>
/// Makes a data set of three tables, whatever format they came from: reads every cell, resolves every reference. A table that could not be
/// read is null; then nothing is said about references to it.
/// </summary>
internal static class DataSetParser
{
    /// <returns>Null where a finding is an error.</returns>
    public static ParsedDataSet? Parse(string name, Table? actorTable, Table? documentTable, Table? claimTable, Findings findings)
    {
        var actors = ActorRows.Parse(actorTable, findings);
        var documents = DocumentRows.Parse(documentTable, findings);
        var claims = ClaimRows.Parse(claimTable, actors, documents, findings);
        if (findings.HasErrors)
        {
            return null;
        }
        var dataSet = new DataSet(
            name, [.. actors!.Good.Select(p => p.Item)], [.. documents!.Good.Select(p => p.Item)], [.. claims!.Good.Select(p => p.Item)]);
        return new(dataSet, actors.Rows, documents.Rows, claims.Rows);
    }
}

/// <summary>What the rows of one table gave.</summary>
/// <param name="Rows">The row of every id, of rows that failed too: a reference to one is not unknown.</param>
/// <param name="Good">The rows that did not fail, in their order.</param>
internal sealed record ParsedRows<T>(Dictionary<string, Row> Rows, List<(Row Row, T Item)> Good) where T : class
{
    public ParsedRows() : this(new(StringComparer.Ordinal), [])
    {
    }

    /// <summary>The good item of an id, or null.</summary>
    public T? Find(string id) => _byId.GetValueOrDefault(id);

    private readonly Dictionary<string, T> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bySpelling = new(StringComparer.Ordinal);

    /// <summary>The id that a reference means: the same one, else the first that is spelled alike; null where there is none.</summary>
    public string? Resolve(string reference) => Rows.ContainsKey(reference) ? reference : _bySpelling.GetValueOrDefault(Spelling.Key(reference));

    /// <summary>Keeps a row under its id; false and a finding where the id is taken.</summary>
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

    /// <summary>Puts another in the place of a good item with the same id.</summary>
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
}
