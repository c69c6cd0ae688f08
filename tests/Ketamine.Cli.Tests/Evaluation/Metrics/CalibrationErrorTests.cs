using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Tests.Evaluation.Metrics;

public class CalibrationErrorTests
{
    // Ten bins of two: in each, confidence is 0.7 and one of two is right.
    [Fact]
    public void Is_the_mean_distance_of_confidence_and_share() =>
        Assert.Equal(0.2, CalibrationError.Of(Enumerable.Range(0, 20).Select(i => (0.7, i % 2 == 0)))!.Value, 9);

    // The lower half is sure of being wrong and is, the upper half is sure of being right and is.
    [Fact]
    public void Is_nothing_where_confidence_is_the_share() =>
        Assert.Equal(0, CalibrationError.Of(Enumerable.Range(0, 20).Select(i => (i < 10 ? 0.0 : 1, i >= 10))));

    [Fact]
    public void Fewer_questions_than_bins_count_each() => Assert.Equal(0.5, CalibrationError.Of([(0.5, true), (0.5, false)])!.Value, 9);

    [Fact]
    public void Without_questions_there_is_no_figure() => Assert.Null(CalibrationError.Of([]));
}
