using System.Net;
using GraphExplorer.Web.Configuration;
using GraphExplorer.Web.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class WritingRuleTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.3.2.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("192.168.1.5", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("2001:db8::1", false)]
    public void Only_a_loopback_address_is_this_machine(string address, bool here) =>
        Assert.Equal(here, WritingRule.IsFromHere(From(address)));

    [Fact]
    public void A_connection_without_an_address_is_not_this_machine() => Assert.False(WritingRule.IsFromHere(From(null)));

    [Theory]
    [InlineData("http://localhost:5180", true)]
    [InlineData("HTTP://LOCALHOST:5180", true)]
    [InlineData("https://localhost:5180", false)]
    [InlineData("http://localhost:5181", false)]
    [InlineData("http://localhost", false)]
    public void An_origin_is_the_apps_own_only_with_scheme_and_port(string origin, bool here)
    {
        var context = From("127.0.0.1");
        context.Request.Headers.Origin = origin;

        Assert.Equal(here, WritingRule.IsFromHere(context));
    }

    [Fact]
    public void An_empty_key_is_no_key()
    {
        var rule = new WritingRule(Options.Create(new GraphExplorerOptions { EditKey = "" }));

        Assert.Equal(Writing.NoKey, rule.Decide(fromHere: false, ""));
        Assert.Equal(Writing.Allowed, rule.Decide(fromHere: true, null));
    }

    private static DefaultHttpContext From(string? address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        context.Request.Scheme = "http";
        context.Request.Host = new("localhost:5180");
        return context;
    }
}
