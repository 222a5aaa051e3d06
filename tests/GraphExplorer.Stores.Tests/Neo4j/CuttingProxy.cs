using System.Net;
using System.Net.Sockets;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>
/// Passes bytes between a client and a local server. Once it is armed, the first request that has a mark in it reaches the server, which
/// answers, and then the client's connection is cut instead of being answered.
/// </summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _port;
    private readonly byte[] _mark;
    private bool _armed;
    private int _cuts;

    public CuttingProxy(int port, byte[] mark)
    {
        (_port, _mark) = (port, mark);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Cuts => Volatile.Read(ref _cuts);

    public void Arm() => Volatile.Write(ref _armed, true);

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = PassAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(IPAddress.Loopback, _port, _end.Token);
            var cut = new StrongBox();
            await Task.WhenAny(
                CopyAsync(client.GetStream(), server.GetStream(), bytes => cut.Value |= HasMark(bytes)),
                CopyAsync(server.GetStream(), client.GetStream(), _ => cut.Value));
        }
    }

    /// <summary>Whether a request with the mark begins here, for the first time since the proxy was armed.</summary>
    private bool HasMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf(_mark) < 0 || !Interlocked.Exchange(ref _armed, false))
        {
            return false;
        }
        Interlocked.Increment(ref _cuts);
        return true;
    }

    /// <param name="stop">Sees what came; from server to client, true ends the connection in its stead.</param>
    private async Task CopyAsync(NetworkStream from, NetworkStream to, Seen stop)
    {
        var buffer = new byte[1 << 16];
        var answers = from.Socket.RemoteEndPoint is IPEndPoint { Port: var port } && port == _port;
        try
        {
            for (int read; (read = await from.ReadAsync(buffer, _end.Token)) > 0;)
            {
                if (stop(buffer.AsSpan(0, read)) && answers)
                {
                    return;
                }
                await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // Either side may go.
        }
    }

    private delegate bool Seen(ReadOnlySpan<byte> bytes);

    private sealed class StrongBox
    {
        public volatile bool Value;
    }
}
