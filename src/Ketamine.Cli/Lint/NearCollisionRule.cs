using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Cli.Lint;

/// <summary>
/// The matcher can tell any two entries apart. Two collide when the question of each, asked as it stands, finds the other about as surely as
/// itself. Asking both ways keeps false alarms down: a broad entry often comes close behind a narrow one, but not the other way round too.
/// </summary>
internal sealed class NearCollisionRule(IQuestionMatcher matcher) : ILintRule
{
    /// <summary>From this lead in confidence on, the question alone decides.</summary>
    public const double Margin = 0.05;

    public IEnumerable<Finding> Check(KnowledgeBase knowledge)
    {
        var rivals = knowledge.Entries.ToDictionary(entry => entry.Id, Rivals, StringComparer.Ordinal);
        return
            from entry in knowledge.Entries
            from rival in rivals[entry.Id]
            where string.CompareOrdinal(entry.Id, rival) < 0 && rivals[rival].Contains(entry.Id)
            select Finding.In(entry, $"The matcher cannot tell it from {rival}.", "Reword the two questions and their alternates, so that each says what only it answers, or merge the two.");
    }

    private HashSet<string> Rivals(Entry entry)
    {
        var candidates = matcher.Match(entry.Question).Candidates;
        var own = candidates.FirstOrDefault(candidate => candidate.Entry.Id == entry.Id)?.Confidence ?? 0;
        return [.. candidates.Where(candidate => candidate.Entry.Id != entry.Id && candidate.Confidence > own - Margin).Select(candidate => candidate.Entry.Id)];
    }
}
