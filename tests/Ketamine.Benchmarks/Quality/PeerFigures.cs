using System.Globalization;
using Ketamine.Benchmarks.Peers;
using Ketamine.Cli.Evaluation;
using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Benchmarks.Quality;

/// <summary>What a peer's first hits are worth; figures as <c>evaluate</c> has them.</summary>
internal sealed record PeerFigures(double? RecallAt1, double? CorrectAt95Near, double? CorrectAt95Far)
{
    public static PeerFigures Of(IReadOnlyList<LabelledQuestion> questions, IReadOnlyList<PeerHit?> hits)
    {
        var judged = questions.Zip(hits, (question, hit) => (Question: question, Confidence: hit?.Score ?? double.NegativeInfinity, Right: hit is not null && question.Accepts(hit.EntryId))).ToList();
        var inScope = judged.Where(j => j.Question.IsInScope).Select(j => (j.Confidence, j.Right)).ToList();
        return new PeerFigures(Share.Of(inScope, j => j.Right), AtRejection("near-topic"), AtRejection("off-topic"));

        double? AtRejection(string kind) => CorrectAtRejection.Of(judged.Where(j => j.Question.IsNotToBeAnswered && j.Question.Kind == kind).Select(j => j.Confidence), inScope);
    }

    public override string ToString() => $"{Percent(RecallAt1)} {Percent(CorrectAt95Near)} {Percent(CorrectAt95Far)}";

    private static string Percent(double? share) => (share is { } value ? (100 * value).ToString("0.0", CultureInfo.InvariantCulture) : "–").PadLeft(7);
}
