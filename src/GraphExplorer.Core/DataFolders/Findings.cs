using System.Globalization;

namespace GraphExplorer.Core.DataFolders;

/// <summary>Collects findings, up to <see cref="ImportBounds.MostFindings"/>; further ones are only counted.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _kept = [];
    private int _leftOut;

    public bool HasErrors { get; private set; }

    public void Add(Finding finding)
    {
        HasErrors |= finding.Severity == Severity.Error;
        if (_kept.Count < ImportBounds.MostFindings)
        {
            _kept.Add(finding);
        }
        else
        {
            _leftOut++;
        }
    }

    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Add(finding);
        }
    }

    /// <summary>The collected findings by file, others before actors, documents and claims, and then by line.</summary>
    public ImmutableArray<Finding> ToImmutable()
    {
        var inOrder = _kept.OrderBy(f => DataFolder.Files.IndexOf(f.File)).ThenBy(f => f.Line);
        return _leftOut == 0 ? [.. inOrder] : [.. inOrder, new(_kept[^1].File, null, null, null, $"{_leftOut.ToString(CultureInfo.InvariantCulture)} more are not listed")];
    }
}
