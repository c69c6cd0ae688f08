using System.CommandLine;
using System.Globalization;
using Ketamine.Answering;
using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;
using Ketamine.Matching;
using Ketamine.Matching.Clustering;
using Ketamine.Matching.Confidence;
using Ketamine.Matching.Semantic;

namespace Ketamine.Cli;

/// <summary>Options that several verbs share, and what they stand for.</summary>
internal static class CommonOptions
{
    public static Option<string?> Knowledge() => new("--knowledge")
    {
        Description = "The folder or table file to use; the bot's own knowledge folder where it is left out.",
    };

    public static Option<string?> Region() => new("--region")
    {
        Description = "The two-letter country code for help lines, such as GB.",
    };

    /// <summary>The base that the option names; throws <see cref="KnowledgeException"/> with every problem in it.</summary>
    public static KnowledgeBase ReadKnowledge(string? path) => KnowledgeReader.Read(KnowledgePath(path), Large()).OrThrow();

    /// <summary>The folder or file that the option names, or the bot's own.</summary>
    public static string KnowledgePath(string? path) => path ?? Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge");

    public static QuestionMatcher CreateMatcher(KnowledgeBase knowledge) => CreateMatcher(knowledge, lexical: false);

    /// <param name="lexical">Compare words alone, as where the model is missing.</param>
    /// <param name="calibration">The calibration file to weigh by; null for the base's own.</param>
    public static QuestionMatcher CreateMatcher(KnowledgeBase knowledge, bool lexical, string? calibration = null) => new(knowledge, new MatcherSettings
    {
        Calibration = calibration is null ? null : Calibration.Parse(File.ReadAllText(calibration)),
        Encoder = OpenEncoder(lexical),
        CacheFolder = CacheFolder,
        News = new IndexNews(Console.Error, !Console.IsErrorRedirected),
    });

    /// <summary>The encoder; null where words alone are compared.</summary>
    public static EncoderPool? OpenEncoder(bool lexical) => lexical ? null : Encoder.Value;

    public static Answerer CreateAnswerer(KnowledgeBase knowledge, bool safety = true)
    {
        var matcher = CreateMatcher(knowledge);
        return CreateAnswerer(knowledge, matcher, AnswerThresholds.Of(matcher.Weights), safety);
    }

    /// <param name="safety">Whether messages pass through triage before anything else.</param>
    public static Answerer CreateAnswerer(KnowledgeBase knowledge, IQuestionMatcher matcher, AnswerThresholds thresholds, bool safety, bool lexical = false) =>
        CreateAnswerer(knowledge, matcher, thresholds, safety ? CreateTriage(knowledge, lexical) : null);

    /// <param name="triage">Null for none.</param>
    public static Answerer CreateAnswerer(KnowledgeBase knowledge, IQuestionMatcher matcher, AnswerThresholds thresholds, SafetyTriage? triage) =>
        new(knowledge, matcher, thresholds, TimeProvider.System, triage);

    /// <summary>The triage of the base; null where it brings no rules.</summary>
    public static SafetyTriage? CreateTriage(KnowledgeBase knowledge, bool lexical) =>
        SafetyTriage.Of(knowledge, lexical ? null : Encoder.Value, CacheFolder);

    /// <summary>Puts questions together by meaning, as far as there is a model.</summary>
    public static MeaningClusters CreateClusters(KnowledgeBase knowledge) => new(knowledge, Encoder.Value);

    // The settings of the bot, as its environment names them, so that both hold a table in the same way and share what is made of it.
    private static LargeTables Large()
    {
        var large = new LargeTables { Folder = Path.Combine(CacheFolder, "large") };
        return Environment.GetEnvironmentVariable("Knowledge__OnDiskFrom") is { Length: > 0 } set
            ? large with { From = int.TryParse(set, CultureInfo.InvariantCulture, out var from) ? from : throw new InputException(new Problem("Knowledge__OnDiskFrom", 0, $"'{set}' is no number.", "Set it to how many questions and alternates make a table a large one.")) }
            : large;
    }

    internal static string CacheFolder => Environment.GetEnvironmentVariable("Matching__CacheFolder") is { Length: > 0 } set
        ? Path.GetFullPath(set)
        : Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "data", "vectors");

    // Loading takes a third of a second, and many verbs need no model.
    private static readonly Lazy<EncoderPool?> Encoder = new(OpenEncoder);

    private static EncoderPool? OpenEncoder()
    {
        try
        {
            return EncoderPool.Open(SentenceEncoder.DefaultFolder);
        }
        catch (ModelException e)
        {
            Console.Error.WriteLine($"Comparing words alone: {e.Message}");
            return null;
        }
    }
}
