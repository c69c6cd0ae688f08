using Ketamine.Bot.DirectLine.Streams;
using Ketamine.Bot.DirectLine.Transcripts;

namespace Ketamine.Bot.DirectLine;

/// <summary>How much the web chat's endpoint is used now, for health and metrics.</summary>
internal sealed class DirectLineCounts(ITranscripts transcripts, StreamCaps streams)
{
    public int OpenConversations => transcripts.OpenConversations;

    public int OpenStreams => streams.Open;
}
