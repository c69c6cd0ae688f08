namespace Ketamine.Answering.Tests;

public sealed class AnswerThresholdsTests
{
    [Theory]
    [InlineData(0.5, 0.25)]
    [InlineData(0.5, 0.5)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    public void Thresholds_in_their_range_are_taken(double answer, double clarification) => Assert.Null(Problem(answer, clarification));

    [Theory]
    [InlineData(-1, -2)]
    [InlineData(2, 0)]
    [InlineData(double.NaN, 0)]
    public void An_answer_threshold_outside_its_range_is_named(double answer, double clarification) =>
        AssertNames(Problem(answer, clarification), $"answer threshold is {answer}", "between 0 and 1");

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(double.NaN)]
    public void A_clarification_threshold_outside_its_range_is_named(double clarification) =>
        AssertNames(Problem(0.5, clarification), $"clarification threshold is {clarification}", "between 0 and 1");

    [Fact]
    public void A_clarification_threshold_above_the_answer_threshold_is_named_with_both() =>
        AssertNames(Problem(0.5, 0.75), $"clarification threshold {0.75}", $"answer threshold {0.5}");

    private static string? Problem(double answer, double clarification) => new AnswerThresholds { Answer = answer, Clarification = clarification }.Problem();

    private static void AssertNames(string? problem, params string[] parts) => Assert.All(parts, part => Assert.Contains(part, problem, StringComparison.Ordinal));
}
