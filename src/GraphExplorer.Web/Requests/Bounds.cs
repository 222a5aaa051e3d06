using GraphExplorer.Web.Ceilings;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GraphExplorer.Web.Requests;

/// <summary>How much a request may bring. Beyond it is refused, with 413, 414 or 431.</summary>
internal static class Bounds
{
    public static void Apply(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = Ceiling.Body;
        options.Limits.MaxRequestLineSize = Ceiling.RequestLine;
        // Kestrel reads line and headers from one buffer.
        options.Limits.MaxRequestBufferSize = 1024 * 1024;
        options.Limits.MaxRequestHeadersTotalSize = Ceiling.HeaderBytes;
        options.Limits.MaxRequestHeaderCount = Ceiling.HeaderCount;
    }
}
