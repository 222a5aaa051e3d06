using System.Net;
using System.Security.Authentication;
using System.Text.Json;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>What the faults of an HTTP exchange mean.</summary>
internal static class HttpFaults
{
    private const string InvalidRequest = "Neo.ClientError.Request.Invalid";

    /// <summary>The exchange did not come about, or broke.</summary>
    public static ServerFault Of(HttpRequestException error) => error switch
    {
        { HttpRequestError: HttpRequestError.SecureConnectionError } or { InnerException: AuthenticationException } =>
            new(FaultKind.Tls, error.InnerException?.Message ?? error.Message, null, error),
        { HttpRequestError: HttpRequestError.InvalidResponse } => new(FaultKind.NotNeo4j, error.Message, null, error),
        { HttpRequestError: HttpRequestError.ResponseEnded } =>
            new(FaultKind.Unreachable, "the connection ended before an answer, as it does where a port for Bolt is asked over HTTP", null, error),
        _ => new(FaultKind.Unreachable, (error.InnerException ?? error).Message, null, error),
    };

    /// <summary>
    /// The fault that an answer tells, or null. Errors may come with any status, 202 included: a query that was ended on its way has
    /// already begun to answer. Their form: <c>{"errors": [{"code": "Neo.ClientError.Statement.SyntaxError", "message": "…"}]}</c>.
    /// </summary>
    /// <param name="body">The answer, or null where it is no JSON.</param>
    public static ServerFault? Of(HttpStatusCode status, JsonElement? body)
    {
        if (body is { ValueKind: JsonValueKind.Object } answer && answer.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0)
        {
            var (code, message) = (errors[0].GetProperty("code").GetString() ?? "", errors[0].GetProperty("message").GetString() ?? "");
            // An address that the server does not serve has the code of any bad request; only the status tells.
            var kind = status == HttpStatusCode.NotFound && code == InvalidRequest ? NotFound(message) : ServerFault.KindOf(code);
            return new(kind ?? OfStatus(status) ?? FaultKind.Other, FirstLine(message), code);
        }
        return OfStatus(status) is { } plain ? new(plain, $"Status {(int)status}.") : null;
    }

    /// <summary>
    /// A transaction that has run out of time is unknown: <c>Transaction with Id: "c87de8" was not found …</c>; an address that is not
    /// served answers <c>Not Found</c>.
    /// </summary>
    private static FaultKind NotFound(string message) =>
        message.StartsWith("Transaction", StringComparison.Ordinal) ? FaultKind.TimedOut : FaultKind.NoQueryApi;

    private static FaultKind? OfStatus(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => FaultKind.WrongPassword,
        HttpStatusCode.Forbidden => FaultKind.Forbidden,
        HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => FaultKind.NoQueryApi,
        HttpStatusCode.TooManyRequests => FaultKind.LockedOut,
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => FaultKind.Unreachable,
        >= HttpStatusCode.Ambiguous => FaultKind.NotNeo4j,
        _ => null,
    };

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();
}
