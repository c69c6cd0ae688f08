using Ketamine.Matching;

namespace Ketamine.Cli.Evaluation;

/// <summary>Keeps what a matcher found last, so that a reply and its ranks come of one match; for use by one thread.</summary>
internal sealed class MatchRecorder(IQuestionMatcher matcher) : IQuestionMatcher
{
    private QuestionMatch? _last;

    public QuestionMatch Match(string question, string? excluding = null) => _last = matcher.Match(question, excluding);

    /// <summary>What the matcher found since the last call, or finds now for the question where it was not asked.</summary>
    public QuestionMatch Take(string question)
    {
        var match = _last ?? matcher.Match(question);
        _last = null;
        return match;
    }
}
