using Ketamine.Matching.Confidence;

namespace Ketamine.Answering;

/// <summary>From which confidence an entry is shown, and from which it is offered.</summary>
public sealed record AnswerThresholds
{
    /// <summary>Confidence, 0 to 1, from which the closest entry is shown.</summary>
    public double Answer { get; init; } = 0.5;

    /// <summary>Confidence, 0 to 1 and not above <see cref="Answer"/>, from which the closest entries are offered to choose from.</summary>
    public double Clarification { get; init; } = 0.25;

    /// <summary>The thresholds that were fitted with the weights.</summary>
    public static AnswerThresholds Of(FittedWeights weights) => new() { Answer = weights.AnswerThreshold, Clarification = weights.ClarificationThreshold };

    /// <summary>What is wrong with the numbers, with the remedy; null where nothing is.</summary>
    public string? Problem() =>
        Answer is < 0 or > 1 || double.IsNaN(Answer) ? $"The answer threshold is {Answer}. Set it between 0 and 1."
        : Clarification is < 0 or > 1 || double.IsNaN(Clarification) ? $"The clarification threshold is {Clarification}. Set it between 0 and 1."
        : Clarification > Answer ? $"The clarification threshold {Clarification} lies above the answer threshold {Answer}. Set it to that or less."
        : null;
}
