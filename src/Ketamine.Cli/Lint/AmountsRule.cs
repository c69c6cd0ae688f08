using System.Text.RegularExpressions;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>Nothing that is shown names an amount.</summary>
internal sealed class AmountsRule(IReadOnlyList<Regex> amounts) : ILintRule
{
    public IEnumerable<Finding> Check(KnowledgeBase knowledge) =>
        from entry in knowledge.Entries
        from text in new[] { entry.Question, entry.Answer, entry.Note?.Text ?? "" }
        from amount in amounts
        from match in amount.Matches(text)
        select Finding.In(entry, $"It shows an amount: \"{match.Value}\".", "Take the amount out; say who sets it and why it differs from person to person.");
}
