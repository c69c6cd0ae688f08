using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Tests.Semantic;

public sealed class EncoderPoolTests(PoolFixture fixture) : IClassFixture<PoolFixture>
{
    private static readonly string[] Texts =
        [.. Enumerable.Range(0, 64).Select(i => $"text number {i} " + string.Join(' ', Enumerable.Repeat("and more", i % 9)))];

    [Fact]
    public void ParallelUseGivesTheSameVectors()
    {
        using var single = SentenceEncoder.Open(SentenceEncoder.DefaultFolder);
        var expected = Texts.Select(text => Vectors.Bits(single.Encode(text).Vector)).ToArray();

        // More threads than encoders, so that some have to wait.
        Parallel.For(0, 8 * Texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            Assert.Equal(expected[i % Texts.Length], Vectors.Bits(fixture.Pool.Encode(Texts[i % Texts.Length]).Vector)));
    }

    [Fact]
    public void ABatchKeepsItsOrder()
    {
        var batch = fixture.Pool.EncodeAll(Texts);

        Assert.Equal(Texts.Select(text => Vectors.Bits(fixture.Pool.Encode(text).Vector)), batch.Select(text => Vectors.Bits(text.Vector)));
    }

    [Fact]
    public void WithoutACountThereIsAnEncoderForEachProcessor()
    {
        using var pool = EncoderPool.Open(SentenceEncoder.DefaultFolder);

        Assert.Equal(Environment.ProcessorCount, pool.Count);
    }

    [Fact]
    public void APoolOfNoneIsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EncoderPool.Open(SentenceEncoder.DefaultFolder, count: 0));

    [Fact]
    public async Task DisposingWaitsForTheTextsUnderWay()
    {
        var pool = EncoderPool.Open(SentenceEncoder.DefaultFolder, count: 2);
        using var started = new CountdownEvent(4);
        var threads = Enumerable.Range(0, 4).Select(_ => Task.Run(() => EncodeUntilDisposed(pool, started))).ToArray();
        started.Wait();

        pool.Dispose();
        pool.Dispose();

        await Task.WhenAll(threads).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Throws<ObjectDisposedException>(() => pool.Encode("text"));
    }

    private static void EncodeUntilDisposed(EncoderPool pool, CountdownEvent started)
    {
        pool.Encode("text");
        started.Signal();
        try
        {
            while (true)
            {
                pool.Encode("text");
            }
        }
        catch (ObjectDisposedException)
        {
            // The one way for it to end.
        }
    }
}
