namespace Ketamine.Matching.Semantic;

/// <summary>Encodes several texts at a time, from any thread, with one loaded model.</summary>
public sealed class EncoderPool : IDisposable
{
    /// <summary>How many encodings are kept where nothing else is said.</summary>
    public const int DefaultKept = 256;

    private readonly SentenceModel model;
    // Its lock also guards the end of the pool. Waiting for it must not spin: with more messages than processors that took a tenth of their time.
    private readonly Stack<SentenceEncoder> idle;
    private readonly RecentEncodings? recent;
    private bool disposed;

    private EncoderPool(SentenceModel model, int count, int kept)
    {
        // The cache cannot be made for less than three.
        recent = kept < RecentEncodings.Least ? null : new RecentEncodings(kept);
        this.model = model;
        Count = count;
        idle = new(Enumerable.Range(0, count).Select(_ => new SentenceEncoder(model, ownsModel: false)));
    }

    /// <summary>How many texts are encoded at a time.</summary>
    public int Count { get; }

    /// <inheritdoc cref="SentenceEncoder.WholeWords"/>
    public IReadOnlySet<string> WholeWords => model.WholeWords;

    /// <inheritdoc cref="SentenceEncoder.Fingerprint"/>
    public string Fingerprint => model.Fingerprint;

    /// <summary>Loads the model after checking its files.</summary>
    /// <param name="folder">The folder of the model.</param>
    /// <param name="count">How many texts to encode at a time; without it, as many as there are processors.</param>
    /// <param name="kept">How many encodings of the latest texts to keep in memory; 0 for none.</param>
    /// <exception cref="ModelException">The model is missing, damaged or cannot be run here.</exception>
    public static EncoderPool Open(string folder, int? count = null, int kept = DefaultKept)
    {
        var size = count ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size, nameof(count));
        return new EncoderPool(SentenceModel.Open(folder), size, kept);
    }

    /// <inheritdoc cref="SentenceEncoder.Encode"/>
    public EncodedText Encode(string text) => EncodeMessage(text).Text;

    /// <inheritdoc cref="SentenceEncoder.EncodeMessage"/>
    internal EncodedMessage EncodeMessage(string text)
    {
        // What is kept would else outlive the pool.
        ObjectDisposedException.ThrowIf(Volatile.Read(ref disposed), this);
        return recent is null ? EncodeAnew(text) : recent.GetOrEncode(text, EncodeAnew);
    }

    private EncodedMessage EncodeAnew(string text)
    {
        var encoder = Take();
        try
        {
            return encoder.EncodeMessage(text);
        }
        finally
        {
            Return(encoder);
        }
    }

    /// <summary>The encodings of many texts, in order, with all encoders at work.</summary>
    public EncodedText[] EncodeAll(IReadOnlyList<string> texts) => EncodeAll(texts, encoded => encoded.Text);

    /// <summary>The vectors of many texts, in order; for more texts than there is memory for their word pieces.</summary>
    public float[][] EncodeMeanings(IReadOnlyList<string> texts) => EncodeAll(texts, encoded => encoded.Text.Vector);

    /// <summary>Of each of many texts what is kept of its encoding, in order.</summary>
    internal T[] EncodeAll<T>(IReadOnlyList<string> texts, Func<EncodedMessage, T> kept)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var encoded = new T[texts.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Count };
        Parallel.For(0, texts.Count, options, i => encoded[i] = kept(EncodeAnew(texts[i])));
        return encoded;
    }

    /// <summary>Waits for the texts under way, then frees the model.</summary>
    public void Dispose()
    {
        lock (idle)
        {
            if (disposed)
            {
                return;
            }

            disposed = true;
            // Whoever waits for an encoder learns that it is over.
            Monitor.PulseAll(idle);
            while (idle.Count < Count)
            {
                Monitor.Wait(idle);
            }
        }

        foreach (var encoder in idle)
        {
            encoder.Dispose();
        }

        model.Dispose();
    }

    private SentenceEncoder Take()
    {
        lock (idle)
        {
            while (!disposed && idle.Count == 0)
            {
                Monitor.Wait(idle);
            }

            ObjectDisposedException.ThrowIf(disposed, this);
            return idle.Pop();
        }
    }

    private void Return(SentenceEncoder encoder)
    {
        lock (idle)
        {
            idle.Push(encoder);
            Monitor.Pulse(idle);
        }
    }
}
