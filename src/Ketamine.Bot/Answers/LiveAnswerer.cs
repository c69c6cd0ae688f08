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
    /// <summary>How often it is asked whether a new day has begun; entries fall due at its beginning (UTC).</summary>
    public static readonly TimeSpan DayCheck = TimeSpan.FromMinutes(1);

    private readonly KnowledgeStore _store;
    private readonly EntrySelection _selection;
    private readonly ITimer _dayTimer;
    private readonly Lock _taking = new();
    private readonly MatchingSettings _matching;
    private readonly MeaningEncoder _encoder;
    private readonly string _cacheFolder;
    private readonly TimeProvider _time;
    private readonly ILogger<LiveAnswerer> _logger;
    private readonly LaterVectors _laterVectors;
    private Prepared _prepared;
    private DateOnly _selectedOn;
    private Problem? _preparationProblem;

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
        _laterVectors = new LaterVectors(logger, TakeVectors);
        var large = new LargeTables { Folder = Path.Combine(_cacheFolder, "large"), From = knowledge.Value.OnDiskFrom };
        _store = new KnowledgeStore(Path.GetFullPath(knowledge.Value.Path, environment.ContentRootPath), time, large);
        _selection = knowledge.Value.Selection();
        _store.Changed += Take;
        _store.Rejected += Report;
        _prepared = Prepare(_store.Current);
        Current = Select();
        Log.KnowledgeLoaded(logger, Current.Knowledge.Entries.Count, Current.Knowledge.Version);
        EncodeLater();
        GiveBack();
        _dayTimer = time.CreateTimer(_ => SelectOnNewDay(), null, DayCheck, DayCheck);
    }

    /// <summary>Take it once for a message and use only that.</summary>
    public Answerer Current { get; private set; }

    /// <summary>The same for curators, to look into; take it once for a page.</summary>
    public Workbench Bench { get; private set; } = null!;

    /// <summary>On what the confidence of the current base was fitted.</summary>
    public string CalibratedOn => _prepared.Matcher.Calibration.FittedOn;

    /// <summary>What questions and entries of the current base are compared by.</summary>
    public Comparison Comparison => _prepared.Matcher.Comparison;

    /// <summary>That words alone answer until a large base is encoded, in a sentence for the operator; null where they do not.</summary>
    public string? VectorsProblem => Comparison is Comparison.WordsUntilEncoded ? _laterVectors.Problem : null;

    /// <summary>When the current base was read.</summary>
    public DateTimeOffset LoadedAt => _store.LoadedAt;

    /// <summary>Why the files as they stand now are not used; empty while they are.</summary>
    public IReadOnlyList<Problem> Problems => _preparationProblem is { } problem ? [.. _store.Problems, problem] : _store.Problems;

    public void Dispose()
    {
        _dayTimer.Dispose();
        _store.Dispose();
        _laterVectors.Dispose();
    }

    private DateOnly Today => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    private Prepared Prepare(KnowledgeBase whole)
    {
        var triage = Task.Run(() => SafetyTriage.Of(whole, _encoder.Pool, _cacheFolder));
        var matcher = new QuestionMatcher(whole, new MatcherSettings { Encoder = _encoder.Pool, CacheFolder = _cacheFolder, News = _laterVectors.News });
        return new Prepared(whole, matcher, triage.GetAwaiter().GetResult());
    }

    // Matched against the whole base, so that a question whose entry is left out does not find the next best one instead.
    private Answerer Select()
    {
        _selectedOn = Today;
        var (whole, matcher, triage) = _prepared;
        var shown = _selection.Of(whole, _selectedOn);
        var thresholds = Thresholds(matcher.Weights);
        Bench = new Workbench(whole, shown, matcher, triage, thresholds);
        return new Answerer(shown, matcher, thresholds, _time, triage)
        {
            RepliesKept = _matching.RepliesKept,
            WordsAlone = !matcher.Comparison.HasMeaning ? null : new Answerer(shown, matcher.WordsAlone, Thresholds(matcher.WeightsOfWordsAlone), _time, triage),
        };
    }

    private void SelectOnNewDay()
    {
        lock (_taking)
        {
            Current = _selectedOn == Today ? Current : Select();
        }
    }

    private AnswerThresholds Thresholds(FittedWeights weights) => _matching.Thresholds(AnswerThresholds.Of(weights));

    private void Take(KnowledgeBase knowledge)
    {
        try
        {
            var prepared = Prepare(knowledge);
            lock (_taking)
            {
                // The one before may still be answering; its index goes when the last message is done.
                _prepared = prepared;
                Current = Select();
            }

            _preparationProblem = null;
            Log.KnowledgeLoaded(_logger, Current.Knowledge.Entries.Count, knowledge.Version);
            EncodeLater();
            GiveBack();
        }
        catch (CalibrationException e)
        {
            // Thrown on the watcher's thread, it would end the process; the base before stays.
            Refuse(new Problem(Path.Combine(knowledge.Path, "calibration.json"), 0, "It cannot be used.", e.Message));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Refuse(new Problem(knowledge.Path, 0, $"Its index cannot be made: {e.Message}", "Make room in Matching:CacheFolder or mend that folder, then save the base again."));
        }
    }

    private void Refuse(Problem problem)
    {
        _preparationProblem = problem;
        Report([problem]);
    }

    private void EncodeLater()
    {
        if (_prepared.Matcher.Comparison is Comparison.WordsUntilEncoded)
        {
            _laterVectors.Start(_prepared.Whole, _encoder.Pool!);
        }
    }

    private void TakeVectors(KnowledgeBase whole)
    {
        var prepared = Prepare(whole);
        lock (_taking)
        {
            if (ReferenceEquals(_prepared.Whole, whole))
            {
                _prepared = prepared;
                Current = Select();
            }
        }

        GiveBack();
    }

    // Reading and indexing leave as much behind as they make; without this it stays with the process.
    private static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private void Report(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Log.KnowledgeRejected(_logger, problem);
        }
    }

    private sealed record Prepared(KnowledgeBase Whole, QuestionMatcher Matcher, SafetyTriage? Triage);
}
