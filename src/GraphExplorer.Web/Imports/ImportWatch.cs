using System.Collections.Concurrent;

namespace GraphExplorer.Web.Imports;

/// <summary>Progress of an import.</summary>
/// <param name="Step">Name of the current step for users: "Receiving and checking", "Writing".</param>
/// <param name="Total">Total, in the unit of <paramref name="Done"/>; 0 where it is unknown.</param>
public readonly record struct ImportStep(string Step, long Done, long Total);

/// <summary>
/// Lets a page show the progress of an import that it sends over HTTP: the page opens a watch and sends the watch's name with the file, and
/// the endpoint reports under that name. There are at most as many names as pages that import. Thread-safe.
/// </summary>
public sealed class ImportWatch
{
    private readonly ConcurrentDictionary<string, Action<ImportStep>> _watchers = new(StringComparer.Ordinal);

    /// <summary>Opens a watch: calls back on every report, on the reporting thread, until the result is disposed.</summary>
    public Watched Open(Action<ImportStep> tell)
    {
        var name = Guid.NewGuid().ToString("N");
        _watchers[name] = tell;
        return new(this, name);
    }

    /// <summary>Reports to the page with the watch of this name; does nothing where there is none.</summary>
    public void Tell(string? name, ImportStep step)
    {
        if (name is not null && _watchers.TryGetValue(name, out var tell))
        {
            tell(step);
        }
    }

    public sealed class Watched(ImportWatch watch, string name) : IDisposable
    {
        public string Name => name;

        public void Dispose() => watch._watchers.TryRemove(name, out _);
    }
}
