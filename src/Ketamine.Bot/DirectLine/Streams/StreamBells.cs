using Ketamine.Bot.DirectLine.Transcripts;

namespace Ketamine.Bot.DirectLine.Streams;

/// <summary>The bells of all open streams, rung when their conversation grows or ends.</summary>
internal sealed class StreamBells : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<StreamBell>> _bells = new(StringComparer.Ordinal);
    private readonly ITranscripts _transcripts;

    public StreamBells(ITranscripts transcripts)
    {
        _transcripts = transcripts;
        _transcripts.Changed += Ring;
    }

    public StreamBell Hang(string conversationId)
    {
        var mark = _transcripts.MarkOf(conversationId);
        var bell = new StreamBell();
        lock (_lock)
        {
            if (!_bells.TryGetValue(mark, out var bells))
            {
                _bells[mark] = bells = [];
            }

            bells.Add(bell);
        }

        return bell;
    }

    public void Remove(string conversationId, StreamBell bell)
    {
        var mark = _transcripts.MarkOf(conversationId);
        lock (_lock)
        {
            var bells = _bells[mark];
            bells.Remove(bell);
            if (bells.Count == 0)
            {
                _bells.Remove(mark);
            }
        }
    }

    public void Dispose() => _transcripts.Changed -= Ring;

    private void Ring(string? mark)
    {
        lock (_lock)
        {
            List<StreamBell> rung = mark is null ? [.. _bells.Values.SelectMany(bells => bells)] : _bells.GetValueOrDefault(mark) ?? [];
            rung.ForEach(bell => bell.Ring());
        }
    }
}
