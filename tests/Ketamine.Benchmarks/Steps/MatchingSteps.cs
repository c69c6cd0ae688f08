using BenchmarkDotNet.Attributes;
using Ketamine.Answering;
using Ketamine.Answering.Triage;
using Ketamine.Cli;
using Ketamine.Knowledge;
using Ketamine.Matching;
using Ketamine.Matching.Lexical;
using Ketamine.Matching.Semantic;
using Ketamine.Matching.Text;

namespace Ketamine.Benchmarks.Steps;

/// <summary>What decides the reply; nothing is kept from one question to the next.</summary>
public class MatchingSteps
{
    private readonly StepQuestions _questions = StepQuestions.Current;
    private EncoderPool _encoder = null!;
    private Func<string, object> _words = null!;
    private SafetyTriage _triage = null!;
    private Answerer _answerer = null!;
    private Answerer _byWords = null!;

    [GlobalSetup]
    public void Open()
    {
        var knowledge = CommonOptions.ReadKnowledge(null);
        _encoder = EncoderPool.Open(SentenceEncoder.DefaultFolder, count: 1, kept: 0);
        _words = new LexicalIndex(knowledge.Entries, PlainText.Of).Search;
        _triage = SafetyTriage.Of(knowledge, _encoder, CommonOptions.CacheFolder) ?? throw new InvalidOperationException("The base has no safety rules.");
        var matcher = new QuestionMatcher(knowledge, new MatcherSettings { Encoder = _encoder, CacheFolder = CommonOptions.CacheFolder });
        _answerer = Answerer(knowledge, matcher);
        _byWords = Answerer(knowledge, matcher.WordsAlone);
    }

    [GlobalCleanup]
    public void Close() => _encoder.Dispose();

    [Benchmark]
    public object? Triage() => _triage.Assess(_questions.Next());

    [Benchmark]
    public object? TriageByRules() => _triage.AssessByRules(_questions.Next());

    [Benchmark]
    public object Lexical() => _words(PlainText.Of(_questions.Next()));

    [Benchmark]
    public Reply Decide() => _answerer.Answer(new Question(_questions.Next()));

    [Benchmark]
    public Reply DecideByWords() => _byWords.Answer(new Question(_questions.Next()));

    // Without triage, which has a row of its own.
    private static Answerer Answerer(KnowledgeBase knowledge, IQuestionMatcher matcher) =>
        new(knowledge, matcher, new AnswerThresholds(), TimeProvider.System, triage: null);
}
