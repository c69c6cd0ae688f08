using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Ketamine.Answering;
using Ketamine.Knowledge;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Cards;

/// <summary>The cards of plain answers as JSON, written once for each entry and layout: most messages get one of these.</summary>
internal static class WrittenCards
{
    // They go when the knowledge that the entries belong to goes.
    private static readonly ConditionalWeakTable<Entry, ConcurrentDictionary<CardLayout, Written>> ByEntry = [];

    /// <param name="write">Writes the card where none like it was written before.</param>
    public static JRaw Of(AnswerReply reply, CardLayout layout, Func<JObject> write)
    {
        var byLayout = ByEntry.GetOrCreateValue(reply.Entry ?? throw new InvalidOperationException("An answer has an entry."));
        if (byLayout.TryGetValue(layout, out var written) && IsAlike(written.Reply, reply))
        {
            return written.Card;
        }

        var card = new JRaw(write().ToString(Formatting.None));
        byLayout[layout] = new Written(reply, card);
        return card;
    }

    // All that a card shows of a reply to its entry. The receipt names the version, and with it all words around the entry.
    private static bool IsAlike(AnswerReply one, AnswerReply other) =>
        one.Receipt == other.Receipt && one.Disclaimer == other.Disclaimer && one.Notes.SequenceEqual(other.Notes) && one.FollowUps.SequenceEqual(other.FollowUps);

    private sealed record Written(AnswerReply Reply, JRaw Card);
}
