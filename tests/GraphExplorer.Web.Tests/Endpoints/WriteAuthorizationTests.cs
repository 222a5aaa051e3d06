using System.Net;
using GraphExplorer.Web.Access;
using GraphExplorer.Web.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class WriteAuthorizationTests
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
        Assert.Equal(here, IsHere(From(address)));

    [Fact]
    public void A_connection_without_an_address_is_not_this_machine() => Assert.False(IsHere(From(null)));

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LocalHost:5180", true)]
    [InlineData("127.0.0.1:5180", true)]
    [InlineData("127.9.8.7", true)]
    [InlineData("[::1]:5180", true)]
    [InlineData("graph.example", false)]
    [InlineData("evil.localhost", false)]
    [InlineData("localhost.example", false)]
    [InlineData("127.0.0.1.example", false)]
    [InlineData("127.1", false)]
    [InlineData("128.0.0.1", false)]
    [InlineData("[::2]", false)]
    [InlineData("", false)]
    public void Only_a_loopback_name_is_this_machine(string host, bool here)
    {
        var context = From("127.0.0.1");
        context.Request.Host = new(host);

        Assert.Equal(here, IsHere(context));
    }

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

        Assert.Equal(here, IsHere(context));
    }

    [Fact]
    public void Two_origins_are_not_the_apps_own()
    {
        var context = From("127.0.0.1");
        context.Request.Headers.Origin = new(["http://localhost:5180", "https://example.org"]);

        Assert.False(IsHere(context));
    }

    [Theory]
    [InlineData("Forwarded")]
    [InlineData("X-Forwarded")]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Forwarded-Proto")]
    [InlineData("x_forwarded_for")]
    [InlineData("X-Original-For")]
    [InlineData("X-Original-Forwarded-For")]
    [InlineData("X-Original-URL")]
    [InlineData("Via")]
    [InlineData("X-Real-IP")]
    [InlineData("X-Client-IP")]
    [InlineData("X-Cluster-Client-IP")]
    [InlineData("True-Client-IP")]
    [InlineData("Fastly-Client-IP")]
    [InlineData("Fly-Client-IP")]
    [InlineData("WL-Proxy-Client-IP")]
    [InlineData("CF-Connecting-IP")]
    [InlineData("CF-Ray")]
    [InlineData("CDN-Loop")]
    [InlineData("DO-Connecting-IP")]
    [InlineData("X-Azure-ClientIP")]
    [InlineData("X-Appengine-User-Ip")]
    [InlineData("X-Envoy-External-Address")]
    [InlineData("X-ARR-LOG-ID")]
    [InlineData("X-ProxyUser-Ip")]
    [InlineData("X-Nf-Client-Connection-Ip")]
    public void A_header_of_any_proxy_is_somebody_elsewhere(string name)
    {
        var context = From("127.0.0.1");
        context.Request.Headers[name] = "203.0.113.7";

        Assert.False(IsHere(context));
    }

    [Fact]
    public void What_a_browser_sends_by_itself_is_no_proxys_header()
    {
        var context = From("127.0.0.1");
        foreach (var name in (string[])
                 ["Accept", "Accept-Encoding", "Accept-Language", "Cache-Control", "Connection", "Content-Type", "Cookie", "Pragma", "Priority", "Referer",
                     "Sec-CH-UA", "Sec-Fetch-Dest", "Sec-Fetch-Mode", "Sec-Fetch-Site", "Upgrade-Insecure-Requests", "User-Agent", "X-Requested-With"])
        {
            context.Request.Headers[name] = "1";
        }

        Assert.True(IsHere(context));
    }

    [Theory]
    [InlineData("127.0.0.1 ::1", "127.0.0.1")]
    [InlineData("127.0.0.0/8", "127.0.0.9")]
    [InlineData("127.0.0.1", "::ffff:127.0.0.1")]
    [InlineData("::1", "::1")]
    public void A_request_from_a_proxy_that_does_not_say_for_whom_is_not_this_machine(string proxies, string address) =>
        Assert.False(IsHere(From(address), proxies));

    [Fact]
    public void A_proxy_on_another_machine_leaves_this_one_what_it_is() => Assert.True(IsHere(From("127.0.0.1"), "10.0.0.7"));

    [Fact]
    public void An_empty_key_is_no_key()
    {
        var rule = Rule(new() { EditKey = "" });

        Assert.Equal(WriteDecision.NotLocal, rule.Decide(From("10.0.0.1")));
        Assert.Equal(WriteDecision.Allowed, rule.Decide(From("127.0.0.1")));
    }

    private static bool IsHere(HttpContext context, string? proxies = null)
    {
        var rule = Rule(new() { Proxies = proxies });
        Assert.Equal(rule.WhyNotLocal(context) is null, rule.Decide(context) == WriteDecision.Allowed);
        return rule.WhyNotLocal(context) is null;
    }

    private static WriteAuthorization Rule(GraphExplorerOptions options) =>
        new(new(Options.Create(options)), new(Options.Create(options)), new(TimeProvider.System));

    private static DefaultHttpContext From(string? address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        context.Request.Scheme = "http";
        context.Request.Host = new("localhost:5180");
        return context;
    }
}
