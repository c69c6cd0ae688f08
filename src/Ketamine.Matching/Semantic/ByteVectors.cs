using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ketamine.Matching.Semantic;

/// <summary>Dot products of vectors with 8 bits a number, from -127 to 127, and a length that 16 divides.</summary>
internal static class ByteVectors
{
    public static int Dot(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(right.Length, left.Length);
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right);
        var sums = Vector256<int>.Zero;
        for (nuint i = 0; i < (nuint)left.Length; i += (nuint)Vector128<sbyte>.Count)
        {
            sums += Products(Vector128.LoadUnsafe(ref l, i), Vector128.LoadUnsafe(ref r, i));
        }

        return Vector256.Sum(sums);
    }

    private static Vector256<int> Products(Vector128<sbyte> left, Vector128<sbyte> right)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(left), Avx2.ConvertToVector256Int16(right));
        }

        var (leftLow, leftHigh) = Vector128.Widen(left);
        var (rightLow, rightHigh) = Vector128.Widen(right);
        // Two products of 8-bit numbers fit into 16 bits.
        var (low, high) = Vector128.Widen((leftLow * rightLow) + (leftHigh * rightHigh));
        return Vector256.Create(low, high);
    }
}
