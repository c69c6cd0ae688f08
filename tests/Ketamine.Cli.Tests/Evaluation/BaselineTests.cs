using System.Text.Json;
using Ketamine.Cli.Evaluation;
using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Tests.Evaluation;

public sealed class BaselineTests : IDisposable
{
    private static readonly EvaluationReport Earlier = new()
    {
        Questions = 10,
        InScope = 8,
        NotToBeAnswered = 2,
        RecallAt1 = 0.9,
        RecallAt3 = 0.95,
        MrrAt10 = 0.92,
        Coverage = 0.8,
        WrongRate = 0.01,
        Auroc = 0.97,
        CorrectAt95Near = null,
        CorrectAt95Far = 0.7,
        PerClass = new Dictionary<string, ClassFigures> { ["crisis"] = new(4, 1, 0) },
        PerKind = new Dictionary<string, KindFigures> { ["in"] = new(8, 0.8, 0.9, 0.8, 0) },
        MicrosecondsPerQuestion = 100,
        MicrosecondsP50 = 90,
        MicrosecondsP99 = 200,
        KnowledgeVersion = "sha256:0",
    };

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void The_same_figures_are_not_worse() => Assert.Empty(Worsened(Earlier));

    [Fact]
    public void Better_figures_a_loss_within_the_tolerance_and_time_are_not_worse() => Assert.Empty(Worsened(Earlier with
    {
        RecallAt1 = 0.895,
        RecallAt3 = 1,
        WrongRate = 0.015,
        CorrectAt95Near = 0.1,
        MicrosecondsPerQuestion = 100_000,
        KnowledgeVersion = "sha256:1",
    }));

    [Fact]
    public void Each_figure_that_fell_is_named() => Assert.Equal(
        ["recallAt1 fell from 0.9000 to 0.8949.", "correctAt95Far fell from 0.7000 to 0.5000."],
        Worsened(Earlier with { RecallAt1 = 0.8949, CorrectAt95Far = 0.5 }));

    [Fact]
    public void A_wrong_rate_that_rose_is_named() =>
        Assert.Equal(["wrongRate rose from 0.0100 to 0.0160."], Worsened(Earlier with { WrongRate = 0.016 }));

    [Fact]
    public void Recall_and_false_alarms_of_a_class_are_named() => Assert.Equal(
        ["perClass.crisis.recall fell from 1.0000 to 0.7500.", "perClass.crisis.falseAlarms rose from 0.0000 to 0.1000."],
        Worsened(Earlier with { PerClass = new Dictionary<string, ClassFigures> { ["crisis"] = new(4, 0.75, 0.1) } }));

    [Fact]
    public void A_figure_that_is_not_measured_any_more_is_named() =>
        Assert.Equal(["auroc was 0.9700 and is not measured now."], Worsened(Earlier with { Auroc = null }));

    [Fact]
    public void Another_number_of_questions_is_doubted()
    {
        Assert.Null(Read(Earlier).Doubt(Earlier));
        Assert.Contains("10 questions, this run 11", Read(Earlier).Doubt(Earlier with { Questions = 11 }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", ":1: It is no result of evaluate --json")]
    [InlineData("null", "It is no result of evaluate --json")]
    [InlineData("[1]", ":1: It is no result of evaluate --json")]
    [InlineData("{\n \"questions\": \"many\" }", ":2: It is no result of evaluate --json")]
    [InlineData("{\"recallAt1\": 0.9}", "evaluate … --json > FILE")]
    public void A_file_of_something_else_is_refused(string content, string expected)
    {
        File.WriteAllText(_file, content);

        Assert.Contains(expected, Assert.Throws<InputException>(() => Baseline.Read(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_refused() =>
        Assert.Contains("There is no such file", Assert.Throws<InputException>(() => Baseline.Read(_file + ".no")).Message, StringComparison.Ordinal);

    private IReadOnlyList<string> Worsened(EvaluationReport now) => Read(Earlier).Worsened(now);

    private Baseline Read(EvaluationReport report)
    {
        File.WriteAllText(_file, JsonSerializer.Serialize(report, EvaluationReport.Json));
        return Baseline.Read(_file);
    }
}
