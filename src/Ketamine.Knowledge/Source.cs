namespace Ketamine.Knowledge;

/// <summary>A publication that an answer rests on.</summary>
public sealed record Source
{
    public required string Id { get; init; }

    public required string Publisher { get; init; }

    public required string Title { get; init; }

    /// <summary>The publication's date in the publisher's words, such as "Dec 2022" or "undated".</summary>
    public required string Date { get; init; }

    public required SourceGrade Grade { get; init; }

    /// <summary>The official address (https), or the publisher's home page; null where neither is known.</summary>
    public Uri? Address { get; init; }

    /// <summary>True where the editors rest on a report of the publication and have not read it themselves.</summary>
    public bool SecondHand { get; init; }
}

/// <summary>How much weight a source bears: A official or peer-reviewed, B professional or manufacturer, C news or commercial.</summary>
public enum SourceGrade
{
    A,
    B,
    C,
}
