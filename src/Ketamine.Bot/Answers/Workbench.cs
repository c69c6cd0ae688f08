using Ketamine.Answering;
using Ketamine.Answering.Explaining;
using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Bot.Answers;

/// <summary>What answers with one version of the knowledge, laid open for curators.</summary>
/// <param name="Triage">Null for a base without rules.</param>
/// <param name="Thresholds">As they are set.</param>
public sealed record Workbench(KnowledgeBase Knowledge, QuestionMatcher Matcher, SafetyTriage? Triage, AnswerThresholds Thresholds)
{
    /// <summary>How the reply to a question comes about, with the thresholds as they are or as they might be.</summary>
    public Explanation Explain(Question question, AnswerThresholds thresholds, TimeProvider time) =>
        Explanation.Of(question, Knowledge, Matcher, Triage, thresholds, time);
}
