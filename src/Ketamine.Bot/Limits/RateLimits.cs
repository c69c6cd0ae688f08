using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Limits;

/// <summary>Counts calls a minute by person, by address and in all. Ten times as much is heard of those in danger.</summary>
internal sealed class RateLimits : IAsyncDisposable
{
    // Whoever is in danger is heard past the limits; this many times the limits nobody is, lest words of danger open a flood.
    private const int UrgentTimes = 10;

    private readonly Limit _user;
    private readonly Limit _address;
    private readonly Limit _all;

    public RateLimits(IOptions<LimitSettings> settings)
    {
        _user = new Limit(LimitReached.User, settings.Value.MessagesPerMinutePerUser);
        _address = new Limit(LimitReached.Address, settings.Value.CallsPerMinutePerAddress);
        _all = new Limit(LimitReached.All, settings.Value.CallsPerMinute);
    }

    /// <summary>Counts a call from an address; the limit that it goes beyond, or null.</summary>
    public Excess? CountCall(string address) => _address.Count(address) ?? _all.Count("");

    /// <summary>Counts a message of a person whom a token vouches for; the limit that it goes beyond, or null.</summary>
    public Excess? CountMessage(string user) => _user.Count(user);

    public async ValueTask DisposeAsync()
    {
        await _user.DisposeAsync();
        await _address.DisposeAsync();
        await _all.DisposeAsync();
    }

    private sealed class Limit(LimitReached kind, int calls) : IAsyncDisposable
    {
        private readonly PartitionedRateLimiter<string> _all = PerMinute(calls);
        private readonly PartitionedRateLimiter<string> _urgent = PerMinute(calls * UrgentTimes);

        public Excess? Count(string key)
        {
            using var flood = _urgent.AttemptAcquire(key);
            using var lease = _all.AttemptAcquire(key);
            return lease.IsAcquired ? null : new Excess(kind, IsHeardIfUrgent: flood.IsAcquired, RetryAfter(lease));
        }

        public async ValueTask DisposeAsync()
        {
            await _all.DisposeAsync();
            await _urgent.DisposeAsync();
        }

        private static PartitionedRateLimiter<string> PerMinute(int calls) => PartitionedRateLimiter.Create<string, string>(
            key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = calls, Window = TimeSpan.FromMinutes(1) }),
            StringComparer.Ordinal);

        private static TimeSpan RetryAfter(RateLimitLease lease) =>
            lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero ? wait : TimeSpan.FromMinutes(1);
    }
}

/// <summary>A limit that a call goes beyond.</summary>
/// <param name="IsHeardIfUrgent">False where even those in danger have sent too much.</param>
internal sealed record Excess(LimitReached Limit, bool IsHeardIfUrgent, TimeSpan RetryAfter);
