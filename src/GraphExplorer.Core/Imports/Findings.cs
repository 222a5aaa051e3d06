using System.Globalization;

namespace GraphExplorer.Core.Imports;

/// <summary>Gathers what is found, up to <see cref="ImportBounds.MostFindings"/>; what comes after is counted only.</summary>
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

    public ImmutableArray<Finding> ToImmutable() => _leftOut == 0
        ? [.. _kept]
        : [.. _kept, new(_kept[^1].File, null, null, null, $"{_leftOut.ToString(CultureInfo.InvariantCulture)} more are not listed")];
}
