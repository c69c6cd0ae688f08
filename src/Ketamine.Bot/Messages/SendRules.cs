using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace Ketamine.Bot.Messages;

/// <summary>How often a message to a channel is sent again: where the channel says that it did not take it, at most three times in all.</summary>
internal static class SendRules
{
    public const int Tries = 3;

    /// <summary>How long one try may take; channels themselves wait 15 seconds for a turn.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // After a hang or a lost connection nobody knows whether the message arrived, so it is not sent twice.
    private static readonly HashSet<HttpStatusCode> NotTaken =
        [HttpStatusCode.PreconditionFailed, HttpStatusCode.TooManyRequests, HttpStatusCode.BadGateway, HttpStatusCode.GatewayTimeout];

    public static void AddSendRules(this IServiceCollection services) => services
        .AddHttpClient(Options.DefaultName)
        // The address of a call names the conversation.
        .RemoveAllLoggers()
        .AddResilienceHandler("channel", (pipeline, context) =>
        {
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline
                .AddRetry(new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = Tries - 1,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = TimeSpan.FromSeconds(1),
                    UseJitter = true,
                    ShouldRetryAfterHeader = true,
                    ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Result is { } answer && NotTaken.Contains(answer.StatusCode)),
                })
                .AddTimeout(Patience);
        });
}
