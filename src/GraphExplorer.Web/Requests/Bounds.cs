using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GraphExplorer.Web.Requests;

/// <summary>How much a request may bring. Beyond it is refused, with 413, 414 or 431.</summary>
internal static class Bounds
{
    /// <summary>Bytes of a body, where an endpoint says nothing else.</summary>
    public const int Body = 1024 * 1024;

    /// <summary>Bytes of a file to import, as sent: 64 MiB. What it may unpack to is bounded by its reader.</summary>
    public const int ImportBody = 64 * 1024 * 1024;

    /// <summary>Bytes of the first line of a request, its query string in it: enough for a view with all its filters.</summary>
    private const int RequestLine = 32 * 1024;

    private const int HeaderBytes = 32 * 1024;
    private const int HeaderCount = 100;

    public static void Apply(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = Body;
        options.Limits.MaxRequestLineSize = RequestLine;
        // Kestrel reads line and headers from one buffer.
        options.Limits.MaxRequestBufferSize = 1024 * 1024;
        options.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        options.Limits.MaxRequestHeaderCount = HeaderCount;
    }
}
