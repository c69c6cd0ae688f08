using Ketamine.Matching.Confidence;

namespace Ketamine.Matching.Tests.Confidence;

public sealed class CalibrationFitTests : IDisposable
{
    private readonly QuestionMatcher _matcher = new(PlantBase.Read());

    public void Dispose() => _matcher.Dispose();

    [Fact]
    public void The_threshold_keeps_wrong_answers_within_the_rate_on_unseen_questions()
    {
        var (weights, unseen) = CalibrationFit.Fit([Set()], wrongRate: 0.05);

        Assert.Equal(Set().Questions.Count, unseen.Count);
        Assert.True(unseen.Count(j => !j.Right && j.Confidence >= weights.AnswerThreshold) <= 0.05 * unseen.Count);
        Assert.InRange(weights.AnswerThreshold, 0, 1);
        Assert.InRange(weights.ClarificationThreshold, 0, weights.AnswerThreshold);
    }

    [Fact]
    public void Questions_that_an_entry_answers_get_more_confidence_than_others()
    {
        var (_, unseen) = CalibrationFit.Fit([Set()], wrongRate: 0.05);

        Assert.True(unseen.Where(j => j.Right).Average(j => j.Confidence) > 0.2 + unseen.Where(j => !j.Right).Average(j => j.Confidence));
    }

    [Fact]
    public void The_same_questions_give_the_same_weights() => Assert.Equal(
        CalibrationFit.Fit([Set()], 0.05).Weights.Confidence,
        CalibrationFit.Fit([Set()], 0.05).Weights.Confidence);

    private CalibrationSet Set()
    {
        var knowledge = PlantBase.Read();
        var right = knowledge.Entries.SelectMany(e => e.Phrasings.Select(text => new CalibrationQuestion($"{text} please", [e.Id])));
        string[] other = ["how do i spray my car", "what does a bee do in winter", "safe for dogs", "oil price per litre", "gold price today", "mix for a cake", "roots of a word", "soil for cactus", "leaf blower", "evening dress"];
        return new CalibrationSet(_matcher, [.. knowledge.Entries.Select(e => e.Id)], [.. right, .. other.Select(text => new CalibrationQuestion(text, []))]);
    }
}
