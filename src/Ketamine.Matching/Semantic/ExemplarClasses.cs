using System.Numerics.Tensors;
using Ketamine.Matching.Text;
using Ketamine.Matching.Windows;

namespace Ketamine.Matching.Semantic;

/// <summary>Tells which class of exemplars a message belongs to by its meaning, and which exemplar it is most like.</summary>
public sealed class ExemplarClasses
{
    private const int MostWindows = 12;

    private readonly EncoderPool _encoder;
    private readonly float[][] _vectors;
    private readonly KernelClassifier _classifier;

    /// <param name="classes">The class of each text, from 0.</param>
    /// <param name="cacheFolder">Where encodings and the fit are kept; null for nowhere.</param>
    public ExemplarClasses(IReadOnlyList<string> texts, int[] classes, EncoderPool encoder, string? cacheFolder)
    {
        _encoder = encoder;
        _vectors = [.. VectorCache.LoadOrCompute([.. texts.Select(PlainText.Of)], encoder, cacheFolder).Texts.Select(t => t.Vector)];
        _classifier = KernelClassifier.Fit(_vectors, classes, cacheFolder);
    }

    /// <summary>For each window of the message a score for each class, about -1 to 1; none where the message has no words.</summary>
    public IEnumerable<WindowScores> Score(string message) =>
        SentenceWindows.Of(PlainText.Of(message)).Where(window => window.Any(char.IsLetterOrDigit)).Take(MostWindows).Select(ScoreWindow);

    private WindowScores ScoreWindow(string window)
    {
        var vector = _encoder.Encode(window).Vector;
        return new WindowScores(_classifier.Score(vector), vector, _vectors);
    }
}

/// <summary>The scores of one window of a message.</summary>
public sealed class WindowScores
{
    private readonly float[] _vector;
    private readonly float[][] _exemplars;

    internal WindowScores(double[] byClass, float[] vector, float[][] exemplars)
    {
        ByClass = byClass;
        _vector = vector;
        _exemplars = exemplars;
    }

    public IReadOnlyList<double> ByClass { get; }

    /// <summary>The index of the exemplar that is most like the window among those that count.</summary>
    public int Nearest(Func<int, bool> counts) =>
        Enumerable.Range(0, _exemplars.Length).Where(counts).MaxBy(i => TensorPrimitives.Dot(_exemplars[i], _vector));
}
