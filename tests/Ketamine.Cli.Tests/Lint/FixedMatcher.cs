using Ketamine.Matching;

namespace Ketamine.Cli.Tests.Lint;

/// <summary>A matcher that finds what a test says.</summary>
internal sealed class FixedMatcher(params (string Question, Candidate[] Candidates)[] found) : IQuestionMatcher
{
    public QuestionMatch Match(string question, string? excluding = null) => new(question, found.Single(f => f.Question == question).Candidates);
}
