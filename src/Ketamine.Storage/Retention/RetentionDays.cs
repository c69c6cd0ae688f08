namespace Ketamine.Storage.Retention;

/// <summary>How many days each kind of row is kept.</summary>
public sealed record RetentionDays
{
    public const int Most = 730;

    public int Feedback { get; init; } = 90;

    public int State { get; init; } = 30;

    public int Unanswered { get; init; } = 30;

    public int Handovers { get; init; } = 30;

    /// <summary>What is wrong with the numbers, with the remedy; null where nothing is.</summary>
    public string? Problem() => new (string Name, int Days)[]
        {
            (nameof(Feedback), Feedback), (nameof(State), State), (nameof(Unanswered), Unanswered), (nameof(Handovers), Handovers),
        }
        .Where(kind => kind.Days is < 1 or > Most)
        .Select(kind => $"Storage:RetentionDays:{kind.Name} is {kind.Days}. Set it to a number of days from 1 to {Most}.")
        .FirstOrDefault();
}
