using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Schema;

/// <summary>
/// Counts the committed writes of a file, whoever made them: the count stands in the file and is raised in the write's own transaction. The
/// file's own random name stands before it, so that a file that replaces another never answers with the other's revision.
/// </summary>
internal static class Revision
{
    public static string Read(SqliteConnection connection) => (string)connection.Scalar("SELECT file || '-' || revision FROM state")!;

    public static void Raise(SqliteConnection connection) => connection.Execute("UPDATE state SET revision = revision + 1");
}
