namespace Ketamine.Storage.Retention;

/// <summary>How many days each kind of row is kept.</summary>
public sealed record RetentionDays
{
    public const int Most = 730;

    public int Feedback { get; init; } = 90;

    public int State { get; init; } = 30;

    public int Unanswered { get; init; } = 30;

    public int Handovers { get; init; } = 30;

    /// <summary>Counts of replies by day, which say nothing of anybody.</summary>
    public int Counts { get; init; } = 365;

    /// <summary>Whether each number lies between 1 and <see cref="Most"/>.</summary>
    public bool IsInRange => new[] { Feedback, State, Unanswered, Handovers, Counts }.All(days => days is >= 1 and <= Most);
}
