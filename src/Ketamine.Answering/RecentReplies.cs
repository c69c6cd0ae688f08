using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BitFaster.Caching.Lru;

namespace Ketamine.Answering;

/// <summary>Replies given lately, each named by a hash of the question, so that nothing of what people write is kept.</summary>
/// <remarks>
/// The hash is of every character, since a digit or a single letter may change what is asked. What was shown before is part of
/// it only where the question leans on that: else hardly two people would share a reply.
/// </remarks>
internal sealed class RecentReplies(int most)
{
    /// <summary>The smallest number that can be kept.</summary>
    public const int Least = 3;

    private readonly ConcurrentLru<UInt128, Reply> _replies = new(most);

    public Reply? Find(Question question) =>
        _replies.TryGet(Alone(question), out var reply) || _replies.TryGet(AfterPrevious(question), out reply) ? reply : null;

    /// <param name="leansBack">Whether another previous entry could make another reply.</param>
    public void Keep(Question question, Reply reply, bool leansBack) => _replies.AddOrUpdate(leansBack ? AfterPrevious(question) : Alone(question), reply);

    private static UInt128 Alone(Question question) => Key($"alone\0{question.Region}\0{question.Text}");

    private static UInt128 AfterPrevious(Question question) => Key($"after\0{question.Region}\0{question.Previous}\0{question.Text}");

    private static UInt128 Key(string named)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(named.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
