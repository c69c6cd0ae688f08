using Ketamine.Answering;
using Ketamine.Answering.Explaining;
using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Bot.Answers;

/// <summary>What answers with one version of the knowledge, laid open for curators.</summary>
/// <param name="Knowledge">All entries, those too that are not shown today.</param>
/// <param name="Shown">What may be shown today.</param>
/// <param name="Triage">Null for a base without rules.</param>
/// <param name="Thresholds">As they are set.</param>
public sealed record Workbench(KnowledgeBase Knowledge, KnowledgeBase Shown, QuestionMatcher Matcher, SafetyTriage? Triage, AnswerThresholds Thresholds)
{
    /// <summary>How the reply to a question comes about, with the thresholds as they are or as they might be.</summary>
    public Explanation Explain(Question question, AnswerThresholds thresholds, TimeProvider time) =>
        Explanation.Of(question, Shown, Matcher, Triage, thresholds, time);
}
