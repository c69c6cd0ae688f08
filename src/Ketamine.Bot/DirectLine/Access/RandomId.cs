using System.Buffers.Text;
using System.Security.Cryptography;

namespace Ketamine.Bot.DirectLine.Access;

/// <summary>Ids that cannot be guessed: 160 random bits, safe in addresses.</summary>
internal static class RandomId
{
    private const int Bytes = 20;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
