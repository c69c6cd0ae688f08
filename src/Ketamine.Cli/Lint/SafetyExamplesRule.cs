using Ketamine.Answering.Triage;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>Every rule of triage finds the messages that stand beside it as its own, and passes those that it must pass; the rules alone decide.</summary>
internal sealed class SafetyExamplesRule : ILintRule
{
    private const string File = "safety.yaml";

    public IEnumerable<Finding> Check(KnowledgeBase knowledge) =>
        SafetyTriage.ByRulesAlone(knowledge) is { } triage ? knowledge.Safety!.Rules.SelectMany(rule => Check(rule, triage)) : [];

    private static IEnumerable<Finding> Check(SafetyRule rule, SafetyTriage triage) =>
        rule.Matches.Where(message => !Live(triage, message).Any(hit => hit.Rule == rule))
            .Select(message => new Finding(File, $"The rule '{rule.Id}' does not match \"{message}\".", "Widen a pattern under 'when', or narrow an aside that it respects."))
            .Concat(rule.Passes.SelectMany(message => Live(triage, message).Where(hit => hit.Rule.Category == rule.Category).Take(1)
                .Select(hit => new Finding(File, $"\"{message}\" must pass, but '{hit.Rule.Id}' matches it by '{hit.Found.Text}'.", "Narrow that pattern, or let the rule respect an aside."))));

    private static IEnumerable<TriageHit> Live(SafetyTriage triage, string message) => triage.Hits(message).Where(hit => hit.Aside is null);
}
