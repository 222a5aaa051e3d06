using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Checks.Rules;

/// <summary>No two actors have a name or alias that is spelled alike: one of them may be the other.</summary>
internal sealed class SpelledAlikeRule : IRule
{
    public string Name => "spelled-alike";

    public bool NeedsTexts => false;

    public IEnumerable<Remark> Look(CheckedFolder folder)
    {
        var known = new Dictionary<string, Actor>(Spelling.Comparer);
        foreach (var actor in folder.Actors)
        {
            foreach (var (heading, name) in actor.Aliases.Select(a => ("aliases", a)).Prepend(("name", actor.Name)))
            {
                if (!known.TryAdd(name, actor) && known[name] is var other && other.Id != actor.Id)
                {
                    yield return new(actor.Id, folder.RowOf(actor).Finding(
                        heading, $"'{name}' is a name of '{other.Id}' in {folder.RowOf(other).Where} too: are both one actor?", Severity.Warning));
                }
            }
        }
    }
}
