using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Checks.Rules;

/// <summary>Something that must hold in a data folder, beyond what an import asks.</summary>
internal interface IRule
{
    /// <summary>By this name a settled case says which rule it is about.</summary>
    string Name { get; }

    /// <summary>Whether it can only be looked at with the texts at hand.</summary>
    bool NeedsTexts { get; }

    IEnumerable<Remark> Look(CheckedFolder folder);
}

/// <param name="Id">Id of the actor, document or claim that it is about.</param>
internal sealed record Remark(string Id, Finding Finding);
