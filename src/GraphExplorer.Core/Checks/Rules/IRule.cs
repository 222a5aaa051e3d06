using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Checks.Rules;

/// <summary>A rule for data folders, beyond what an import requires.</summary>
internal interface IRule
{
    /// <summary>The rule's name in the list of accepted warnings.</summary>
    string Name { get; }

    /// <summary>Whether it can only be checked with the texts.</summary>
    bool NeedsTexts { get; }

    IEnumerable<Remark> Look(CheckedFolder folder);
}

/// <param name="Id">Id of the actor, document or claim that it is about.</param>
internal sealed record Remark(string Id, Finding Finding);
