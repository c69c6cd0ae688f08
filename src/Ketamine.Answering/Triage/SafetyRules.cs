using Ketamine.Knowledge;
using Ketamine.Matching.Safety;

namespace Ketamine.Answering.Triage;

/// <summary>Searches a message for what the rules of the base spell out, sentence by sentence.</summary>
internal sealed class SafetyRules
{
    private readonly List<(SafetyRule Rule, PatternSearch When)> _gravestFirst;
    private readonly Dictionary<string, PatternSearch> _asides;

    public SafetyRules(SafetyProtocol protocol)
    {
        _gravestFirst = [.. protocol.Rules.OrderBy(rule => rule.Category).Select(rule => (rule, new PatternSearch(rule.When)))];
        _asides = protocol.Asides.ToDictionary(aside => aside.Key, aside => new PatternSearch(aside.Value), StringComparer.Ordinal);
    }

    /// <summary>What each rule finds, gravest first, with what is harmless in its place.</summary>
    /// <param name="sentences">As <see cref="SafetyText.Sentences"/> gives them.</param>
    public IEnumerable<TriageHit> Find(IReadOnlyList<string> sentences) =>
        from rule in _gravestFirst
        from sentence in sentences
        let found = rule.When.Find(sentence)
        where found is not null
        select new TriageHit(rule.Rule, found, rule.Rule.Unless.FirstOrDefault(id => _asides[id].IsIn(sentence)));
}
