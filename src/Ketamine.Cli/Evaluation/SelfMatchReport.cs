using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Evaluation;

/// <summary>How many phrasings of a base find their own entry.</summary>
/// <param name="RecallAt1">The share, 0 to 1; null where nothing was asked.</param>
/// <param name="Misses">The phrasings that found another entry; null where they were not asked for.</param>
internal sealed record SelfMatchReport(int Questions, int Right, double? RecallAt1, bool LeaveOneOut, string KnowledgeVersion, IReadOnlyList<SelfMatchMiss>? Misses)
{
    public static SelfMatchReport Of(IReadOnlyList<SelfMatched> matched, bool leaveOneOut, string knowledgeVersion, bool list) => new(
        matched.Count,
        matched.Count(m => m.IsRight),
        Share.Of(matched, m => m.IsRight),
        leaveOneOut,
        knowledgeVersion,
        list ? [.. matched.Where(m => !m.IsRight).Select(m => new SelfMatchMiss(m.Text, m.Expected, m.Got))] : null);
}

/// <summary>A phrasing that did not find its own entry.</summary>
internal sealed record SelfMatchMiss(string Text, string Expected, string? Got);
