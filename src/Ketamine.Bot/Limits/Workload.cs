using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Limits;

/// <summary>How much is worked on at once: messages on all doors, and comparisons of meaning among them.</summary>
internal sealed class Workload : IAsyncDisposable
{
    private const int UrgentTimes = 10;

    private readonly ConcurrencyLimiter _messages;
    private readonly ConcurrencyLimiter _urgent;
    private readonly ConcurrencyLimiter _comparisons;

    public Workload(IOptions<LimitSettings> settings)
    {
        _messages = AtOnce(settings.Value.MessagesAtOnce);
        _urgent = AtOnce(settings.Value.MessagesAtOnce * UrgentTimes);
        _comparisons = AtOnce(settings.Value.ComparisonsAtOnce);
    }

    /// <summary>Takes on a message until the lease ends; one that is not acquired says that there is too much to do.</summary>
    public RateLimitLease TakeMessage() => _messages.AttemptAcquire();

    /// <summary>Takes on the message of a person in danger.</summary>
    public RateLimitLease TakeUrgentMessage() => _urgent.AttemptAcquire();

    /// <summary>Takes on a comparison of meaning.</summary>
    public RateLimitLease TakeComparison() => _comparisons.AttemptAcquire();

    public async ValueTask DisposeAsync()
    {
        await _messages.DisposeAsync();
        await _urgent.DisposeAsync();
        await _comparisons.DisposeAsync();
    }

    private static ConcurrencyLimiter AtOnce(int most) => new(new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = 0 });
}
