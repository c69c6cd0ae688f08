namespace Ketamine.Knowledge;

/// <summary>What triage looks for in a message, as the base has it.</summary>
public sealed record SafetyProtocol
{
    /// <summary>Words that may stand anywhere without changing what a message means.</summary>
    public required IReadOnlyList<string> Fillers { get; init; }

    /// <summary>What makes a rule step aside where it stands in the same sentence, by id.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<SafetyPattern>> Asides { get; init; }

    /// <summary>The rules; within a category the first that matches is named.</summary>
    public required IReadOnlyList<SafetyRule> Rules { get; init; }

    /// <summary>One line of help in a person's own language, by language code.</summary>
    public required IReadOnlyDictionary<string, LanguageLines> Languages { get; init; }

    public required PersonalDetailMarks PersonalDetails { get; init; }
}

/// <summary>A kind of message that is not simply answered.</summary>
public sealed record SafetyRule
{
    public required string Id { get; init; }

    public required SafetyCategory Category { get; init; }

    /// <summary>The id of the entry that says what to do; null where the matcher chooses.</summary>
    public required string? Entry { get; init; }

    /// <summary>The kinds of help lines to show, in that order.</summary>
    public required IReadOnlyList<HelpLineKind> Help { get; init; }

    /// <summary>The code of the language that the rule is about; null for English.</summary>
    public required string? Language { get; init; }

    /// <summary>The rule matches where any of these is found.</summary>
    public required IReadOnlyList<SafetyPattern> When { get; init; }

    /// <summary>Ids of the asides that the rule respects.</summary>
    public required IReadOnlyList<string> Unless { get; init; }

    /// <summary>Messages that the rule must match.</summary>
    public required IReadOnlyList<string> Matches { get; init; }

    /// <summary>Messages that neither this rule nor another of its category may match.</summary>
    public required IReadOnlyList<string> Passes { get; init; }
}

/// <summary>What a rule is about, gravest first; the value in the file is the lower-case name.</summary>
public enum SafetyCategory
{
    Crisis,
    Emergency,
    Refuse,
    PersonalAdvice,
}

/// <summary>One line of help in one language.</summary>
public sealed record LanguageLines(string Crisis, string Emergency);

/// <summary>What people write before personal details.</summary>
/// <param name="BeforeNames">"my name is".</param>
/// <param name="BeforeNumbers">"date of birth".</param>
public sealed record PersonalDetailMarks(IReadOnlyList<string> BeforeNames, IReadOnlyList<string> BeforeNumbers);
