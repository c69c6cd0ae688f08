using System.Collections.Frozen;
using Microsoft.ML.OnnxRuntime;

namespace Ketamine.Matching.Semantic;

/// <summary>The loaded model and its vocabulary; safe for use by several threads, and shared by the encoders of a pool.</summary>
internal sealed class SentenceModel : IDisposable
{
    private SentenceModel(InferenceSession session, SentenceTokenizer tokenizer, string fingerprint)
    {
        Session = session;
        Tokenizer = tokenizer;
        Fingerprint = fingerprint;
    }

    public InferenceSession Session { get; }

    public SentenceTokenizer Tokenizer { get; }

    public string Fingerprint { get; }

    public FrozenSet<string> WholeWords => Tokenizer.WholeWords;

    /// <exception cref="ModelException">The model is missing, damaged or cannot be run here.</exception>
    public static SentenceModel Open(string folder)
    {
        var files = ModelFiles.Read(folder);
        var tokenizer = CreateTokenizer(folder, files.Vocabulary);
        return new SentenceModel(CreateSession(folder, files.Model), tokenizer, files.Fingerprint);
    }

    public void Dispose() => Session.Dispose();

    private static SentenceTokenizer CreateTokenizer(string folder, byte[] vocabulary)
    {
        try
        {
            return SentenceTokenizer.Create(vocabulary);
        }
        catch (Exception e) when (e is ArgumentException or InvalidDataException)
        {
            throw ModelFiles.Unusable(Path.Combine(folder, ModelManifest.VocabularyFile), e);
        }
    }

    private static InferenceSession CreateSession(string folder, byte[] model)
    {
        try
        {
            OrtEnv.Instance().DisableTelemetryEvents();
            using var options = new SessionOptions
            {
                // Several messages at a time use the cores better than several threads for one message.
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
                // An arena doubles as it grows and never gives back; the few buffers of a text come as quickly from the heap.
                EnableCpuMemArena = false,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
            };
            return new InferenceSession(model, options);
        }
        catch (OnnxRuntimeException e)
        {
            throw ModelFiles.Unusable(Path.Combine(folder, ModelManifest.ModelFile), e);
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            throw new ModelException("OnnxRuntime's native library cannot be loaded. Run on a system that it supports, or publish for this one with '--runtime'.", e);
        }
    }
}
