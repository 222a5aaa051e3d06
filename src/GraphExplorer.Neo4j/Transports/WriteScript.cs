using System.Text;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>A statement of a write, for rows that come as its only parameter, <c>$rows</c>. It returns nothing.</summary>
/// <param name="Items">How many items of an import it writes, for progress.</param>
internal sealed record WriteStep(string Cypher, IReadOnlyList<object?> Rows, int Items = 0);

/// <summary>
/// Statements that are written in one transaction, and only if the database still has the revision that they were made for: whoever
/// wrote in between has moved it on. The first statement locks the revision, so that writers wait for each other.
/// </summary>
/// <param name="Next">The revision after it; unique, so that a writer whose connection broke can tell whether it was heard.</param>
/// <param name="Started">
/// Called with the number of all items when the script starts, which it may do again after a fault that passes; gives what is called with
/// the number of items of each step that is done. Null where nobody watches.
/// </param>
internal sealed record WriteScript(string Guard, string Revision, string Next, IReadOnlyList<WriteStep> Steps, Func<int, Action<int>>? Started)
{
    /// <summary>A new start: what to call with the items of each step that is done.</summary>
    public Action<int>? Start() => Started?.Invoke(Steps.Sum(s => s.Items));

    private const string RowsParameter = "rows";

    /// <summary>Locks and moves the revision; answers a row only if the database was still at the one that was expected.</summary>
    public Statement GuardStatement => new(Guard + " RETURN held", ("revision", Revision), ("next", Next));

    public static Statement Of(WriteStep step) => new(step.Cypher, (RowsParameter, step.Rows));

    /// <summary>
    /// All of it as one statement, for servers that know no transactions of several statements over HTTP. Answers a row only if the guard
    /// let it pass. Steps of equal text that follow each other become one.
    /// </summary>
    public Statement AsOneStatement()
    {
        var text = new StringBuilder(Guard).Append('\n');
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["revision"] = Revision, ["next"] = Next };
        for (var i = 0; i < Steps.Count;)
        {
            var first = i;
            var rows = new List<object?>();
            for (; i < Steps.Count && Steps[i].Cypher == Steps[first].Cypher; i++)
            {
                rows.AddRange(Steps[i].Rows);
            }
            var name = $"{RowsParameter}{first}";
            parameters.Add(name, rows);
            text.Append("CALL { ").Append(Steps[first].Cypher.Replace($"${RowsParameter}", $"${name}", StringComparison.Ordinal)).Append(" }\n");
        }
        return new(text.Append("RETURN held").ToString(), parameters);
    }
}
