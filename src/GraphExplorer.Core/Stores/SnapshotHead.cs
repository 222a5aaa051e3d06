using System.Text;
using System.Text.Json;

namespace GraphExplorer.Core.Stores;

/// <summary>
/// What a list says of a snapshot beside its title, read from the beginning of its JSON: a snapshot may be many MiB long, and its note and
/// view stand before its claims.
/// </summary>
/// <param name="View">The view as a query string; empty where the beginning does not tell it.</param>
public readonly record struct SnapshotHead(string View, string? Note)
{
    /// <summary>How many characters of the JSON are enough, a title and a note of the greatest length among them.</summary>
    public const int Length = 64 * 1024;

    /// <param name="start">The first <see cref="Length"/> characters of a <see cref="Json.SnapshotJson"/>, or all of a shorter one.</param>
    public static SnapshotHead Of(string start)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(start), isFinalBlock: false, state: default);
        var head = new SnapshotHead("", null);
        while (reader.Read())
        {
            if (reader.CurrentDepth > 1 || reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }
            var (isView, isNote) = (reader.ValueTextEquals("view"u8), reader.ValueTextEquals("note"u8));
            if (!reader.Read())
            {
                break;
            }
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                break;
            }
            head = isView ? head with { View = reader.GetString() ?? "" } : isNote ? head with { Note = reader.GetString() } : head;
        }
        return head;
    }
}
