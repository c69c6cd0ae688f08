using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CsCheck;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Tests.Semantic;

public sealed class ByteVectorsTests
{
    private static readonly Gen<(sbyte[] Left, sbyte[] Right)> Vectors =
        Gen.Int[1, 12].SelectMany(blocks => Gen.Select(Gen.SByte[-127, 127].Array[32 * blocks], Gen.SByte[-127, 127].Array[32 * blocks]));

    [Fact]
    public void Each_way_to_multiply_gives_the_sum_of_the_products() => Vectors.Sample(pair =>
    {
        var (left, right) = pair;
        var asked = ByteVectors.Widen(left);
        var sum = left.Zip(right, (l, r) => l * r).Sum();

        Assert.Equal(sum, ByteVectors.Dot(asked, right));
        Assert.Equal(sum, ByteVectors.DotBy128(ref asked[0], ref right[0], (nuint)right.Length));
        if (Avx2.IsSupported)
        {
            Assert.Equal(sum, ByteVectors.DotBy256(ref asked[0], ref right[0], (nuint)right.Length));
        }
    });

    [Fact]
    public void Four_at_a_time_give_what_each_gives_by_itself() => Gen.Select(Gen.SByte[-127, 127].Array[4 * 64], Gen.SByte[-127, 127].Array[64]).Sample((rows, stored) =>
    {
        var asked = ByteVectors.Widen(rows);
        int[] each = [.. Enumerable.Range(0, 4).Select(row => ByteVectors.Dot(asked.AsSpan(row * 64, 64), stored))];

        Assert.Equal(Vector128.Create(each), ByteVectors.DotOfFour(asked, stored));
        if (Avx2.IsSupported)
        {
            Assert.Equal(Vector128.Create(each), ByteVectors.DotOfFourBy256(ref asked[0], ref stored[0], 64));
        }
    });

    [Fact]
    public void The_largest_numbers_fit()
    {
        sbyte[] most = [.. Enumerable.Repeat(sbyte.MaxValue, 384)];
        sbyte[] least = [.. most.Select(number => (sbyte)-number)];

        Assert.Equal(-384 * 127 * 127, ByteVectors.Dot(ByteVectors.Widen(most), least));
        Assert.Equal(-384 * 127 * 127, ByteVectors.DotBy128(ref ByteVectors.Widen(most)[0], ref least[0], 384));
    }

    [Fact]
    public void Vectors_of_different_lengths_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ByteVectors.Dot(ByteVectors.Widen(new sbyte[64]), new sbyte[32]));
}
