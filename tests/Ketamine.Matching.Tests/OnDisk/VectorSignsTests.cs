using CsCheck;
using Ketamine.Matching.OnDisk;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Tests.OnDisk;

public sealed class VectorSignsTests
{
    private static readonly Gen<float[]> Vector = Gen.Float[-1, 1].Array[SentenceEncoder.Dimension];

    [Fact]
    public void Gives_those_that_differ_in_the_fewest_signs_and_all_that_tie() =>
        Gen.Select(Vector.Array[1, 40], Vector, Vector, Gen.Int[1, 50]).Sample((vectors, mean, sought, count) =>
        {
            var signs = new VectorSigns(mean, vectors.Length);
            for (var i = 0; i < vectors.Length; i++)
            {
                signs.Set(i, vectors[i]);
            }

            var differing = vectors.Select(vector => Enumerable.Range(0, mean.Length).Count(k => vector[k] > mean[k] != sought[k] > mean[k])).ToList();
            var limit = differing.Order().ElementAt(Math.Min(count, vectors.Length) - 1);
            Assert.Equal(Enumerable.Range(0, vectors.Length).Where(i => differing[i] <= limit), signs.Nearest(sought, count));
        }, iter: 200);
}
