using Ketamine.Knowledge;
using Ketamine.Matching.Phrases;

namespace Ketamine.Answering.Triage;

/// <summary>Tells whether a person needs help before an answer, by the rules of the base; needs no index, model or database.</summary>
public sealed class SafetyTriage
{
    // Of two misspelt findings the graver one may be somewhat more misspelt.
    private const double GravityWeight = 0.04;

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

    private SafetyTriage(SafetyTriage whole)
    {
        _phrases = whole._phrases;
        _gravestFirst = whole._gravestFirst;
        _asides = whole._asides;
    }

    /// <summary>The same rules without the second look.</summary>
    public SafetyTriage RulesAlone => new(this);

    /// <summary>The triage of a base; null for a base that brings no rules.</summary>
    public static SafetyTriage? Of(KnowledgeBase knowledge, IConcernAssessor? second = null) =>
        knowledge.Safety is { } protocol ? new SafetyTriage(protocol, second) : null;

    /// <summary>The gravest concern that the message raises, or null; never throws on any text.</summary>
    public SafetyConcern? Assess(string text)
    {
        var hits = Hits(text).ToList();
        var byRule = ByRule(hits);

        // Where the rules saw the words of danger and why they are harmless, likeness of meaning must not overrule them.
        return byRule is { Category: not SafetyCategory.PersonalAdvice } || hits.Exists(hit => hit.Aside is not null)
            ? byRule
            : _second?.Assess(text) ?? byRule;
    }

    /// <summary>The gravest concern that the rules alone find, or null; cheap enough to ask before any queue or limit.</summary>
    public SafetyConcern? AssessByRules(string text) => ByRule([.. Hits(text)]);

    /// <summary>What each rule finds in the message, gravest first, with what is harmless in its place.</summary>
    public IEnumerable<TriageHit> Hits(string text)
    {
        var reading = _phrases.Read(text);
        return
            from rule in _gravestFirst
            from combination in rule.When
            from match in reading.Find(combination)
            select new TriageHit(rule, combination, match.Slips, _asides.For(rule, match, reading));
    }

    // The gravest that is spelt out; where all is misspelt, what had to be mended least.
    private static SafetyConcern? ByRule(List<TriageHit> hits)
    {
        TriageHit? best = null;
        foreach (var hit in hits.Where(hit => hit.Aside is null))
        {
            if (hit.Slips == 0)
            {
                return SafetyConcern.Of(hit.Rule);
            }

            best = best is null || Doubt(hit) < Doubt(best) ? hit : best;
        }

        return best is null ? null : SafetyConcern.Of(best.Rule);
    }

    private static double Doubt(TriageHit hit) => hit.Slips + (GravityWeight * (int)hit.Rule.Category);
}
