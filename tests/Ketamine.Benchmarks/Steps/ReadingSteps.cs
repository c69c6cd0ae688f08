using BenchmarkDotNet.Attributes;
using Ketamine.Cli;
using Ketamine.Matching;
using Ketamine.Matching.Semantic;
using Ketamine.Matching.Text;

namespace Ketamine.Benchmarks.Steps;

/// <summary>What is done to a text before anything is compared.</summary>
public class ReadingSteps
{
    private readonly StepQuestions _questions = StepQuestions.Current;
    private QuestionPreparation _preparation = null!;
    private SentenceEncoder _encoder = null!;

    [GlobalSetup]
    public void Open()
    {
        _encoder = SentenceEncoder.Open(SentenceEncoder.DefaultFolder);
        _preparation = new QuestionPreparation(CommonOptions.ReadKnowledge(null), _encoder.WholeWords);
    }

    [GlobalCleanup]
    public void Close() => _encoder.Dispose();

    [Benchmark]
    public string Normalise() => PlainText.Of(_questions.Next());

    [Benchmark]
    public object Prepare() => _preparation.Question(_questions.Next());

    [Benchmark]
    public object Encode() => _encoder.Encode(_questions.Next());
}
