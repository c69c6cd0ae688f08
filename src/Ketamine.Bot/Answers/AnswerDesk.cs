using Ketamine.Answering;
using Ketamine.Bot.Limits;
using Ketamine.Bot.Store;
using Ketamine.Bot.Telemetry;

namespace Ketamine.Bot.Answers;

/// <summary>Answers on every door: by words and meaning while the encoder keeps up, by words alone beyond that. Triage is the same for all.</summary>
internal sealed class AnswerDesk(Workload workload, BotMeter meter, ReplyTally tally, TimeProvider time)
{
    private readonly Lately _wordsAlone = new(time);

    /// <summary>That words alone answered lately, in a sentence for the operator; null where they did not.</summary>
    public string? Problem() => _wordsAlone.Happened
        ? "In the last five minutes some messages were answered by words alone: more than Limits:ComparisonsAtOnce came at once."
        : null;

    /// <param name="answerer">The answerer of the version that the caller uses for the whole message.</param>
    /// <param name="door">The door as <see cref="Door"/> names it.</param>
    public Reply Answer(Answerer answerer, Question question, string door)
    {
        var reply = answerer.Recall(question) ?? Choose(answerer, question);
        meter.CountReply(reply, door);
        tally.Count(reply, door);
        return reply;
    }

    private Reply Choose(Answerer answerer, Question question)
    {
        if (answerer.WordsAlone is not { } wordsAlone)
        {
            return answerer.Answer(question);
        }

        using var comparison = workload.TakeComparison();
        if (comparison.IsAcquired)
        {
            return answerer.Answer(question);
        }

        _wordsAlone.Note();
        meter.CountWordsAlone();
        return wordsAlone.Answer(question);
    }
}
