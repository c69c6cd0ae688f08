using System.Runtime.InteropServices;

namespace Ketamine.Matching.Tests.Semantic;

/// <summary>Compares vectors.</summary>
internal static class Vectors
{
    public static float Dot(float[] left, float[] right) => left.Zip(right, (l, r) => l * r).Sum();

    public static byte[] Bits(ReadOnlySpan<float> vector) => MemoryMarshal.AsBytes(vector).ToArray();
}
