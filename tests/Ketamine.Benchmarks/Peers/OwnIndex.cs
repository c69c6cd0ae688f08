using Ketamine.Cli;
using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Benchmarks.Peers;

/// <summary>The bot's own matcher, without triage.</summary>
internal sealed class OwnIndex(KnowledgeBase knowledge, bool lexical) : IPeerIndex
{
    private readonly QuestionMatcher _matcher = CommonOptions.CreateMatcher(knowledge, lexical);

    public IReadOnlyList<PeerHit?> Ask(IReadOnlyList<string> questions) =>
        [.. questions.Select(q => _matcher.Match(q).Candidates is [var best, ..] ? new PeerHit(best.Entry.Id, best.Confidence) : null)];

    public void Dispose() => _matcher.Dispose();
}
