using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>A clinician's sign-off is for the entry as it stands.</summary>
internal sealed class SignOffRule : ILintRule
{
    public IEnumerable<Finding> Check(KnowledgeBase knowledge) => knowledge.Entries
        .Where(entry => entry.ClinicalReview is { } review && !review.Covers(entry))
        .Select(entry => Finding.In(entry, $"The entry was changed after {entry.ClinicalReview?.Name} signed it off, so the sign-off no longer counts.",
            $"Ask for a new sign-off of the entry with hash {entry.Hash[..12]} (lint --review-sheet prints it), or write 'clinical-review: none'."));
}
