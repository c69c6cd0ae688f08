using Ketamine.Matching;

namespace Ketamine.Answering.Explaining;

/// <summary>Keeps how the last question was matched, so that a reply and its explanation come of one match; for use by one thread.</summary>
internal sealed class ExplainingMatcher(QuestionMatcher matcher) : IQuestionMatcher
{
    /// <summary>Null until a question was matched.</summary>
    public MatchExplanation? Last { get; private set; }

    public QuestionMatch Match(string question, string? excluding = null) => (Last = matcher.Explain(question, excluding)).Match;
}
