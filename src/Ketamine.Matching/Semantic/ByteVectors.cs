using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ketamine.Matching.Semantic;

/// <summary>Dot products of vectors with 8 bits a number, from -127 to 127, and a length that 32 divides.</summary>
/// <remarks>What is asked is widened to 16 bits once, since many vectors pass by it.</remarks>
internal static class ByteVectors
{
    public static short[] Widen(ReadOnlySpan<sbyte> numbers)
    {
        var wide = new short[numbers.Length];
        TensorPrimitives.ConvertTruncating<sbyte, short>(numbers, wide);
        return wide;
    }

    /// <summary>Each number times a factor, rounded; the products are from -127 to 127.</summary>
    public static void Round(ReadOnlySpan<float> numbers, float factor, Span<sbyte> rounded)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(numbers.Length, rounded.Length);
        ref var from = ref MemoryMarshal.GetReference(numbers);
        ref var to = ref MemoryMarshal.GetReference(rounded);
        for (nuint i = 0; i < (nuint)numbers.Length; i += (nuint)Vector128<sbyte>.Count)
        {
            Vector128.Narrow(Vector128.Narrow(Four(ref from, i), Four(ref from, i + 4)), Vector128.Narrow(Four(ref from, i + 8), Four(ref from, i + 12))).StoreUnsafe(ref to, i);
        }

        Vector128<int> Four(ref float start, nuint at) => Vector128.ConvertToInt32(Vector128.Round(Vector128.LoadUnsafe(ref start, at) * factor));
    }

    /// <param name="asked">From <see cref="Widen"/>.</param>
    public static int Dot(ReadOnlySpan<short> asked, ReadOnlySpan<sbyte> stored)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(asked.Length, stored.Length);
        ref var a = ref MemoryMarshal.GetReference(asked);
        ref var s = ref MemoryMarshal.GetReference(stored);
        return Avx512BW.IsSupported ? DotBy512(ref a, ref s, (nuint)stored.Length)
            : Avx2.IsSupported ? DotBy256(ref a, ref s, (nuint)stored.Length)
            : DotBy128(ref a, ref s, (nuint)stored.Length);
    }

    /// <summary>The products of four vectors, one after another, with one: each of its numbers is read once for all four.</summary>
    public static Vector128<int> DotOfFour(ReadOnlySpan<short> asked, ReadOnlySpan<sbyte> stored)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(asked.Length, 4 * stored.Length);
        ref var a = ref MemoryMarshal.GetReference(asked);
        ref var s = ref MemoryMarshal.GetReference(stored);
        var length = (nuint)stored.Length;
        return Avx512BW.IsSupported ? DotOfFourBy512(ref a, ref s, length)
            : Avx2.IsSupported ? DotOfFourBy256(ref a, ref s, length)
            : Vector128.Create(DotBy128(ref a, ref s, length), DotBy128(ref Row(ref a, 1, length), ref s, length), DotBy128(ref Row(ref a, 2, length), ref s, length), DotBy128(ref Row(ref a, 3, length), ref s, length));
    }

    private static Vector128<int> DotOfFourBy512(ref short asked, ref sbyte stored, nuint length)
    {
        Vector512<int> first = default, second = default, third = default, fourth = default;
        for (nuint i = 0; i < length; i += (nuint)Vector256<sbyte>.Count)
        {
            var numbers = Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref stored, i));
            first += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref asked, i), numbers);
            second += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref asked, length + i), numbers);
            third += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref asked, (2 * length) + i), numbers);
            fourth += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref asked, (3 * length) + i), numbers);
        }

        return Sums(Half(first), Half(second), Half(third), Half(fourth));

        static Vector256<int> Half(Vector512<int> sums) => sums.GetLower() + sums.GetUpper();
    }

    internal static Vector128<int> DotOfFourBy256(ref short asked, ref sbyte stored, nuint length)
    {
        Vector256<int> first = default, second = default, third = default, fourth = default;
        for (nuint i = 0; i < length; i += (nuint)Vector128<sbyte>.Count)
        {
            var numbers = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref stored, i));
            first += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref asked, i), numbers);
            second += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref asked, length + i), numbers);
            third += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref asked, (2 * length) + i), numbers);
            fourth += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref asked, (3 * length) + i), numbers);
        }

        return Sums(first, second, third, fourth);
    }

    private static Vector128<int> Sums(Vector256<int> first, Vector256<int> second, Vector256<int> third, Vector256<int> fourth)
    {
        var sums = Avx2.HorizontalAdd(Avx2.HorizontalAdd(first, second), Avx2.HorizontalAdd(third, fourth));
        return sums.GetLower() + sums.GetUpper();
    }

    private static ref short Row(ref short rows, nuint row, nuint length) => ref Unsafe.Add(ref rows, row * length);

    private static int DotBy512(ref short asked, ref sbyte stored, nuint length)
    {
        var sums = Vector512<int>.Zero;
        for (nuint i = 0; i < length; i += (nuint)Vector256<sbyte>.Count)
        {
            sums += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref asked, i), Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref stored, i)));
        }

        return Vector512.Sum(sums);
    }

    internal static int DotBy256(ref short asked, ref sbyte stored, nuint length)
    {
        var sums = Vector256<int>.Zero;
        for (nuint i = 0; i < length; i += (nuint)Vector128<sbyte>.Count)
        {
            sums += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref asked, i), Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref stored, i)));
        }

        return Vector256.Sum(sums);
    }

    internal static int DotBy128(ref short asked, ref sbyte stored, nuint length)
    {
        var sums = Vector128<int>.Zero;
        for (nuint i = 0; i < length; i += (nuint)Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref stored, i));
            // Two products of 8-bit numbers fit into 16 bits.
            var products = (Vector128.LoadUnsafe(ref asked, i) * low) + (Vector128.LoadUnsafe(ref asked, i + (nuint)Vector128<short>.Count) * high);
            var (first, second) = Vector128.Widen(products);
            sums += first + second;
        }

        return Vector128.Sum(sums);
    }
}
