using GraphExplorer.Web.StoreWatch;

namespace GraphExplorer.Web.Tests.Startup;

public sealed class RetryDelaysTests
{
    [Fact]
    public void They_grow_from_the_first_to_the_longest_and_no_further()
    {
        var delays = new RetryDelays(new Random(7));

        var all = Enumerable.Range(0, 40).Select(_ => delays.Next()).ToList();

        Assert.InRange(all[0], RetryDelays.First * 0.75, RetryDelays.First * 1.25);
        Assert.True(all[3] > all[0] && all[5] > all[3]);
        Assert.All(all, d => Assert.True(d <= RetryDelays.Longest));
        Assert.All(all.Skip(6), d => Assert.True(d >= RetryDelays.Longest * 0.5));
    }

    [Fact]
    public void Two_instances_do_not_come_back_at_the_same_time()
    {
        var (one, other) = (new RetryDelays(new Random(1)), new RetryDelays(new Random(2)));

        Assert.NotEqual(one.Next(), other.Next());
    }

    [Fact]
    public void After_a_success_they_begin_anew()
    {
        var delays = new RetryDelays(new Random(7));
        for (var i = 0; i < 10; i++)
        {
            delays.Next();
        }

        delays.Reset();

        Assert.InRange(delays.Next(), RetryDelays.First * 0.75, RetryDelays.First * 1.25);
    }
}
