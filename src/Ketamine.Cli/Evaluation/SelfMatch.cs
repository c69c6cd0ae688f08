using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Cli.Evaluation;

/// <summary>Whether the questions and alternates of a base find their own entry, without triage.</summary>
internal sealed class SelfMatch(KnowledgeBase knowledge, Func<KnowledgeBase, IQuestionMatcher> createMatcher, Rewording rewording)
{
    /// <summary>Asks every question and alternate of the matcher of the whole base.</summary>
    public IReadOnlyList<SelfMatched> Ask(Progress progress) => Ask(knowledge, [.. Phrasings(knowledge)], progress);

    /// <summary>Asks every alternate of a matcher that was built without it.</summary>
    public IReadOnlyList<SelfMatched> AskLeftOut(Progress progress) =>
        [.. Enumerable.Range(0, knowledge.Entries.Max(e => e.Alternates.Count)).SelectMany(left => AskWithout(left, progress))];

    /// <summary>How many questions <see cref="Ask(Progress)"/> or <see cref="AskLeftOut"/> asks.</summary>
    public int Count(bool leaveOneOut) => knowledge.Entries.Sum(e => e.Alternates.Count + (leaveOneOut ? 0 : 1));

    // One alternate of each entry is left out at a time: as many matchers as the longest list of alternates, not as there are alternates.
    private SelfMatched[] AskWithout(int left, Progress progress) => Ask(
        knowledge.With([.. knowledge.Entries.Select(e => e with { Alternates = [.. e.Alternates.Where((_, i) => i != left)] })]),
        [.. knowledge.Entries.Where(e => e.Alternates.Count > left).Select(e => new Phrasing(e.Alternates[left], e.Id))],
        progress);

    private SelfMatched[] Ask(KnowledgeBase asked, Phrasing[] phrasings, Progress progress)
    {
        var matcher = createMatcher(asked);
        using var release = matcher as IDisposable;
        var matched = new SelfMatched[phrasings.Length];
        Parallel.For(0, phrasings.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var text = rewording.Of(phrasings[i].Text);
            matched[i] = new SelfMatched(text, phrasings[i].EntryId, matcher.Match(text).Candidates is [var best, ..] ? best.Entry.Id : null);
            progress.Advance();
        });
        return matched;
    }

    private static IEnumerable<Phrasing> Phrasings(KnowledgeBase knowledge) =>
        knowledge.Entries.SelectMany(e => e.Phrasings.Select(text => new Phrasing(text, e.Id)));

    private sealed record Phrasing(string Text, string EntryId);
}

/// <summary>A phrasing of an entry, as it was asked, and the entry it found.</summary>
/// <param name="Got">The best candidate's id; null where there was none.</param>
internal sealed record SelfMatched(string Text, string Expected, string? Got)
{
    public bool IsRight => Got == Expected;
}
