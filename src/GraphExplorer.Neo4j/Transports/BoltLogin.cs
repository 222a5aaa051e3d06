#if NEO4J_DRIVER
using Neo4j.Driver;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>
/// The driver's own managers ask for another password as soon as one is refused, and then try it, again and again if it is the same. Here a
/// refused one is refused: <see cref="LoginGate"/> says when the next is tried, and only then is its file read again.
/// </summary>
internal sealed class BoltLogin(Neo4jOptions options) : IAuthTokenManager
{
    private readonly Credentials _credentials = new(options);

    public ValueTask<IAuthToken> GetTokenAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(
        _credentials.Password() is { } password ? AuthTokens.Basic(options.User, password) : AuthTokens.None);

    public ValueTask<bool> HandleSecurityExceptionAsync(IAuthToken token, SecurityException exception, CancellationToken cancellationToken = default)
    {
        _credentials.Refused();
        return ValueTask.FromResult(false);
    }
}
#endif
