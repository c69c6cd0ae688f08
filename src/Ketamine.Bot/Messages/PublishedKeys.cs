using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Ketamine.Bot.Messages;

/// <summary>Whether a token names a key that its issuer publishes.</summary>
/// <remarks>The Bot Framework tries every key on a token that names none of them, and then cannot tell for which channels the key is good.</remarks>
internal sealed class PublishedKeys
{
    private const string Scheme = "Bearer ";

    private readonly NotedRetrieval _retrieval;
    private readonly ConfigurationManager<OpenIdConnectConfiguration>[] _issuers;

    public PublishedKeys(IConfiguration configuration, TimeProvider time)
    {
        _retrieval = new NotedRetrieval(time);
        _issuers =
        [
            Issuer(configuration["ToBotFromChannelOpenIdMetadataUrl"], AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl),
            Issuer(configuration["ToBotFromEmulatorOpenIdMetadataUrl"], AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl),
        ];
    }

    /// <summary>When keys were fetched last; null before that.</summary>
    public DateTimeOffset? FetchedAt => _retrieval.SucceededAt;

    /// <summary>Whether the last try to fetch keys failed.</summary>
    public bool IsUnreachable => _retrieval.HasFailed;

    /// <exception cref="UnauthorizedAccessException">The token names no published key, or cannot be read at all.</exception>
    public async Task CheckAsync(string? authorization, CancellationToken cancellation)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            // The Bot Framework refuses it, or takes it where there is no registration.
            return;
        }

        var keyId = KeyIdOf(authorization[Scheme.Length..].Trim());
        foreach (var issuer in _issuers)
        {
            if (await PublishesAsync(issuer, keyId, cancellation))
            {
                return;
            }
        }

        throw new UnauthorizedAccessException("The token names a key that is not published.");
    }

    private static async Task<bool> PublishesAsync(ConfigurationManager<OpenIdConnectConfiguration> issuer, string keyId, CancellationToken cancellation)
    {
        if (Holds(await issuer.GetConfigurationAsync(cancellation)))
        {
            return true;
        }

        // The key may be newer than what was fetched; a flood of unknown keys fetches no more often than the manager allows.
        issuer.RequestRefresh();
        return Holds(await issuer.GetConfigurationAsync(cancellation));

        bool Holds(OpenIdConnectConfiguration published) => published.JsonWebKeySet?.Keys.Any(key => key.Kid == keyId) == true;
    }

    private static string KeyIdOf(string token)
    {
        try
        {
            return new JsonWebToken(token).Kid is { Length: > 0 } id ? id : throw new UnauthorizedAccessException("The token names no key.");
        }
        catch (Exception e) when (e is not UnauthorizedAccessException)
        {
            // Whatever keeps a token from being read is the sender's doing.
            throw new UnauthorizedAccessException("The token cannot be read.");
        }
    }

    private ConfigurationManager<OpenIdConnectConfiguration> Issuer(string? configured, string usual) =>
        new(string.IsNullOrEmpty(configured) ? usual : configured, new OpenIdConnectConfigurationRetriever(), _retrieval);

    private sealed class NotedRetrieval(TimeProvider time) : IDocumentRetriever
    {
        private readonly HttpDocumentRetriever _inner = new();
        private long _succeededAt;

        public DateTimeOffset? SucceededAt => Volatile.Read(ref _succeededAt) is not 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

        public bool HasFailed { get; private set; }

        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            try
            {
                var document = await _inner.GetDocumentAsync(address, cancel);
                Volatile.Write(ref _succeededAt, time.GetUtcNow().UtcTicks);
                HasFailed = false;
                return document;
            }
            catch
            {
                HasFailed = true;
                throw;
            }
        }
    }
}
