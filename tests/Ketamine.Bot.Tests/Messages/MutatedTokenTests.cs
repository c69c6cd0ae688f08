using System.Collections.Concurrent;
using System.Net;
using Ketamine.Tests;
using Microsoft.IdentityModel.Tokens;

namespace Ketamine.Bot.Tests.Messages;

public class MutatedTokenTests(TokenFixture fixture) : IClassFixture<TokenFixture>
{
    private const string Alphabet = "ABCXYZabcxyz0189-_.=+/ ~{}\"";

    private static readonly int Mutants = Cases.Of(10_000);

    [Fact]
    public async Task Damaged_tokens_are_all_refused_and_the_whole_one_still_is_not()
    {
        var token = fixture.Valid.Write();
        var random = new Random(20261124);
        var mutants = Enumerable.Range(0, int.MaxValue).Select(_ => Mutate(token, random)).Where(mutant => !SameBytes(mutant, token)).Take(Mutants).ToList();
        var statuses = new ConcurrentBag<HttpStatusCode>();

        await Parallel.ForEachAsync(mutants, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (mutant, _) =>
        {
            using var response = await fixture.Host.PostTokenAsync(mutant);
            statuses.Add(response.StatusCode);
        });

        Assert.Equal([HttpStatusCode.Unauthorized], statuses.Distinct());
        Assert.Equal(Mutants, statuses.Count);
        using var whole = await fixture.Host.PostTokenAsync(token);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
    }

    private static string Mutate(string token, Random random)
    {
        var at = random.Next(token.Length);
        return random.Next(6) switch
        {
            0 => token[..at] + Alphabet[random.Next(Alphabet.Length)] + token[(at + 1)..],
            1 => token[..at] + token[(at + 1)..],
            2 => token[..at] + Alphabet[random.Next(Alphabet.Length)] + token[at..],
            3 => token[..at],
            4 => token[at..] + token[..at],
            _ => Flip(token, random.Next(3), random),
        };
    }

    // One bit within a part, so that the text stays well-formed Base64.
    private static string Flip(string token, int part, Random random)
    {
        var parts = token.Split('.');
        var bytes = Base64UrlEncoder.DecodeBytes(parts[part]);
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        parts[part] = Base64UrlEncoder.Encode(bytes);
        return string.Join('.', parts);
    }

    // The last letter of a part holds bits that mean nothing, and space around a token is no part of it: such a token is not damaged.
    private static bool SameBytes(string mutant, string token) =>
        mutant.Trim() == token
        || (mutant.LastIndexOf('.') is > 0 and var dot && token.StartsWith(mutant[..(dot + 1)], StringComparison.Ordinal)
            && Bytes(mutant[(dot + 1)..]) is { } bytes && bytes.AsSpan().SequenceEqual(Bytes(token[(token.LastIndexOf('.') + 1)..])));

    private static byte[]? Bytes(string part)
    {
        try
        {
            return Base64UrlEncoder.DecodeBytes(part);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
