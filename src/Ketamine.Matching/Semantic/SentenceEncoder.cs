using System.Numerics.Tensors;

namespace Ketamine.Matching.Semantic;

/// <summary>Turns a text into a vector of length 1 whose dot product with another's says how alike they mean; for one thread at a time.</summary>
/// <remarks>
/// Each text is run by itself: in a padded batch the 8-bit ranges depend on the neighbours, so that a text would not
/// always have the same vector.
/// </remarks>
public sealed class SentenceEncoder : IDisposable
{
    /// <summary>The length of a vector.</summary>
    public const int Dimension = 384;

    private readonly SentenceModel model;
    private readonly bool ownsModel;
    private readonly InferenceBuffers buffers = new();

    internal SentenceEncoder(SentenceModel model, bool ownsModel)
    {
        this.model = model;
        this.ownsModel = ownsModel;
    }

    /// <summary>Where the build puts the model, beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "model");

    /// <summary>The vocabulary's entries that are a whole word of letters, in lower case.</summary>
    public IReadOnlySet<string> WholeWords => model.WholeWords;

    /// <summary>Differs where the vectors of two models may differ.</summary>
    public string Fingerprint => model.Fingerprint;

    /// <summary>Loads the model after checking its files.</summary>
    /// <exception cref="ModelException">The model is missing, damaged or cannot be run here.</exception>
    public static SentenceEncoder Open(string folder) => new(SentenceModel.Open(folder), ownsModel: true);

    /// <summary>The vectors of a text and of its word pieces; the same for the same text, whatever was encoded before.</summary>
    public EncodedText Encode(ReadOnlySpan<char> text) => EncodeMessage(text).Text;

    /// <inheritdoc cref="Encode"/>
    internal EncodedMessage EncodeMessage(ReadOnlySpan<char> text)
    {
        var length = model.Tokenizer.Encode(text, buffers.Numbers);
        var states = buffers.Run(model.Session, length);
        var encoded = new EncodedText(Mean(states, length), Pieces(length), PieceStates.Of(states[Dimension..((length - 1) * Dimension)]));
        return new EncodedMessage(encoded, OfLengthOne(buffers.Midway));
    }

    // The sum and the mean point the same way, and only the direction stays.
    private static float[] Mean(ReadOnlySpan<float> states, int length)
    {
        var vector = new float[Dimension];
        for (var token = 0; token < length; token++)
        {
            TensorPrimitives.Add(vector, states.Slice(token * Dimension, Dimension), vector);
        }

        return OfLengthOne(vector);
    }

    private static float[] OfLengthOne(ReadOnlySpan<float> vector)
    {
        var direction = new float[Dimension];
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm(vector), direction);
        return direction;
    }

    private int[] Pieces(int length)
    {
        var pieces = new int[length - 2];
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i] = (int)buffers.Numbers[i + 1];
        }

        return pieces;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        buffers.Dispose();
        if (ownsModel)
        {
            model.Dispose();
        }
    }
}
