using Microsoft.ML.OnnxRuntime;

namespace Ketamine.Matching.Semantic;

/// <summary>The model's inputs and outputs for one text at a time, made once for each length of text.</summary>
internal sealed class InferenceBuffers : IDisposable
{
    private static readonly string[] InputNames = ["input_ids", "attention_mask", "token_type_ids"];
    private static readonly string[] OutputNames = [ModelOutputs.Last, ModelOutputs.Midway];

    private readonly long[] numbers = Pinned<long>(SentenceTokenizer.MaxTokens);
    private readonly long[] mask = Pinned<long>(SentenceTokenizer.MaxTokens);
    private readonly long[] types = Pinned<long>(SentenceTokenizer.MaxTokens);
    private readonly float[] states = Pinned<float>(SentenceTokenizer.MaxTokens * SentenceEncoder.Dimension);
    private readonly float[] midway = Pinned<float>(SentenceEncoder.Dimension);
    private readonly Tensors?[] byLength = new Tensors?[SentenceTokenizer.MaxTokens + 1];
    private readonly RunOptions options = new();

    public InferenceBuffers() => Array.Fill(mask, 1);

    public Span<long> Numbers => numbers;

    /// <summary>The mean of the pieces' states midway through the model; valid until the next run.</summary>
    public ReadOnlySpan<float> Midway => midway;

    /// <summary>Runs the model on the first <paramref name="length"/> numbers.</summary>
    /// <returns>The state of each word piece, one after another; valid until the next run.</returns>
    public ReadOnlySpan<float> Run(InferenceSession session, int length)
    {
        var tensors = byLength[length] ??= Create(length);
        session.Run(options, InputNames, tensors.Inputs, OutputNames, tensors.Outputs);
        return states.AsSpan(0, length * SentenceEncoder.Dimension);
    }

    public void Dispose()
    {
        foreach (var tensors in byLength)
        {
            tensors?.Dispose();
        }

        options.Dispose();
    }

    private Tensors Create(int length) => new(
        [View(numbers, 1, length), View(mask, 1, length), View(types, 1, length)],
        [View(states, 1, length, SentenceEncoder.Dimension), View(midway, 1, SentenceEncoder.Dimension)]);

    private static OrtValue View<T>(T[] buffer, params long[] shape)
        where T : unmanaged
    {
        var size = (int)shape.Aggregate((product, next) => product * next);
        return OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, buffer.AsMemory(0, size), shape);
    }

    private static T[] Pinned<T>(int length) => GC.AllocateArray<T>(length, pinned: true);

    private sealed record Tensors(OrtValue[] Inputs, OrtValue[] Outputs) : IDisposable
    {
        public void Dispose() => Array.ForEach([.. Inputs, .. Outputs], value => value.Dispose());
    }
}
