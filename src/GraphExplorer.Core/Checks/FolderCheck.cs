using GraphExplorer.Core.Checks.Rules;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Checks;

/// <summary>The result of a check.</summary>
/// <param name="Findings">Errors, and warnings that nobody has accepted, in order of file and line.</param>
/// <param name="Settled">Number of accepted warnings.</param>
public sealed record FolderReport(ImmutableArray<Finding> Findings, int Settled, int Actors, int Documents, int Claims)
{
    public int Errors => Findings.Count(f => f.Severity == Severity.Error);

    public int Warnings => Findings.Count(f => f.Severity == Severity.Warning);
}

/// <summary>
/// Checks of a data folder what a program can check: all that an import requires, and the rules of <see cref="Rules"/>. Warnings are for a
/// person to judge; accepted ones are listed in <see cref="AcceptedWarnings.File"/>.
/// </summary>
public static class FolderCheck
{
    /// <param name="files">The folder's files by name.</param>
    /// <param name="texts">Opens a text by its file name, or gives null where there is none. Null for no texts: rules that need them are then not run.</param>
    public static async Task<FolderReport> RunAsync(
        IReadOnlyDictionary<string, Func<Stream>> files, Func<string, Stream?>? texts, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var parsed = await DataFolderReader.ParseAsync("", files, findings, cancellationToken);
        if (parsed is null)
        {
            return new(findings.ToImmutable(), 0, 0, 0, 0);
        }
        return await LookAsync(parsed, await AcceptedWarnings.ReadAsync(files, findings, cancellationToken), texts, findings, cancellationToken);
    }

    /// <summary>The same of what was read of a file of any format; in a single file nobody has accepted warnings.</summary>
    /// <param name="parsed">Null where nothing of it could be read.</param>
    /// <param name="found">What the reading found.</param>
    /// <param name="texts">As for a folder.</param>
    public static async Task<FolderReport> RunAsync(
        ParsedDataSet? parsed, ImmutableArray<Finding> found, Func<string, Stream?>? texts, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        findings.AddRange(found);
        if (parsed is null || findings.HasErrors)
        {
            return new(findings.ToImmutable(), 0, 0, 0, 0);
        }
        var accepted = await AcceptedWarnings.ReadAsync(new Dictionary<string, Func<Stream>>(), findings, cancellationToken);
        return await LookAsync(parsed, accepted, texts, findings, cancellationToken);
    }

    private static async Task<FolderReport> LookAsync(
        ParsedDataSet parsed, AcceptedWarnings settled, Func<string, Stream?>? texts, Findings findings, CancellationToken cancellationToken)
    {
        var (actors, documents, claims) = (parsed.DataSet.Actors, parsed.DataSet.Documents, parsed.DataSet.Claims);
        var folder = new CheckedFolder(parsed, texts is null ? null : await ReadTextsAsync(parsed, texts, findings, cancellationToken));
        var open = RuleBook.All
            .Where(rule => texts is not null || !rule.NeedsTexts)
            .SelectMany(rule => rule.Look(folder).Where(remark => !settled.Settles(rule, remark)))
            .Select(remark => remark.Finding)
            .Concat(settled.Unmatched(texts is not null))
            .ToList();
        findings.AddRange(open.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line));
        return new(findings.ToImmutable(), settled.Matched, actors.Length, documents.Length, claims.Length);
    }

    /// <summary>Reads the text files that documents name. A file that cannot be read is an error for each of its documents.</summary>
    private static async Task<Dictionary<string, TextFile>> ReadTextsAsync(
        ParsedDataSet parsed, Func<string, Stream?> texts, Findings findings, CancellationToken cancellationToken)
    {
        var read = new Dictionary<string, TextFile>(StringComparer.Ordinal);
        var room = ImportBounds.MostBytes;
        foreach (var group in parsed.DataSet.Documents.Where(d => d.File is not null).GroupBy(d => d.File!, StringComparer.Ordinal))
        {
            await using var stream = texts(group.Key);
            var bytes = stream is null ? [] : await BoundedCopy.ReadAllAsync(stream, room, cancellationToken);
            room -= bytes?.Length ?? 0;
            if (stream is not null && bytes is not null && TextFile.TryRead(bytes, out var text))
            {
                read[group.Key] = text;
                continue;
            }
            var reason = stream is null ? "the text is not at hand"
                : bytes is null ? $"the texts have more than {ImportBounds.MostBytes} bytes in all"
                : "the file is no text";
            findings.AddRange(group.Select(d => parsed.Documents[d.Id].Finding("file", reason)));
        }
        return read;
    }
}
