using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ketamine.Cli.Evaluation;

/// <summary>Chance that depends on a text alone, so that runs agree whatever the order of the questions.</summary>
internal static class TextSeed
{
    public static Random Random(string text) =>
        new(BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
}
