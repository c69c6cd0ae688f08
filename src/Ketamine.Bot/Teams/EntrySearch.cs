using Ketamine.Answering;
using Ketamine.Knowledge;

namespace Ketamine.Bot.Teams;

/// <summary>Finds entries while a person types: the closest in meaning first, then all that hold the beginnings of the words.</summary>
internal static class EntrySearch
{
    public static IReadOnlyList<Entry> Find(string typed, Reply reply, KnowledgeBase knowledge)
    {
        var begun = Words(typed);
        return
        [
            .. Close(reply)
                .Concat(Holding(begun, knowledge, entry => [entry.Question]))
                .Concat(Holding(begun, knowledge, entry => entry.Alternates))
                .DistinctBy(entry => entry.Id),
        ];
    }

    // What is merely the nearest would fill every list.
    private static IEnumerable<Entry> Close(Reply reply) =>
        reply is AnswerReply or ClarificationReply ? reply.Candidates.Select(candidate => candidate.Entry) : [];

    // A large base is not gone through while a person types.
    private static IEnumerable<Entry> Holding(string[] begun, KnowledgeBase knowledge, Func<Entry, IEnumerable<string>> phrasings) =>
        begun.Length == 0 || knowledge.Holding is Knowledge.Holding.OnDisk ? [] : knowledge.Entries.Where(entry => phrasings(entry).Any(phrasing => HoldsAll(Words(phrasing), begun)));

    private static bool HoldsAll(string[] words, string[] begun) =>
        begun.All(beginning => words.Any(word => word.StartsWith(beginning, StringComparison.Ordinal)));

    private static string[] Words(string text) => WholeMessage.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
