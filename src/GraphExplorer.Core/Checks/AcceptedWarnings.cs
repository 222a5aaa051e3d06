using GraphExplorer.Core.Checks.Rules;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Checks;

/// <summary>Warnings that a person has examined and accepted, each with a reason. An entry that matches no warning any more is itself a warning.</summary>
internal sealed class AcceptedWarnings
{
    /// <summary>The optional file that lists them.</summary>
    public const string File = "settled.csv";

    private static readonly ImmutableArray<string> Headings = ["file", "id", "rule", "reason"];

    private readonly Dictionary<(string File, string Id, string Rule), Row> _cases = [];
    private readonly HashSet<(string File, string Id, string Rule)> _matched = [];

    /// <summary>How many warnings matched an entry so far.</summary>
    public int Matched { get; private set; }

    public static async Task<AcceptedWarnings> ReadAsync(
        IReadOnlyDictionary<string, Func<Stream>> files, Findings findings, CancellationToken cancellationToken)
    {
        var settled = new AcceptedWarnings();
        if (!files.TryGetValue(File, out var open))
        {
            return settled;
        }
        await using var stream = open();
        var bytes = await BoundedCopy.ReadAllAsync(stream, ImportBounds.MostBytes, cancellationToken);
        if (bytes is null)
        {
            findings.Add(new(File, null, null, null, $"more than {ImportBounds.MostBytes} bytes"));
            return settled;
        }
        foreach (var row in CsvTable.Read(File, bytes, Headings, [], findings)?.Rows ?? [])
        {
            settled.Take(row, findings);
        }
        return settled;
    }

    /// <summary>Whether a warning is accepted by an entry. Errors cannot be accepted.</summary>
    public bool Settles(IRule rule, Remark remark)
    {
        var key = (remark.Finding.File, remark.Id, rule.Name);
        if (remark.Finding.Severity == Severity.Error || !_cases.ContainsKey(key))
        {
            return false;
        }
        _matched.Add(key);
        Matched++;
        return true;
    }

    /// <summary>A warning for each entry that matched nothing.</summary>
    /// <param name="withTexts">Whether the rules that need texts were run; entries for these rules are left out otherwise.</param>
    public IEnumerable<Finding> Unmatched(bool withTexts) => _cases
        .Where(c => !_matched.Contains(c.Key) && (withTexts || !RuleBook.All.Single(r => r.Name == c.Key.Rule).NeedsTexts))
        .Select(c => c.Value.Finding("id", "settles nothing: there is no such warning any more", Severity.Warning));

    private void Take(Row row, Findings findings)
    {
        var cells = new Cells(row, findings);
        var (file, id, rule) = (cells.Text("file"), cells.Text("id"), cells.Text("rule"));
        cells.Text("reason");
        if (rule is not null && !RuleBook.All.Any(r => r.Name == rule))
        {
            cells.Fail("rule", $"none of {string.Join(", ", RuleBook.All.Select(r => r.Name))}");
        }
        if (!cells.Failed && !_cases.TryAdd((file!, id!, rule!), row))
        {
            cells.Fail("id", $"the same case as in {_cases[(file!, id!, rule!)].Where}");
        }
    }
}
