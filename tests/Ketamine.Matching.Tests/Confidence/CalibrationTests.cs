using Ketamine.Matching.Confidence;

namespace Ketamine.Matching.Tests.Confidence;

public sealed class CalibrationTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        var json = Calibration.Default().ToJson();

        Assert.Equal(json, Calibration.Parse(json).ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    public void A_damaged_file_is_refused_with_a_remedy(string json)
    {
        var error = Assert.Throws<CalibrationException>(() => Calibration.Parse(json));

        Assert.Contains("evaluate --calibrate", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_one_with_too_few_weights_or_a_threshold_out_of_range()
    {
        var sound = Calibration.Default();

        Assert.All(
            [
                sound.Semantic with { Ranking = [1] },
                sound.Semantic with { Confidence = [] },
                sound.Semantic with { AnswerThreshold = 1.5 },
                sound.Semantic with { AnswerThreshold = 0.2, ClarificationThreshold = 0.3 },
                sound.Semantic with { ClarificationThreshold = -0.1 },
            ],
            weights => Assert.Throws<CalibrationException>(() => Calibration.Parse((sound with { Semantic = weights }).ToJson())));
    }

    [Fact]
    public void A_matcher_of_a_base_with_a_damaged_calibration_says_so() =>
        Assert.Throws<CalibrationException>(() => new QuestionMatcher(PlantBase.Read() with { Calibration = "{ damaged" }));
}
