using Ketamine.Knowledge;
using Ketamine.Matching.Confidence;
using Ketamine.Matching.Guards;
using Ketamine.Matching.Lexical;
using Ketamine.Matching.OnDisk;
using Ketamine.Matching.Ranks;
using Ketamine.Matching.Windows;

namespace Ketamine.Matching;

/// <summary>Matches questions against one version of a knowledge base.</summary>
public sealed class QuestionMatcher : IQuestionMatcher, IDisposable
{
    private const int MaxCandidates = 10;

    // A question that is an entry's own, word for word, needs no weighing.
    private const double KnownConfidence = 0.99;

    private static readonly HashSet<string> NoWords = [];

    private readonly KnowledgeBase _knowledge;
    private readonly QuestionPreparation _preparation;
    private readonly IEntryRanking _ranking;
    private readonly ChatterFilter _chatter;
    private readonly OppositeMeaningGuard _guard;

    /// <exception cref="CalibrationException">The base's calibration is damaged.</exception>
    public QuestionMatcher(KnowledgeBase knowledge, MatcherSettings? settings = null)
    {
        settings ??= new MatcherSettings();
        Calibration = settings.Calibration ?? (knowledge.Calibration is { } own ? Calibration.Parse(own) : Calibration.Default(knowledge.Holding));
        _knowledge = knowledge;
        var everyday = settings.Encoder?.WholeWords ?? NoWords;
        if (knowledge.Holding is Holding.OnDisk onDisk)
        {
            (_ranking, _preparation) = LargeBaseIndex.Open(knowledge, onDisk.Folder, settings, everyday);
            _guard = new OppositeMeaningGuard(knowledge, _preparation.Phrasing);
        }
        else
        {
            _preparation = new QuestionPreparation(knowledge, everyday);
            // The parts that do not need one another are made side by side: a person may be waiting for the start.
            var guard = Task.Run(() => new OppositeMeaningGuard(knowledge, _preparation.Phrasing));
            _ranking = new EntryRanking(knowledge, _preparation, settings);
            _guard = guard.GetAwaiter().GetResult();
        }

        _chatter = new ChatterFilter(_ranking.Nearness, _ranking.Weigh);
    }

    /// <summary>The calibration in use.</summary>
    public Calibration Calibration { get; }

    /// <summary>What questions and entries are compared by.</summary>
    public Comparison Comparison => _ranking.Comparison;

    /// <summary>The weights of the mode that the matcher is in.</summary>
    public FittedWeights Weights => Comparison.HasMeaning ? Calibration.Semantic : Calibration.Lexical;

    /// <summary>The same base by the same index, comparing words alone, which takes a small part of the time.</summary>
    public IQuestionMatcher WordsAlone => new ByWords(this);

    /// <summary>The weights of <see cref="WordsAlone"/>.</summary>
    public FittedWeights WeightsOfWordsAlone => Calibration.Lexical;

    public QuestionMatch Match(string question, string? excluding = null) => Find(question, excluding, Comparison.HasMeaning).Match;

    /// <summary>What <see cref="Match"/> answers, and how it came about.</summary>
    public MatchExplanation Explain(string question, string? excluding = null)
    {
        var found = Find(question, excluding, Comparison.HasMeaning);
        var fields = _ranking.Fields(found.Ranking.Question);
        return new MatchExplanation
        {
            Match = found.Match,
            Changes = found.Question.Changes,
            Compared = found.Ranking.Question,
            Comparison = Comparison,
            KnownPhrasingOf = found.Known is { } known ? _knowledge.Entries[known].Id : null,
            NearestNotAnswered = found.Ranking.NotAnswered is { Place: { } place, Cosine: var cosine } ? new NearestNotAnswered(_knowledge.NotAnswered[place], cosine) : null,
            Evidence = [.. found.Ranking.Entries.Take(found.Match.Candidates.Count).Select(e => Evidence(e, fields(e.Ordinal)))],
        };
    }

    public void Dispose() => _ranking.Dispose();

    /// <summary>The ranking of a question that the base has not seen, with other weights than the matcher's own.</summary>
    internal Ranking Examine(string question, FittedWeights weights) =>
        Rank(_preparation.Question(question).Text, weights, unseen: true, Comparison.HasMeaning);

    /// <summary>A match and what led to it.</summary>
    private sealed record Findings(PreparedQuestion Question, Ranking Ranking, int? Known, QuestionMatch Match);

    private Findings Find(string text, string? excluding, bool byMeaning)
    {
        var weights = byMeaning ? Calibration.Semantic : Calibration.Lexical;
        var question = _preparation.Question(text);
        var known = _ranking.Known(question.Text) is { } ordinal && _knowledge.Entries[ordinal].Id != excluding ? ordinal : (int?)null;
        var ranking = Arrange(Rank(question.Text, weights, unseen: false, byMeaning), excluding, known);
        return new Findings(question, ranking, known, new QuestionMatch(question.Text, Candidates(question.Text, ranking, weights, known is not null)));
    }

    /// <summary>The ranking of the question; where the message is long or says more than it asks, of the part that fits an entry most surely.</summary>
    private Ranking Rank(string plain, FittedWeights weights, bool unseen, bool byMeaning)
    {
        return _chatter.Read(plain).Select(window => _ranking.Rank(window, weights.Ranking, unseen, byMeaning)).MaxBy(ranking => Fit(ranking, weights))!;
    }

    /// <summary>How sure it is that the best entry answers what was read; before a fit, how well it fits.</summary>
    private static (double Confidence, double Score) Fit(Ranking ranking, FittedWeights weights) =>
        ranking.Entries is [var best, ..] ? (weights.ConfidenceOf(Situation.Features(ranking)), best.Score) : (-1, 0);

    /// <summary>The ranking without an entry that is not looked for, and with the entry that knows the question first.</summary>
    private Ranking Arrange(Ranking ranking, string? excluding, int? known)
    {
        // A phrasing of stop words alone is not found by words.
        var all = known is { } ordinal ? ranking.Entries.Append(new RankedEntry(ordinal, default, 0)).DistinctBy(e => e.Ordinal).OrderByDescending(e => e.Ordinal == ordinal) : ranking.Entries.AsEnumerable();
        return ranking with { Entries = [.. all.Where(e => _knowledge.Entries[e.Ordinal].Id != excluding)] };
    }

    private List<Candidate> Candidates(string question, Ranking ranking, FittedWeights weights, bool isKnown)
    {
        if (ranking.Entries.Count == 0)
        {
            return [];
        }

        var fitted = weights.ConfidenceOf(Situation.Features(ranking));
        var first = isKnown ? Math.Max(fitted, KnownConfidence) : fitted;
        var best = ranking.Entries[0].Score;
        var mentions = _guard.Read(question);
        return [.. ranking.Entries.Take(MaxCandidates).Select(r => new Candidate(_knowledge.Entries[r.Ordinal], first * Math.Exp(Math.Min(0, r.Score - best)))
        {
            Conflict = _guard.Find(mentions, r.Ordinal),
        })];
    }

    private CandidateEvidence Evidence(RankedEntry ranked, FieldScores fields) => new(
        Comparison.HasMeaning ? ranked.Evidence.Likeness : null,
        Comparison is Comparison.WordsAndMeaning ? ranked.Evidence.Coverage : null,
        ranked.Evidence.Lexical,
        fields,
        ranked.Score);

    private sealed class ByWords(QuestionMatcher matcher) : IQuestionMatcher
    {
        public QuestionMatch Match(string question, string? excluding = null) => matcher.Find(question, excluding, byMeaning: false).Match;
    }
}
