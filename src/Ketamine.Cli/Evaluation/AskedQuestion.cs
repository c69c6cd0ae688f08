using Ketamine.Answering;
using Ketamine.Matching;

namespace Ketamine.Cli.Evaluation;

/// <summary>A question of a file, what the matcher found for it, and the reply.</summary>
/// <param name="Candidates">The matcher's candidates, best first, whatever triage and smalltalk made of the question.</param>
internal sealed record AskedQuestion(LabelledQuestion Question, IReadOnlyList<Candidate> Candidates, ReplyJson Reply)
{
    /// <summary>The rank, from 1, of the first candidate that answers the question; null where none does.</summary>
    public int? Rank
    {
        get
        {
            for (var i = 0; i < Candidates.Count; i++)
            {
                if (Question.Accepts(Candidates[i].Entry.Id))
                {
                    return i + 1;
                }
            }

            return null;
        }
    }

    /// <summary>Whether the best candidate answers the question.</summary>
    public bool IsBestRight => Rank == 1;

    /// <summary>The confidence of the best candidate; 0 where there is none.</summary>
    public double Confidence => Candidates is [var best, ..] ? best.Confidence : 0;

    /// <summary>Whether an entry was shown.</summary>
    public bool IsAnswered => Reply.Outcome == "answer";

    /// <summary>Whether the person got help lines or a refusal in place of an answer.</summary>
    public bool IsTurnedAway => Reply.Outcome is "escalation" or "refusal";

    /// <summary>Whether an entry was shown that does not answer the question.</summary>
    public bool IsWronglyAnswered =>
        IsAnswered && (Question.IsInScope || Question.IsNotToBeAnswered) && !(Reply.Entry is { } entry && Question.Accepts(entry.Id));

    /// <summary>Whether the question was treated as one of its labels asks.</summary>
    public bool IsTreatedRight => Question.Labels.Any(Satisfies);

    private bool Satisfies(Label label) => label switch
    {
        Label.Answered answered => IsAnswered && Reply.Entry?.Id == answered.EntryId,
        Label.NotToBeAnswered => !IsAnswered && !IsTurnedAway,
        Label.Smalltalk => Reply.Outcome == "smalltalk",
        Label.Information => !IsTurnedAway,
        Label.Concern concern => Reply.Safety?.Category == concern.Class,
        _ => throw new InvalidOperationException($"There is no treatment for {label}."),
    };
}
