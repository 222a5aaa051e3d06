using System.Globalization;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.DataFolders;

/// <summary>Reads the cells of one row into values. A wrong cell adds a finding and marks the row as failed.</summary>
internal sealed class Cells(Row row, Findings findings)
{
    public bool Failed { get; private set; }

    public void Fail(string heading, string reason)
    {
        Failed = true;
        findings.Add(row.Finding(heading, reason));
    }

    public bool IsEmpty(string heading) => row[heading].Length == 0;

    /// <summary>A text, or null where the cell is empty or wrong.</summary>
    public string? Text(string heading, bool wanted = true)
    {
        var text = row[heading];
        if (text.Length == 0)
        {
            if (wanted)
            {
                Fail(heading, "empty");
            }
            return null;
        }
        if (text.Length > ImportBounds.LongestCell)
        {
            Fail(heading, $"longer than {ImportBounds.LongestCell} characters");
            return null;
        }
        if (!Writable.IsLines(text))
        {
            Fail(heading, "a control character");
            return null;
        }
        return text;
    }

    /// <summary>An id, or null. Actor ids must have no comma, which separates them in addresses (<c>sel=pair:a,b</c>).</summary>
    public string? Id(string heading, bool wanted = true, bool comma = true)
    {
        if (Text(heading, wanted) is not { } id)
        {
            return null;
        }
        var reason = id.Length > ImportBounds.LongestId ? $"longer than {ImportBounds.LongestId} characters"
            : !Writable.IsLine(id) ? "a line break or tab in an id"
            : !comma && id.Contains(',', StringComparison.Ordinal) ? "a comma in an actor's id"
            : null;
        if (reason is not null)
        {
            Fail(heading, reason);
            return null;
        }
        return id;
    }

    public T Word<T>(string heading) where T : struct, Enum
    {
        if (!Words<T>.TryParse(row[heading], out var word))
        {
            Fail(heading, row[heading].Length == 0 ? "empty" : $"none of {string.Join(", ", Words<T>.All)}");
        }
        return word;
    }

    public Relation? Relation(string heading)
    {
        if (!RelationTable.TryParse(row[heading], out var relation))
        {
            Fail(heading, row[heading].Length == 0 ? "empty" : $"none of {string.Join(", ", RelationTable.Words)}");
        }
        return relation;
    }

    /// <summary>True or false; an empty cell is false.</summary>
    public bool Truth(string heading)
    {
        if (row[heading].Length == 0)
        {
            return false;
        }
        if (bool.TryParse(row[heading], out var truth))
        {
            return truth;
        }
        Fail(heading, "neither true nor false");
        return false;
    }

    public EdtfDate? Date(string heading)
    {
        if (EdtfDate.TryParse(row[heading], out var date, out var reason))
        {
            return date;
        }
        Fail(heading, reason);
        return null;
    }

    /// <summary>The passage of start and end; null where both are empty or one is wrong.</summary>
    public Passage? Passage()
    {
        if (row["start"].Length == 0 && row["end"].Length == 0)
        {
            return null;
        }
        if (!TryNumber("start", out var start) | !TryNumber("end", out var end))
        {
            return null;
        }
        if (end <= start)
        {
            Fail("end", $"not after the start, {start}");
            return null;
        }
        return new(start, end);
    }

    /// <summary>The place of x and y; null where both are empty or one is wrong.</summary>
    public Place? Place()
    {
        if (row["x"].Length == 0 && row["y"].Length == 0)
        {
            return null;
        }
        return TryCoordinate("x", out var x) & TryCoordinate("y", out var y) ? new Place(x, y) : null;
    }

    /// <summary>An http or https address, or null. Other schemes are refused, since a <c>javascript:</c> link would run a script.</summary>
    public string? Url(string heading)
    {
        if (Text(heading, wanted: false) is not { } url)
        {
            return null;
        }
        if (WebAddress.Is(url))
        {
            return url;
        }
        Fail(heading, "no http or https address");
        return null;
    }

    /// <summary>A file name without a path, so that it cannot lead out of its folder; or null.</summary>
    public string? FileName(string heading)
    {
        if (Id(heading, wanted: false) is not { } name)
        {
            return null;
        }
        if (TextFileName.IsPlain(name))
        {
            return name;
        }
        Fail(heading, "not the bare name of a file");
        return null;
    }

    public string? Sha256(string heading)
    {
        if (Text(heading, wanted: false) is not { } hash)
        {
            return null;
        }
        if (hash.Length == 64 && hash.All(char.IsAsciiHexDigit))
        {
            return hash.ToLowerInvariant();
        }
        Fail(heading, "not 64 hexadecimal digits");
        return null;
    }

    private bool TryNumber(string heading, out int number)
    {
        if (int.TryParse(row[heading], NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return true;
        }
        Fail(heading, row[heading].Length == 0 ? "empty, though the other is given" : "no whole number from 0");
        return false;
    }

    private bool TryCoordinate(string heading, out double number)
    {
        if (double.TryParse(row[heading], NumberStyles.Float, CultureInfo.InvariantCulture, out number) && Math.Abs(number) <= ImportBounds.FarthestPlace)
        {
            return true;
        }
        Fail(heading, row[heading].Length == 0 ? "empty, though the other is given" : $"no number within ±{ImportBounds.FarthestPlace}");
        return false;
    }
}
