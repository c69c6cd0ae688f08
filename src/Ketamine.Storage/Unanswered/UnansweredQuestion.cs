using Ketamine.Storage.People;
using Ketamine.Storage.Redaction;

namespace Ketamine.Storage.Unanswered;

/// <summary>A question to which the base had no answer, for the curators.</summary>
public sealed record UnansweredQuestion
{
    /// <summary>Null through a door that knows no persons.</summary>
    public PersonKey? Person { get; init; }

    public required RedactedText Question { get; init; }

    /// <summary>The id of the nearest entry; null where there was none.</summary>
    public string? Nearest { get; init; }

    public required double Confidence { get; init; }

    public required string KnowledgeVersion { get; init; }

    public required string Door { get; init; }

    public required DateOnly Day { get; init; }
}

/// <summary>An unanswered question as it was kept.</summary>
public sealed record KeptQuestion
{
    public required string Id { get; init; }

    public required string Question { get; init; }

    public string? Nearest { get; init; }

    public required double Confidence { get; init; }

    public required string KnowledgeVersion { get; init; }

    public required string Door { get; init; }

    public required DateOnly Day { get; init; }
}
