using System.Globalization;
using System.Text.Json;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Snapshots;

/// <summary>Reads the lists of a snapshot into tables, and its other members. A member of the wrong type is a finding.</summary>
internal sealed class JsonTables(string file, JsonElement root, Findings findings, DroppedDataCounter dropped)
{
    /// <summary>Reads one of the lists; the members of its objects are the headings in camelCase.</summary>
    /// <param name="derived">Members that are derived from others; they are not read.</param>
    public Table? Read(string list, ImmutableArray<string> headings, ImmutableArray<string> derived)
    {
        var items = root.GetProperty(list);
        if (items.ValueKind != JsonValueKind.Array)
        {
            Refuse(list, null, "no list");
            return null;
        }
        if (items.GetArrayLength() > ImportBounds.MostRows)
        {
            Refuse(list, null, $"more than {ImportBounds.MostRows} items");
            return null;
        }
        var names = headings.Select(DataFolder.Member).ToList();
        var table = new Table(file, headings, []);
        var number = 0;
        foreach (var item in items.EnumerateArray())
        {
            var path = $"{list}[{number++}]";
            if (item.ValueKind != JsonValueKind.Object)
            {
                Refuse(path, null, "no object");
                continue;
            }
            table.Rows.Add(new(table, null, path + ".", [.. names.Select(n => Cell(item, n, path))]));
            foreach (var member in item.EnumerateObject().Where(m => !names.Contains(m.Name) && !derived.Contains(m.Name)))
            {
                dropped.Add($"member {member.Name} of {list}", "this program does not know it");
            }
        }
        return table;
    }

    /// <summary>A text member of the snapshot itself, of any length, or null.</summary>
    /// <param name="stored">Whether it comes from a store, and so may have characters that new texts may not have.</param>
    public string? Text(string member, bool stored)
    {
        if (!root.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        if (value.ValueKind == JsonValueKind.String && String(value) is { } text && (stored || Writable.IsLines(text)))
        {
            return text;
        }
        Refuse(member, null, "no text without control characters");
        return null;
    }

    public DateTimeOffset Moment(string member)
    {
        if (!root.TryGetProperty(member, out var value))
        {
            return default;
        }
        if (value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var moment))
        {
            return moment.ToUniversalTime();
        }
        Refuse(member, value.ToString(), "no moment such as 2026-11-25T12:30:00Z");
        return default;
    }

    /// <summary>Places by actor id.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<double>> Positions(string member)
    {
        var positions = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<double>>(StringComparer.Ordinal);
        var value = root.GetProperty(member);
        if (value.ValueKind != JsonValueKind.Object)
        {
            Refuse(member, null, "no object");
            return positions.ToImmutable();
        }
        foreach (var position in value.EnumerateObject())
        {
            double[] numbers = position.Value.ValueKind == JsonValueKind.Array
                ? [.. position.Value.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.Number).Select(n => n.GetDouble())]
                : [];
            if (!SnapshotBounds.IsPlace(numbers) || position.Value.GetArrayLength() != 2)
            {
                Refuse($"{member}.{position.Name}", position.Value.GetRawText(), $"not {SnapshotBounds.PlaceForm}");
                continue;
            }
            if (!Writable.IsLine(position.Name))
            {
                Refuse($"{member}.{position.Name}", null, "a control character in an id");
                continue;
            }
            positions[position.Name] = [.. numbers];
        }
        return positions.ToImmutable();
    }

    private string Cell(JsonElement item, string name, string path)
    {
        if (!item.TryGetProperty(name, out var value))
        {
            return "";
        }
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return "";
            case JsonValueKind.True or JsonValueKind.False when name == "mutual":
                return value.GetBoolean() ? "true" : "false";
            case JsonValueKind.Number when name is "x" or "y":
                return EcmaNumber.Write(value.GetDouble());
            case JsonValueKind.Number when name is "start" or "end" && value.TryGetInt32(out var number):
                return number.ToString(CultureInfo.InvariantCulture);
            case JsonValueKind.Array when name == "aliases":
                return Aliases(value, $"{path}.{name}");
            case JsonValueKind.String when name is not ("mutual" or "x" or "y" or "start" or "end" or "aliases") && String(value) is { } text:
                return text.Trim();
            case var _ when name is "mutual" or "x" or "y" or "start" or "end":
                // A string with digits is no number: the raw text with its quotes makes the reader of the cell refuse it.
                return value.GetRawText();
            default:
                Refuse($"{path}.{name}", value.GetRawText(), name == "aliases" ? "no list of names" : "no text");
                return value.GetRawText();
        }
    }

    private string Aliases(JsonElement value, string path)
    {
        var aliases = new List<string>();
        foreach (var alias in value.EnumerateArray())
        {
            if (alias.ValueKind != JsonValueKind.String || String(alias)?.Trim() is not { Length: > 0 } text || text.Contains(DataFolder.AliasSeparator, StringComparison.Ordinal))
            {
                Refuse(path, alias.GetRawText(), $"no name without '{DataFolder.AliasSeparator}'");
                continue;
            }
            aliases.Add(text);
        }
        return string.Join(DataFolder.AliasSeparator, aliases);
    }

    /// <summary>A string, or null where it has an unpaired surrogate.</summary>
    private static string? String(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Refuse(string column, string? value, string reason) => findings.Add(new(file, null, column, value, reason));
}
