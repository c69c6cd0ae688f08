using System.Threading.Channels;

namespace Ketamine.Bot.DirectLine.Streams;

/// <summary>Rings for one stream. However often it rings before the stream looks, the stream looks once.</summary>
internal sealed class StreamBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(true);

    public ValueTask<bool> WaitAsync(CancellationToken cancellation) => _rings.Reader.ReadAsync(cancellation);
}
