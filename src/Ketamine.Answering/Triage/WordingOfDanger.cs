using Ketamine.Knowledge;
using Ketamine.Matching.Exemplars;

namespace Ketamine.Answering.Triage;

/// <summary>Sees danger by wording alone, in a fraction of a millisecond: for those who decide before any queue or limit whether a message must get through.</summary>
public sealed class WordingOfDanger
{
    // Stricter than where the whole of triage decides: what is seen here by mistake passes every limit.
    private const float Threshold = 0.3f;

    private readonly ExemplarClassifier _classifier;

    private WordingOfDanger(IReadOnlyList<SafetyExemplar> exemplars, Func<string, string> read, string? cacheFolder)
    {
        var isDanger = new ExemplarQuestion([.. exemplars.Select(e => (bool?)(e.Rule?.Category is SafetyCategory.Crisis or SafetyCategory.Emergency))]);
        _classifier = new ExemplarClassifier([.. exemplars.Select(e => e.Text)], read, [isDanger], encoder: null, cacheFolder);
    }

    /// <summary>That of a base; null where the base has no exemplars.</summary>
    /// <param name="read">How messages are read, exemplars too.</param>
    /// <param name="cacheFolder">Where the fit is kept; null for nowhere.</param>
    public static WordingOfDanger? Of(KnowledgeBase knowledge, Func<string, string> read, string? cacheFolder) =>
        knowledge.SafetyExemplars.Count == 0 ? null : new WordingOfDanger(knowledge.SafetyExemplars, read, cacheFolder);

    /// <param name="message">The message as triage reads it.</param>
    public bool IsIn(string message) => _classifier.Score(message).Any(scores => scores[0] >= Threshold);
}
