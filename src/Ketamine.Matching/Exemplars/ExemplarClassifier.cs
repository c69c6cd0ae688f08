using Ketamine.Matching.Semantic;
using Ketamine.Matching.Windows;

namespace Ketamine.Matching.Exemplars;

/// <summary>Answers questions about a message by its likeness to exemplars, in meaning and in wording.</summary>
public sealed class ExemplarClassifier
{
    private const int MostWindows = 12;

    private readonly EncoderPool? _encoder;
    private readonly ExemplarModel _model;

    /// <param name="texts">The exemplars as they were written.</param>
    /// <param name="read">How a text is read before it is compared, exemplars and messages alike.</param>
    /// <param name="encoder">Null where there is no model: wording alone is compared.</param>
    /// <param name="cacheFolder">Where the fit is kept; null for nowhere.</param>
    public ExemplarClassifier(IReadOnlyList<string> texts, Func<string, string> read, IReadOnlyList<ExemplarQuestion> questions, EncoderPool? encoder, string? cacheFolder)
    {
        _encoder = encoder;
        var cache = new ExemplarCache(cacheFolder, texts, questions, encoder?.Fingerprint ?? "");
        if (cache.Load() is { } kept)
        {
            _model = kept;
            return;
        }

        string[] readTexts = [.. texts.AsParallel().AsOrdered().Select(read)];
        _model = ExemplarModel.Fit(readTexts, encoder?.EncodeAll(readTexts, TextMeaning.Of), questions);
        cache.Save(_model);
    }

    /// <summary>For each window of the message a score for each question, about -1 to 1; none where the message has no words.</summary>
    /// <param name="message">The message as it was read.</param>
    public IEnumerable<IReadOnlyList<float>> Score(string message) =>
        SentenceWindows.Of(message).Where(window => window.Any(char.IsLetterOrDigit)).Take(MostWindows)
            .Select(window => _model.Score(window, _encoder is null ? null : TextMeaning.Of(_encoder.EncodeMessage(window))));
}
