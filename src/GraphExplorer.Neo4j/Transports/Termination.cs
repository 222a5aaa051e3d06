namespace GraphExplorer.Neo4j.Transports;

/// <summary>Statements that find a running call by its mark, and end it. A user may always do so with transactions of their own.</summary>
internal static class Termination
{
    public static Statement Find(string mark) => new(
        $"SHOW TRANSACTIONS YIELD transactionId, parameters WHERE parameters.{Statement.Call} = $wanted RETURN transactionId", ("wanted", mark));

    public static Statement End(IReadOnlyList<Row> found) => new("TERMINATE TRANSACTIONS $ids", ("ids", found.Select(r => r.Text(0)).ToArray()));
}
