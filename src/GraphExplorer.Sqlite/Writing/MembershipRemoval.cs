using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>
/// Takes records out of a data set, within the caller's transaction. What only it had goes, unless a record that stays needs it; what others
/// have stays, as the newest of them says it. Many records with one list of data sets are written at once; one by one only where
/// data sets say different things of them.
/// </summary>
internal sealed class MembershipRemoval(SqliteConnection connection, RecordTables tables, string name)
{
    /// <summary>Takes out the whole data set.</summary>
    public DataSetRemoval All()
    {
        var counts = Run(actors: null, documents: null, claims: null);
        tables.Memberships.Delete(name);
        return counts;
    }

    /// <summary>Takes out what a newer edition lacks.</summary>
    /// <returns>How many records went.</returns>
    public int Lacking(DataSet edition)
    {
        var actors = Lacking("actor", edition.Actors.Select(a => a.Id));
        var documents = Lacking("document", edition.Documents.Select(d => d.Id));
        var claims = Lacking("claim", edition.Claims.Select(c => c.Id));
        if (actors.Count + documents.Count + claims.Count == 0)
        {
            return 0;
        }
        var taken = Run(actors, documents, claims).Taken;
        return taken.Actors + taken.Documents + taken.Claims;
    }

    private List<long> Lacking(string table, IEnumerable<string> brought)
    {
        var ids = brought.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. connection.Query(
                $"SELECT key, id FROM {table} WHERE sets IN (SELECT value FROM json_each($lists))", row => (Key: row.GetInt64(0), Id: row.GetString(1)),
                new Argument("$lists", JsonSerializer.Serialize(tables.Memberships.With(name).AsEnumerable())))
                .Where(row => !ids.Contains(row.Id)).Select(row => row.Key),
        ];
    }

    /// <param name="actors">Keys of those that leave; null for all.</param>
    private DataSetRemoval Run(List<long>? actors, List<long>? documents, List<long>? claims)
    {
        var sole = tables.Memberships.Key([name]);
        var taken = TakeClaims(sole, Scope.Of(claims));
        var (keptClaims, restoredClaims) = LeaveShared(tables.Claims, Scope.Of(claims));
        var (keptDocuments, restoredDocuments) = LeaveShared(tables.Documents, Scope.Of(documents));
        var (keptActors, restoredActors) = LeaveShared(tables.Actors, Scope.Of(actors));
        var (goneDocuments, heldDocuments) = HandOver("document", sole, Scope.Of(documents), Uses.OfDocuments);
        var (goneActors, heldActors) = HandOver("actor", sole, Scope.Of(actors), Uses.OfActors);
        connection.Execute("DELETE FROM voice WHERE key NOT IN (SELECT voice FROM claim)");
        connection.Execute("DELETE FROM actor_word WHERE actor NOT IN (SELECT key FROM actor)");
        connection.Execute("DELETE FROM voice_word WHERE voice NOT IN (SELECT key FROM voice)");
        return new(
            name, new(goneActors, goneDocuments, taken), new(restoredActors, restoredDocuments, restoredClaims),
            new(keptActors + heldActors, keptDocuments + heldDocuments, keptClaims));
    }

    /// <summary>Claims are needed by nothing.</summary>
    private int TakeClaims(long sole, Scope scope)
    {
        // Words have no index by claim: one pass over them costs less than such an index would cost every import.
        connection.Execute($"DELETE FROM claim_word WHERE claim IN (SELECT key FROM claim WHERE sets = $sole {scope.And("key")})", [new("$sole", sole), .. scope.Keys]);
        return connection.Execute($"DELETE FROM claim WHERE sets = $sole {scope.And("key")}", [new("$sole", sole), .. scope.Keys]);
    }

    private (int Kept, int Restored) LeaveShared<T>(RecordTable<T> table, Scope scope) where T : class
    {
        var (kept, restored) = (0, 0);
        foreach (var sets in tables.Memberships.With(name))
        {
            var names = tables.Memberships.Names(sets);
            if (names.Length == 1)
            {
                continue;
            }
            Argument[] arguments = [new("$sets", sets), .. scope.Keys];
            if (names[^1] == name)
            {
                foreach (var id in connection.Query(
                    $"""
                    SELECT id FROM {table.Name} r WHERE sets = $sets {scope.And("key")}
                        AND EXISTS (SELECT 1 FROM otherwise o WHERE o.kind = '{table.Name}' AND o.record = r.key)
                    """,
                    row => row.GetString(0), arguments))
                {
                    var (key, known) = table.Find(id);
                    var after = table.Rule.Without(known, name)!;
                    table.Change(key, known, after);
                    _ = known.Record.Equals(after.Record) ? kept++ : restored++;
                }
            }
            kept += connection.Execute(
                $"UPDATE {table.Name} SET sets = $others WHERE sets = $sets {scope.And("key")}",
                [new("$others", tables.Memberships.Key(names.Remove(name))), .. arguments]);
        }
        connection.Execute(
            $"DELETE FROM otherwise WHERE kind = '{table.Name}' AND dataset = $dataset {scope.And("record")}",
            [new("$dataset", tables.Memberships.DataSet(name)), .. scope.Keys]);
        table.Flush();
        return (kept, restored);
    }

    /// <summary>Deletes what only this data set had, but for what a record that stays needs: that goes to the data sets of those that need it.</summary>
    private (int Gone, int Kept) HandOver(string table, long sole, Scope scope, Func<SqliteConnection, Memberships, long, IEnumerable<Use>> uses)
    {
        var whole = table == "actor" ? "part_of" : "NULL";
        var leaving = connection.Query(
            $"SELECT id, {whole} FROM {table} WHERE sets = $sole {scope.And("key")}",
            row => (Id: row.GetString(0), Whole: row.TextOrNull(1)), [new("$sole", sole), .. scope.Keys]);
        var ids = leaving.Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        var owners = new NewOwners(leaving);
        foreach (var use in leaving.Count == 0 ? [] : uses(connection, tables.Memberships, sole))
        {
            // An actor that leaves itself needs its whole only where it stays, which its owners see to.
            if (use.Part is null || !ids.Contains(use.Part))
            {
                owners.Need(use.Id, use.DataSets);
            }
        }
        foreach (var (id, dataSets) in owners.All)
        {
            ids.Remove(id);
            connection.Execute(
                $"UPDATE {table} SET sets = $sets WHERE id = $id", new Argument("$sets", tables.Memberships.Key(dataSets)), new Argument("$id", id));
        }
        connection.Execute(
            $"DELETE FROM {table} WHERE id IN (SELECT value FROM json_each($ids))", new Argument("$ids", JsonSerializer.Serialize(ids)));
        return (ids.Count, leaving.Count - ids.Count);
    }

    /// <summary>Which records leave: all of the data set, or those of some keys.</summary>
    private readonly record struct Scope(string? Json)
    {
        public static Scope Of(List<long>? keys) => new(keys is null ? null : JsonSerializer.Serialize(keys));

        public ImmutableArray<Argument> Keys => Json is null ? [] : [new("$keys", Json)];

        public string And(string column) => Json is null ? "" : $"AND {column} IN (SELECT value FROM json_each($keys))";
    }
}
