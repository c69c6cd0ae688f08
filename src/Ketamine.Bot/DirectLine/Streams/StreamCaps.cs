using Microsoft.Extensions.Options;

namespace Ketamine.Bot.DirectLine.Streams;

/// <summary>Counts the open streams, by address and in all.</summary>
internal sealed class StreamCaps(IOptions<DirectLineSettings> limits)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _byAddress = new(StringComparer.Ordinal);
    private int _all;

    public int Open => Volatile.Read(ref _all);

    /// <summary>Counts one more stream; null where it may be opened, else why not.</summary>
    public Refusal? Enter(string address)
    {
        lock (_lock)
        {
            var ofAddress = _byAddress.GetValueOrDefault(address);
            if (_all >= limits.Value.Streams)
            {
                return Refusal.Full;
            }

            if (ofAddress >= limits.Value.StreamsPerAddress)
            {
                return Refusal.TooManyOpen;
            }

            _all++;
            _byAddress[address] = ofAddress + 1;
            return null;
        }
    }

    public void Leave(string address)
    {
        lock (_lock)
        {
            _all--;
            var left = _byAddress[address] - 1;
            _byAddress[address] = left;
            if (left == 0)
            {
                _byAddress.Remove(address);
            }
        }
    }
}
