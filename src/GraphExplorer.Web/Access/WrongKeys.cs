using GraphExplorer.Web.Ceilings;

namespace GraphExplorer.Web.Access;

/// <summary>
/// Makes whoever tries out edit keys wait: after <see cref="Ceiling.WrongKeys"/> wrong ones an address waits before each further one, each time
/// twice as long. While it waits no key is looked at, the right one neither, so that trying tells nothing. Thread-safe.
/// </summary>
public sealed class WrongKeys(TimeProvider time)
{
    private readonly Lock _gate = new();

    // Bound: Ceiling.KeyAddresses; the one that was silent longest makes room.
    private readonly Dictionary<string, Tries> _of = new(StringComparer.Ordinal);

    private sealed record Tries(int Wrong, DateTimeOffset Last, DateTimeOffset Until);

    /// <summary>How long an address still has to wait; zero where its next key is looked at.</summary>
    public TimeSpan WaitOf(string address)
    {
        lock (_gate)
        {
            var left = _of.GetValueOrDefault(address) is { } tries ? tries.Until - time.GetUtcNow() : TimeSpan.Zero;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Looks at a key, unless the address has to wait.</summary>
    /// <returns>Whether it is the right one; null where it was not looked at.</returns>
    public bool? Try(string address, Func<bool> isRight)
    {
        // Under the lock, so that many at once are no more tries than one after the other.
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var tries = _of.GetValueOrDefault(address);
            if (tries?.Until > now)
            {
                return null;
            }
            if (isRight())
            {
                _of.Remove(address);
                return true;
            }
            var wrong = (tries is not null && now - tries.Last < Ceiling.KeysForgotten ? tries.Wrong : 0) + 1;
            if (tries is null)
            {
                MakeRoom(now);
            }
            _of[address] = new(wrong, now, now + DelayAfter(wrong));
            return false;
        }
    }

    private static TimeSpan DelayAfter(int wrong)
    {
        var further = wrong - Ceiling.WrongKeys;
        if (further < 0)
        {
            return TimeSpan.Zero;
        }
        var delay = Ceiling.FirstKeyDelay * Math.Pow(2, Math.Min(further, 30));
        return delay < Ceiling.LongestKeyDelay ? delay : Ceiling.LongestKeyDelay;
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (_of.Count < Ceiling.KeyAddresses)
        {
            return;
        }
        foreach (var (address, _) in _of.Where(p => now - p.Value.Last >= Ceiling.KeysForgotten).ToArray())
        {
            _of.Remove(address);
        }
        if (_of.Count >= Ceiling.KeyAddresses)
        {
            _of.Remove(_of.MinBy(p => p.Value.Last).Key);
        }
    }
}
