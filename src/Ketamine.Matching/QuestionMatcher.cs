using Ketamine.Knowledge;
using Ketamine.Matching.Confidence;
using Ketamine.Matching.Guards;
using Ketamine.Matching.Ranks;
using Ketamine.Matching.Windows;

namespace Ketamine.Matching;

/// <summary>Matches questions against one version of a knowledge base.</summary>
public sealed class QuestionMatcher : IQuestionMatcher, IDisposable
{
    private const int MaxCandidates = 10;

    // Each window costs an encoding; those whose words fit best are read.
    private const int MaxWindows = 5;

    private static readonly HashSet<string> NoWords = [];

    private readonly IReadOnlyList<Entry> _entries;
    private readonly QuestionPreparation _preparation;
    private readonly EntryRanking _ranking;
    private readonly OppositeMeaningGuard _guard;

    /// <exception cref="CalibrationException">The base's calibration is damaged.</exception>
    public QuestionMatcher(KnowledgeBase knowledge, MatcherSettings? settings = null)
    {
        settings ??= new MatcherSettings();
        Calibration = settings.Calibration ?? (knowledge.Calibration is { } own ? Calibration.Parse(own) : Calibration.Default());
        _entries = knowledge.Entries;
        _preparation = new QuestionPreparation(knowledge, settings.Encoder?.WholeWords ?? NoWords);
        _ranking = new EntryRanking(knowledge, _preparation, settings);
        _guard = new OppositeMeaningGuard(knowledge, _preparation.Phrasing);
    }

    /// <summary>The calibration in use.</summary>
    public Calibration Calibration { get; }

    /// <summary>The weights of the mode that the matcher is in.</summary>
    public FittedWeights Weights => _ranking.ComparesMeaning ? Calibration.Semantic : Calibration.Lexical;

    /// <summary>The same base by the same index, comparing words alone, which takes a small part of the time.</summary>
    public IQuestionMatcher WordsAlone => new ByWords(this);

    /// <summary>The weights of <see cref="WordsAlone"/>.</summary>
    public FittedWeights WeightsOfWordsAlone => Calibration.Lexical;

    public QuestionMatch Match(string question, string? excluding = null) => Match(question, excluding, _ranking.ComparesMeaning);

    public void Dispose() => _ranking.Dispose();

    /// <summary>The ranking of a question that the base has not seen, with other weights than the matcher's own.</summary>
    internal Ranking Examine(string question, FittedWeights weights) =>
        _ranking.Rank(Read(_preparation.Question(question)), weights.Ranking, unseen: true, _ranking.ComparesMeaning);

    private QuestionMatch Match(string question, string? excluding, bool byMeaning)
    {
        var weights = byMeaning ? Calibration.Semantic : Calibration.Lexical;
        var plain = _preparation.Question(question);
        var ranking = _ranking.Rank(Read(plain), weights.Ranking, unseen: false, byMeaning);
        return new QuestionMatch(plain, Candidates(plain, excluding is null ? ranking : Without(ranking, excluding), weights));
    }

    private Reading Read(string plain)
    {
        var windows = SentenceWindows.Of(plain);
        return new Reading(windows.Count <= MaxWindows ? windows : [.. windows.OrderByDescending(_ranking.BestByWords).Take(MaxWindows)]);
    }

    private Ranking Without(Ranking ranking, string id) =>
        ranking with { Entries = [.. ranking.Entries.Where(e => _entries[e.Ordinal].Id != id)] };

    private List<Candidate> Candidates(string question, Ranking ranking, FittedWeights weights)
    {
        if (ranking.Entries.Count == 0)
        {
            return [];
        }

        var first = weights.ConfidenceOf(Situation.Features(ranking));
        var best = ranking.Entries[0].Score;
        return [.. ranking.Entries.Take(MaxCandidates).Select(r => new Candidate(_entries[r.Ordinal], first * Math.Exp(r.Score - best))
        {
            Conflict = _guard.Find(question, r.Ordinal),
        })];
    }

    private sealed class ByWords(QuestionMatcher matcher) : IQuestionMatcher
    {
        public QuestionMatch Match(string question, string? excluding = null) => matcher.Match(question, excluding, byMeaning: false);
    }
}
