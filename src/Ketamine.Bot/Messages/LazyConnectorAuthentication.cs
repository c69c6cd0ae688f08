using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Messages;

/// <summary>Validates tokens as the Bot Framework does, but builds the clients for outgoing calls only when a turn uses them.</summary>
/// <remarks>Building them for each request costs most of the throughput, and a turn with expected replies needs none.</remarks>
/// <param name="keys">Null where the bot is not registered and checks no token.</param>
internal sealed class LazyConnectorAuthentication(BotFrameworkAuthentication inner, PublishedKeys? keys) : BotFrameworkAuthentication
{
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (keys is not null)
        {
            await keys.CheckAsync(authHeader, cancellationToken);
        }

        var result = await inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        result.ConnectorFactory = new LazyConnectorFactory(result.ConnectorFactory);
        return result;
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        inner.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new LazyConnectorFactory(inner.CreateConnectorFactory(claimsIdentity));

    // Nobody signs in to this bot, so the client is never built.
    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(NoUserTokens.Instance);

    public override BotFrameworkClient CreateBotFrameworkClient() => inner.CreateBotFrameworkClient();

    public override string GetOriginatingAudience() => inner.GetOriginatingAudience();

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        inner.AuthenticateChannelRequestAsync(authHeader, cancellationToken);
}
