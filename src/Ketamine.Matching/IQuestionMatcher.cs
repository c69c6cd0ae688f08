namespace Ketamine.Matching;

/// <summary>Finds the entries of one knowledge base that are closest to a question; safe for use by many threads.</summary>
public interface IQuestionMatcher
{
    /// <summary>The closest entries, best first; never throws on any text.</summary>
    /// <param name="question">What a person typed.</param>
    /// <param name="excluding">The id of an entry that is not looked for; null for none.</param>
    QuestionMatch Match(string question, string? excluding = null);
}
