using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Answering.Explaining;

/// <summary>How the reply to one question came about: triage, matching, guards and decision; serialised as it is.</summary>
public sealed record Explanation
{
    public required string Question { get; init; }

    /// <summary>"words and meaning", "words and meaning on disk", "words" where there is no model, or "words until encoded".</summary>
    public required string Mode { get; init; }

    public required string CalibratedOn { get; init; }

    public required IReadOnlyList<TriageFinding> TriageHits { get; init; }

    /// <summary>What triage concluded; null where it found nothing.</summary>
    public required SafetyJson? Safety { get; init; }

    /// <summary>Whether the reply rests on the match: triage, smalltalk and length come before it.</summary>
    public required bool RestsOnMatch { get; init; }

    /// <summary>The question as it was searched.</summary>
    public required string Searched { get; init; }

    public required IReadOnlyList<WordChange> Changes { get; init; }

    /// <summary>What was compared: the whole question, or the part of a longer message that fits an entry best.</summary>
    public required string Compared { get; init; }

    /// <summary>The entry that has the question, word for word, among its phrasings.</summary>
    public required string? KnownPhrasingOf { get; init; }

    public required IReadOnlyList<ExplainedCandidate> Candidates { get; init; }

    /// <summary>The best score's lead over the next.</summary>
    public required double? Margin { get; init; }

    public required NearestNotAnswered? NearestNotAnswered { get; init; }

    public required AnswerThresholds Thresholds { get; init; }

    public required string Outcome { get; init; }

    /// <summary>The id of the entry that is shown.</summary>
    public required string? Entry { get; init; }

    /// <param name="triage">Null for none.</param>
    /// <param name="thresholds">From which confidence an entry is shown or offered; need not be those in use.</param>
    public static Explanation Of(Question question, KnowledgeBase knowledge, QuestionMatcher matcher, SafetyTriage? triage, AnswerThresholds thresholds, TimeProvider time)
    {
        var explaining = new ExplainingMatcher(matcher);
        var reply = ReplyJson.Of(new Answerer(knowledge, explaining, thresholds, time, triage).Answer(question), knowledge.Texts);
        var matching = explaining.Last ?? matcher.Explain(question.Text);
        return new Explanation
        {
            Question = question.Text,
            Mode = matching.Comparison.Name(),
            CalibratedOn = matcher.Calibration.FittedOn,
            TriageHits = TriageFinding.Of(triage, question.Text),
            Safety = reply.Safety,
            RestsOnMatch = explaining.Last is not null,
            Searched = matching.Match.Question,
            Changes = matching.Changes,
            Compared = matching.Compared,
            KnownPhrasingOf = matching.KnownPhrasingOf,
            Candidates = ExplainedCandidate.Of(matching),
            Margin = matching.Margin,
            NearestNotAnswered = matching.NearestNotAnswered,
            Thresholds = thresholds,
            Outcome = reply.Outcome,
            Entry = reply.Entry?.Id,
        };
    }
}
