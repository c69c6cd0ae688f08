using Ketamine.Answering;
using Ketamine.Answering.Triage;
using Ketamine.Bot.Settings;
using Ketamine.Knowledge;
using Ketamine.Matching;
using Ketamine.Matching.Confidence;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Answers;

/// <summary>The answerer of the current knowledge; a reload swaps it as a whole, so that no reply mixes two versions.</summary>
public sealed class LiveAnswerer : IDisposable
{
    private readonly KnowledgeStore _store;
    private readonly MatchingSettings _matching;
    private readonly MeaningEncoder _encoder;
    private readonly string _cacheFolder;
    private readonly TimeProvider _time;
    private readonly ILogger<LiveAnswerer> _logger;
    private Problem? _calibrationProblem;

    public LiveAnswerer(
        IOptions<KnowledgeSettings> knowledge,
        IOptions<MatchingSettings> matching,
        MeaningEncoder encoder,
        IHostEnvironment environment,
        TimeProvider time,
        ILogger<LiveAnswerer> logger)
    {
        _time = time;
        _logger = logger;
        _matching = matching.Value;
        _encoder = encoder;
        _cacheFolder = Path.GetFullPath(_matching.CacheFolder, environment.ContentRootPath);
        _store = new KnowledgeStore(Path.GetFullPath(knowledge.Value.Path, environment.ContentRootPath), time);
        _store.Changed += Take;
        _store.Rejected += Report;
        Current = Create(_store.Current);
        Log.KnowledgeLoaded(logger, Current.Knowledge.Entries.Count, Current.Knowledge.Version);
    }

    /// <summary>Take it once for a message and use only that.</summary>
    public Answerer Current { get; private set; }

    /// <summary>The same for curators, to look into; take it once for a page.</summary>
    public Workbench Bench { get; private set; } = null!;

    /// <summary>On what the confidence of the current base was fitted.</summary>
    public string CalibratedOn { get; private set; } = "";

    /// <summary>When the current base was read.</summary>
    public DateTimeOffset LoadedAt => _store.LoadedAt;

    /// <summary>Why the files as they stand now are not used; empty while they are.</summary>
    public IReadOnlyList<Problem> Problems => _calibrationProblem is { } problem ? [.. _store.Problems, problem] : _store.Problems;

    public void Dispose() => _store.Dispose();

    private Answerer Create(KnowledgeBase knowledge)
    {
        var matcher = new QuestionMatcher(knowledge, new MatcherSettings { Encoder = _encoder.Pool, CacheFolder = _cacheFolder });
        CalibratedOn = matcher.Calibration.FittedOn;
        var triage = SafetyTriage.Of(knowledge, _encoder.Pool, _cacheFolder);
        var thresholds = Thresholds(matcher.Weights);
        Bench = new Workbench(knowledge, matcher, triage, thresholds);
        return new Answerer(knowledge, matcher, thresholds, _time, triage)
        {
            WordsAlone = _encoder.Pool is null ? null : new Answerer(knowledge, matcher.WordsAlone, Thresholds(matcher.WeightsOfWordsAlone), _time, triage),
        };
    }

    private AnswerThresholds Thresholds(FittedWeights weights) => _matching.Thresholds(AnswerThresholds.Of(weights));

    private void Take(KnowledgeBase knowledge)
    {
        try
        {
            // The one before may still be answering; its index is plain memory and goes when the last message is done.
            Current = Create(knowledge);
            _calibrationProblem = null;
            Log.KnowledgeLoaded(_logger, knowledge.Entries.Count, knowledge.Version);
        }
        catch (CalibrationException e)
        {
            // Thrown on the watcher's thread, it would end the process; the base before stays.
            _calibrationProblem = new Problem(Path.Combine(knowledge.Path, "calibration.json"), 0, "It cannot be used.", e.Message);
            Report([_calibrationProblem]);
        }
    }

    private void Report(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Log.KnowledgeRejected(_logger, problem);
        }
    }
}
