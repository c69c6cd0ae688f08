using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BitFaster.Caching.Lru;

namespace Ketamine.Answering;

/// <summary>Replies given lately, each named by a hash of the question, so that nothing of what people write is kept.</summary>
/// <remarks>The hash is of every character, since a digit or a single letter may change what is asked.</remarks>
internal sealed class RecentReplies(int most)
{
    /// <summary>The smallest number that can be kept.</summary>
    public const int Least = 3;

    private readonly ConcurrentLru<UInt128, Reply> _replies = new(most);

    public Reply? Find(Question question) => _replies.TryGet(Key(question), out var reply) ? reply : null;

    public void Keep(Question question, Reply reply) => _replies.AddOrUpdate(Key(question), reply);

    private static UInt128 Key(Question question)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes($"{question.Region}\0{question.Previous}\0{question.Text}".AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
