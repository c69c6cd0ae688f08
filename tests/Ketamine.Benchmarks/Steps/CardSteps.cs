using BenchmarkDotNet.Attributes;
using Ketamine.Answering;
using Ketamine.Bot.Activities;
using Ketamine.Bot.Cards;
using Ketamine.Cli;
using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Benchmarks.Steps;

/// <summary>From a reply to the bytes that a channel gets.</summary>
public class CardSteps
{
    private KnowledgeBase _knowledge = null!;
    private AnswerReply[] _replies = [];
    private int _next;

    [GlobalSetup]
    public void Open()
    {
        _knowledge = CommonOptions.ReadKnowledge(null);
        using var matcher = new QuestionMatcher(_knowledge);
        var answerer = new Answerer(_knowledge, matcher, new AnswerThresholds(), TimeProvider.System, triage: null);
        _replies = [.. _knowledge.Entries.Select(answerer.Show)];
    }

    [Benchmark]
    public object Card() => new ReplyCard(_knowledge.Texts).Write(Next());

    [Benchmark]
    public byte[] CardToBytes() => ActivityJson.Write(ReplyActivityFactory.Create(Next(), notice: null, forPeople: null, _knowledge.Texts, "test"));

    private AnswerReply Next() => _replies[_next++ % _replies.Length];
}
