using System.Collections.Concurrent;

namespace GraphExplorer.Web.Imports;

/// <summary>How far an import is.</summary>
/// <param name="Step">What is being done, for people: "Receiving and checking", "Writing".</param>
/// <param name="Total">In the unit of <paramref name="Done"/>; 0 where it is not known.</param>
public readonly record struct ImportStep(string Step, long Done, long Total);

/// <summary>
/// Lets a page show the progress of an import that it sent over HTTP: the page opens a watch and sends its name with the file, and the endpoint
/// reports under that name. At most as many names are known as pages are importing. Thread-safe.
/// </summary>
public sealed class ImportWatch
{
    private readonly ConcurrentDictionary<string, Action<ImportStep>> _watchers = new(StringComparer.Ordinal);

    /// <summary>Calls back with every step, on the thread that makes it, until the answer is disposed.</summary>
    public Watched Open(Action<ImportStep> tell)
    {
        var name = Guid.NewGuid().ToString("N");
        _watchers[name] = tell;
        return new(this, name);
    }

    /// <summary>Reports a step to the page that watches under this name; nothing happens where none does.</summary>
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
