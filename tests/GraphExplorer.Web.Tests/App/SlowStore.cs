using System.Reflection;
using GraphExplorer.Core.Stores;

namespace GraphExplorer.Web.Tests.App;

/// <summary>A real store of which every reading, while <see cref="IsSlow"/>, is ended for taking too long, as that of a busy server is.</summary>
public class SlowStore : DispatchProxy
{
    /// <summary>What it says then.</summary>
    public const string Message = "The store did not finish within 30 s; ask for less.";

    private IGraphStore _store = null!;

    public bool IsSlow { get; set; }

    public static IGraphStore Over(IGraphStore store)
    {
        var proxy = Create<IGraphStore, SlowStore>();
        ((SlowStore)(object)proxy)._store = store;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        return IsSlow && targetMethod.Name.StartsWith("Get", StringComparison.Ordinal)
            ? throw new StoreUnavailableException(Message) { TookTooLong = true }
            : targetMethod.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}
