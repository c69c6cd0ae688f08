using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.DirectLine.Transcripts;

/// <summary>Transcripts in memory: they end with the process, when idle, or when all of them together grow too large.</summary>
internal sealed class MemoryTranscripts : ITranscripts, IDisposable
{
    private const int Kilobyte = 1024;

    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly DirectLineSettings _limits;
    private readonly TimeProvider _time;
    private readonly ITimer _sweep;
    private readonly Lock _opening = new();
    private readonly ConcurrentDictionary<string, Transcript> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _openByAddress = new(StringComparer.Ordinal);
    private readonly long _firstPosition;
    private long _bytes;

    /// <param name="firstPosition">The position before the first activity of every conversation.</param>
    public MemoryTranscripts(IOptions<DirectLineSettings> limits, TimeProvider time, long firstPosition = 0)
    {
        _firstPosition = firstPosition;
        _limits = limits.Value;
        _time = time;
        _sweep = time.CreateTimer(_ => EndIdle(), null, SweepInterval, SweepInterval);
    }

    public event Action<string?>? Changed;

    public int OpenConversations => _open.Count;

    /// <summary>The ids of the open conversations.</summary>
    public IReadOnlyCollection<string> Conversations => [.. _open.Keys];

    public string MarkOf(string conversationId) => conversationId;

    public bool IsOpen(string conversationId) => Find(conversationId) is not null;

    /// <summary>Everything that a conversation still holds; null where it is not open.</summary>
    public IReadOnlyList<TranscriptItem>? Items(string conversationId) => Find(conversationId)?.Items();

    public ValueTask<StartOutcome> StartAsync(ConversationStart start, CancellationToken cancellation)
    {
        lock (_opening)
        {
            return ValueTask.FromResult(Start(start));
        }
    }

    public ValueTask<bool> TouchAsync(string conversationId, CancellationToken cancellation)
    {
        var transcript = Find(conversationId);
        transcript?.Touch(_time.GetUtcNow());
        return ValueTask.FromResult(transcript is not null);
    }

    public ValueTask<bool> AppendAsync(string conversationId, TranscriptItem item, CancellationToken cancellation)
    {
        if (Find(conversationId)?.Append(item, _time.GetUtcNow()) is not { } growth)
        {
            return ValueTask.FromResult(false);
        }

        var bytes = Interlocked.Add(ref _bytes, growth);
        Changed?.Invoke(conversationId);
        if (bytes > MaxBytes)
        {
            EndLongestIdle();
        }

        return ValueTask.FromResult(true);
    }

    public ValueTask<ActivitySet?> ReadAsync(string conversationId, long after, CancellationToken cancellation) =>
        ValueTask.FromResult(Find(conversationId)?.ReadAfter(after));

    public ValueTask ForgetBeforeAsync(string conversationId, string activityId, CancellationToken cancellation)
    {
        if (Find(conversationId) is { } transcript)
        {
            Interlocked.Add(ref _bytes, -transcript.ForgetBefore(activityId));
        }

        return ValueTask.CompletedTask;
    }

    public void Dispose() => _sweep.Dispose();

    private long MaxBytes => (long)_limits.TranscriptsMegabytes * Kilobyte * Kilobyte;

    private StartOutcome Start(ConversationStart start)
    {
        if (Find(start.ConversationId) is not null)
        {
            return new AlreadyOpen();
        }

        if (_open.Count >= _limits.Conversations)
        {
            return new AllFull();
        }

        var ofAddress = _openByAddress.GetValueOrDefault(start.Address);
        if (ofAddress >= _limits.ConversationsPerAddress)
        {
            return new AddressFull();
        }

        _open[start.ConversationId] = new Transcript(start.Address, _limits.TranscriptActivities, (long)_limits.TranscriptKilobytes * Kilobyte, _time.GetUtcNow(), _firstPosition);
        _openByAddress[start.Address] = ofAddress + 1;
        return new Started();
    }

    private Transcript? Find(string conversationId)
    {
        if (!_open.TryGetValue(conversationId, out var transcript))
        {
            return null;
        }

        if (!IsIdle(transcript))
        {
            return transcript;
        }

        End(conversationId);
        return null;
    }

    private bool IsIdle(Transcript transcript) => _time.GetUtcNow() - transcript.TouchedAt >= TimeSpan.FromMinutes(_limits.IdleMinutes);

    private void EndIdle()
    {
        foreach (var (id, _) in _open.Where(pair => IsIdle(pair.Value)))
        {
            End(id);
        }
    }

    // Some more than needed, so that a full memory is not swept at every message.
    private void EndLongestIdle()
    {
        var enough = MaxBytes / 10 * 9;
        lock (_opening)
        {
            foreach (var (id, _) in _open.OrderBy(pair => pair.Value.TouchedAt).ToList())
            {
                if (Interlocked.Read(ref _bytes) <= enough)
                {
                    return;
                }

                End(id);
            }
        }
    }

    /// <summary>Ends a conversation and forgets what was said in it.</summary>
    public void End(string conversationId)
    {
        lock (_opening)
        {
            if (!_open.TryRemove(conversationId, out var transcript))
            {
                return;
            }

            Interlocked.Add(ref _bytes, -transcript.End());
            var left = _openByAddress[transcript.Address] - 1;
            if (left == 0)
            {
                _openByAddress.Remove(transcript.Address);
            }
            else
            {
                _openByAddress[transcript.Address] = left;
            }
        }

        Changed?.Invoke(conversationId);
    }
}
