using Ketamine.Cli.Lint.Reading;
using Ketamine.Cli.Lint.Spelling;
using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Cli.Lint;

/// <summary>The rules for one base.</summary>
/// <param name="Gate">A base is published only when these find nothing.</param>
/// <param name="Notes">What these find is worth knowing.</param>
internal sealed record LintRules(IReadOnlyList<ILintRule> Gate, IReadOnlyList<ILintRule> Notes)
{
    /// <param name="matcher">A matcher over the same base, without triage before it.</param>
    public static LintRules For(EditorialRules rules, IQuestionMatcher matcher, DateOnly today) => new(
        [
            new SourcesRule(rules.GroupsWithoutSources),
            new ReviewDatesRule(today),
            new SignOffRule(),
            new LengthRule(),
            new ReadingAgeRule(new ReadingGrade(rules.Names)),
            new AmountsRule(rules.Amounts),
            new AlternatesRule(),
            new DistinctPhrasingsRule(),
            new FollowUpsRule(),
            new LinksRule(),
            new SpellingRule(BritishEnglish.With(rules.OwnWords)),
            new OwnEntryRule(matcher),
            new NearCollisionRule(matcher),
            new SafetyExamplesRule(),
        ],
        [
            new UnusedSourcesNote(),
            new DueForReviewNote(today),
        ]);
}
