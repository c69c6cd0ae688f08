using Ketamine.Answering;
using Ketamine.Matching;

namespace Ketamine.Cli.Evaluation;

/// <summary>Asks questions of a matcher and of the answerer that stands on it.</summary>
/// <param name="createAnswerer">Makes an answerer on a matcher, the same one each time.</param>
internal sealed class Examination(IQuestionMatcher matcher, Func<IQuestionMatcher, Answerer> createAnswerer)
{
    /// <summary>Every question with its reply, in order, asked on all processors.</summary>
    public IReadOnlyList<AskedQuestion> Ask(IReadOnlyList<LabelledQuestion> questions, Progress progress)
    {
        var asked = new AskedQuestion[questions.Count];
        Parallel.For(
            0,
            questions.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new Examiner(new MatchRecorder(matcher), createAnswerer),
            (i, _, examiner) =>
            {
                asked[i] = examiner.Ask(questions[i]);
                progress.Advance();
                return examiner;
            },
            _ => { });
        return asked;
    }

    private sealed class Examiner(MatchRecorder recorder, Func<IQuestionMatcher, Answerer> createAnswerer)
    {
        private readonly Answerer _answerer = createAnswerer(recorder);

        public AskedQuestion Ask(LabelledQuestion question)
        {
            var reply = _answerer.Answer(new Question(question.Text));
            return new AskedQuestion(question, recorder.Take(question.Text).Candidates, ReplyJson.Of(reply, _answerer.Knowledge.Texts));
        }
    }
}
