using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Answering.Tests;

/// <summary>Returns the confidences that a test gives it, for the entries in order.</summary>
internal sealed class ScriptedMatcher(KnowledgeBase knowledge, params double[] confidences) : IQuestionMatcher
{
    public QuestionMatch Match(string question, string? excluding = null) =>
        new(question, [.. confidences.Zip(knowledge.Entries, (confidence, entry) => new Candidate(entry, confidence))]);
}
