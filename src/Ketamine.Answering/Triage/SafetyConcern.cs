using Ketamine.Knowledge;

namespace Ketamine.Answering.Triage;

/// <summary>Why a message is not simply answered.</summary>
public sealed record SafetyConcern
{
    public required SafetyCategory Category { get; init; }

    /// <summary>The id of the rule that matched.</summary>
    public required string Rule { get; init; }

    /// <summary>The id of the entry that says what to do; null where the matcher chooses.</summary>
    public required string? EntryId { get; init; }

    /// <summary>The kinds of help lines to show, in that order.</summary>
    public required IReadOnlyList<HelpLineKind> Help { get; init; }

    /// <summary>The code of the person's language; null for English.</summary>
    public string? Language { get; init; }

    /// <summary>Whether help comes before anything else.</summary>
    public bool IsEscalation => Category is SafetyCategory.Crisis or SafetyCategory.Emergency;

    internal static SafetyConcern Of(SafetyRule rule) => new()
    {
        Category = rule.Category,
        Rule = rule.Id,
        EntryId = rule.Entry,
        Help = rule.Help,
        Language = rule.Language,
    };
}
