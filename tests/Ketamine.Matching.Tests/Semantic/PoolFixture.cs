using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Tests.Semantic;

/// <summary>One loaded model for all tests of a class.</summary>
public sealed class PoolFixture : IDisposable
{
    public EncoderPool Pool { get; } = EncoderPool.Open(SentenceEncoder.DefaultFolder, count: 2);

    public void Dispose() => Pool.Dispose();
}
