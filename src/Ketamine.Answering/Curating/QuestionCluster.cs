using Ketamine.Matching;
using Ketamine.Matching.Clustering;

namespace Ketamine.Answering.Curating;

/// <summary>Open questions that ask about the same, and the entries that are nearest to them.</summary>
public sealed record QuestionCluster
{
    private const int NearestShown = 3;

    /// <summary>At least one.</summary>
    public required IReadOnlyList<OpenQuestion> Questions { get; init; }

    /// <summary>The nearest entries, best first; empty where no entry shares a word.</summary>
    public required IReadOnlyList<Candidate> Nearest { get; init; }

    /// <summary>The clusters of all questions, the largest first.</summary>
    public static IReadOnlyList<QuestionCluster> Of(IReadOnlyList<OpenQuestion> questions, IQuestionMatcher matcher, MeaningClusters clusters)
    {
        var matches = questions.Select(question => matcher.Match(question.Text)).ToList();
        return [.. clusters.Of([.. matches.Select(match => match.Question)]).Select(places => new QuestionCluster
        {
            Questions = [.. places.Select(place => questions[place])],
            Nearest = Nearby([.. places.Select(place => matches[place])]),
        })];
    }

    // An entry that several of the questions come near counts by the one that comes nearest.
    private static List<Candidate> Nearby(IEnumerable<QuestionMatch> matches) =>
        [.. matches.SelectMany(match => match.Candidates.Take(NearestShown))
            .GroupBy(candidate => candidate.Entry.Id, StringComparer.Ordinal)
            .Select(same => same.MaxBy(candidate => candidate.Confidence)!)
            .OrderByDescending(candidate => candidate.Confidence)
            .Take(NearestShown)];
}
