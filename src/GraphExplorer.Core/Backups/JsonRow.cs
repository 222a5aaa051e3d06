using System.Text.Json;
using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Backups;

/// <summary>Makes a CSV row of a record in JSON, so that the same rules read both.</summary>
internal static class JsonRow
{
    /// <param name="path">The JSON path of the record, for findings: "otherwise.sample".</param>
    /// <param name="derived">Members that are derived from others; they are not read.</param>
    /// <returns>Null where the JSON is no such record; <paramref name="reason"/> then says why.</returns>
    public static Row? Of(
        string file, int? line, string path, JsonElement item, ImmutableArray<string> headings, ImmutableArray<string> derived, out string reason)
    {
        reason = "";
        if (item.ValueKind != JsonValueKind.Object)
        {
            reason = "no object";
            return null;
        }
        var names = headings.Select(DataFolder.Member).ToImmutableArray();
        var cells = new string[headings.Length];
        Array.Fill(cells, "");
        foreach (var member in item.EnumerateObject().Where(m => !derived.Contains(m.Name)))
        {
            var index = names.IndexOf(member.Name);
            if (index < 0 || Cell(member.Value) is not { } cell)
            {
                reason = index < 0 ? $"'{member.Name}' is no member of it" : $"{member.Name}: neither a text nor a number";
                return null;
            }
            cells[index] = cell;
        }
        return new(new Table(file, headings, []), line, path + ".", cells);
    }

    private static string? Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) =>
            string.Join(DataFolder.AliasSeparator, value.EnumerateArray().Select(v => v.GetString())),
        _ => null,
    };
}
