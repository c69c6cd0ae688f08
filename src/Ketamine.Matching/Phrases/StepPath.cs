namespace Ketamine.Matching.Phrases;

/// <summary>Steps found one after the other; each knows the one before.</summary>
internal sealed record StepPath(Span Step, StepPath? Before)
{
    public int Start { get; } = Before?.Start ?? Step.Start;

    public int Cost { get; } = (Before?.Cost ?? 0) + Step.Cost;

    public int Letters { get; } = (Before?.Letters ?? 0) + Step.Letters;

    public int End => Step.End;

    /// <summary>The ranges of the steps, in order.</summary>
    public IEnumerable<WordRange> Ranges => (Before?.Ranges ?? []).Append(new WordRange(Step.Start, Step.End));
}
