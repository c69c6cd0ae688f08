using Ketamine.Tests;

namespace Ketamine.Benchmarks.Wild;

/// <summary>Messages of several kinds, the same at every run and no two alike, so that nothing that is kept helps.</summary>
/// <param name="phrasings">Questions that the base knows.</param>
/// <param name="count">How many of each kind.</param>
internal sealed class WildMessages(IReadOnlyList<string> phrasings, int count)
{
    private const int Seed = 20261125;
    private const int Words = 10_000;

    private static readonly string[] Emoji = ["🍄", "😵‍💫", "👩🏽‍⚕️", "🏳️‍🌈", "🇬🇧", "\uD83D", "\uDE00"];

    public IEnumerable<string> Plain => Some(random => Phrase(random));

    public IEnumerable<(string Kind, IEnumerable<string> Texts)> Kinds =>
    [
        ("plain questions", Plain),
        ("disguised questions", Some(random => Any(random, WildQuestions.Disguises)(Phrase(random)))),
        ("search syntax", Some(random => string.Join(' ', Enumerable.Range(0, 6).Select(_ => random.Next(2) == 0 ? Any(random, WildQuestions.Syntax) : Phrase(random))))),
        ("emoji, halves of them too", Some(random => string.Join("", Enumerable.Range(0, 60).Select(_ => Any(random, Emoji))))),
        ("any characters", Some(random => new string([.. Enumerable.Range(0, 400).Select(_ => (char)random.Next(char.MaxValue))]))),
        ("one word of 2,000 letters", Some(random => new string([.. Enumerable.Range(0, 2_000).Select(_ => (char)random.Next('a', 'z' + 1))]))),
        ("2,000 characters of sentences", Some(random => Until(2_000, () => Phrase(random) + ". "))),
        ("10,000 words", Some(random => string.Concat(Enumerable.Repeat(Any(random, WildQuestions.Repeated), Words)) + random.Next())),
    ];

    private IEnumerable<string> Some(Func<Random, string> write)
    {
        var random = new Random(Seed);
        return Enumerable.Range(0, count).Select(_ => write(random));
    }

    // Seldom the very words of the base, which are known at once.
    private string Phrase(Random random) => $"{Any(random, phrasings)} {random.Next(1_000)}";

    private static string Until(int length, Func<string> next)
    {
        var text = "";
        while (text.Length < length)
        {
            text += next();
        }

        return text[..length];
    }

    private static T Any<T>(Random random, IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
