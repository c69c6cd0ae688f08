using Ketamine.Knowledge;
using Ketamine.Matching.Phrases;

namespace Ketamine.Answering.Triage;

/// <summary>Tells whether a person needs help before an answer, by the rules of the base; needs no index, model or database.</summary>
public sealed class SafetyTriage
{
    private readonly PhraseMatcher _phrases;
    private readonly IReadOnlyList<SafetyRule> _gravestFirst;
    private readonly AsideCheck _asides;
    private readonly IConcernAssessor? _second;

    /// <param name="second">Asked where no rule finds danger; null where there is none.</param>
    public SafetyTriage(SafetyProtocol protocol, IConcernAssessor? second = null)
    {
        _phrases = new PhraseMatcher(protocol);
        _gravestFirst = [.. protocol.Rules.OrderBy(rule => rule.Category)];
        _asides = new AsideCheck(protocol.Asides);
        _second = second;
    }

    /// <summary>The triage of a base; null for a base that brings no rules.</summary>
    public static SafetyTriage? Of(KnowledgeBase knowledge, IConcernAssessor? second = null) =>
        knowledge.Safety is { } protocol ? new SafetyTriage(protocol, second) : null;

    /// <summary>The gravest concern that the message raises, or null; never throws on any text.</summary>
    public SafetyConcern? Assess(string text)
    {
        var hits = Hits(text).ToList();
        var byRule = hits.Find(hit => hit.Aside is null) is { Rule: var rule } ? SafetyConcern.Of(rule) : null;

        // Where the rules saw the words of danger and why they are harmless, likeness of meaning must not overrule them.
        return byRule is { Category: not SafetyCategory.PersonalAdvice } || hits.Exists(hit => hit.Aside is not null)
            ? byRule
            : _second?.Assess(text) ?? byRule;
    }

    /// <summary>What each rule finds in the message, gravest first, with what is harmless in its place.</summary>
    public IEnumerable<TriageHit> Hits(string text)
    {
        var reading = _phrases.Read(text);
        return
            from rule in _gravestFirst
            from combination in rule.When
            from match in reading.Find(combination)
            select new TriageHit(rule, combination, _asides.For(rule, match, reading));
    }
}
