using System.Numerics;
using System.Text;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Spelling;

/// <summary>Corrects words that nothing knows to the likeliest word of the base, else of the language, one or two letters away.</summary>
internal sealed class SpellFix
{
    private const int LongWord = 7;
    private const int LongestWord = 24;

    private readonly Vocabulary _vocabulary;
    private readonly int _shortestWord;
    private readonly ILookup<int, Word> _ownByLength;
    private readonly ILookup<int, Word> _everydayByLength;

    /// <param name="shortestWord">Shorter words stand as they are: one letter makes too many other words of them.</param>
    public SpellFix(Vocabulary vocabulary, int shortestWord = 4)
    {
        _shortestWord = shortestWord;
        _vocabulary = vocabulary;
        _ownByLength = Index(vocabulary.Counts.Where(w => IsLetters(w.Key)).Select(w => new Word(w.Key, LettersOf(w.Key), w.Value)));
        _everydayByLength = Index(vocabulary.Everyday.Where(w => !vocabulary.Counts.ContainsKey(w)).Select(w => new Word(w, LettersOf(w), 0)));
    }

    /// <summary>The plain text with its unknown words corrected.</summary>
    public string Correct(string plain)
    {
        StringBuilder? corrected = null;
        var copied = 0;
        foreach (var word in Words.Of(plain))
        {
            var text = plain.Substring(word.Start, word.Length);
            if (Correction(text) is not { } better)
            {
                continue;
            }

            corrected ??= new StringBuilder(plain.Length + 8);
            corrected.Append(plain, copied, word.Start - copied).Append(better);
            copied = word.End;
        }

        return corrected?.Append(plain, copied, plain.Length - copied).ToString() ?? plain;
    }

    /// <summary>The word that was meant; null where the word is known or nothing is near.</summary>
    public string? Correction(string word)
    {
        if (word.Length < _shortestWord || word.Length > LongestWord || _vocabulary.Knows(word))
        {
            return null;
        }

        return Nearest(_ownByLength, word, 1) ?? Nearest(_everydayByLength, word, 1)
            ?? (word.Length >= LongWord ? Nearest(_ownByLength, word, 2) ?? Nearest(_everydayByLength, word, 2) : null)
            ?? Parted(word);
    }

    /// <summary>Two known words without the space between them.</summary>
    private string? Parted(string word)
    {
        for (var i = 2; i <= word.Length - 2; i++)
        {
            if (_vocabulary.Counts.GetValueOrDefault(word[..i]) > 1 && _vocabulary.Counts.GetValueOrDefault(word[i..]) > 1)
            {
                return $"{word[..i]} {word[i..]}";
            }
        }

        return null;
    }

    private static string? Nearest(ILookup<int, Word> words, string word, int limit)
    {
        var letters = LettersOf(word);
        string? best = null;
        var bestRank = (Distance: limit + 1, SameStart: 0, Count: -1);
        for (var length = word.Length - limit; length <= word.Length + limit; length++)
        {
            foreach (var candidate in words[length])
            {
                // Each edit changes at most two letters of the set, so most words need no comparison.
                if (BitOperations.PopCount(candidate.Letters ^ letters) > 2 * limit)
                {
                    continue;
                }

                var distance = EditDistance.Of(word, candidate.Text, limit);
                var rank = (distance, SameStart: candidate.Text[0] == word[0] ? 1 : 0, candidate.Count);
                if (distance <= limit && IsBetter(rank, bestRank))
                {
                    (best, bestRank) = (candidate.Text, rank);
                }
            }
        }

        return best;
    }

    private static bool IsBetter((int Distance, int SameStart, int Count) one, (int Distance, int SameStart, int Count) other) =>
        one.Distance != other.Distance ? one.Distance < other.Distance
        : one.SameStart != other.SameStart ? one.SameStart > other.SameStart
        : one.Count > other.Count;

    private ILookup<int, Word> Index(IEnumerable<Word> words) =>
        words.Where(w => w.Text.Length >= _shortestWord - 1).OrderBy(w => w.Text, StringComparer.Ordinal).ToLookup(w => w.Text.Length);

    private static bool IsLetters(string word) => word.All(c => char.IsLetter(c) || c == '\'');

    private static uint LettersOf(string word) => word.Aggregate(0u, (set, c) => set | (c is >= 'a' and <= 'z' ? 1u << (c - 'a') : 1u << 26));

    private sealed record Word(string Text, uint Letters, int Count);
}
