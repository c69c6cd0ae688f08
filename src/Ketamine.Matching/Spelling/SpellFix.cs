using System.Numerics;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Spelling;

/// <summary>Corrects words that nothing knows to the likeliest word of the base, else of the language, one or two letters away.</summary>
internal sealed class SpellFix
{
    // One letter makes too many other words of a shorter one.
    private const int ShortestWord = 4;
    private const int LongWord = 7;
    private const int LongestWord = 24;

    private readonly Vocabulary _vocabulary;
    private readonly Word[][] _ownByLength;
    private readonly Word[][] _everydayByLength;

    public SpellFix(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _ownByLength = Index(vocabulary.Counts.Where(w => IsLetters(w.Key)).Select(w => new Word(w.Key, LettersOf(w.Key), w.Value)));
        _everydayByLength = Index(vocabulary.Everyday.Where(w => !vocabulary.Counts.ContainsKey(w)).Select(w => new Word(w, LettersOf(w), 0)));
    }

    /// <summary>The plain text with its unknown words corrected.</summary>
    public string Correct(string plain) => Replacement.Apply(plain, Find(plain));

    /// <summary>The unknown words of the plain text for which a known word was meant.</summary>
    public List<Replacement> Find(string plain)
    {
        var found = new List<Replacement>();
        foreach (var word in Words.Of(plain))
        {
            if (Correction(plain.Substring(word.Start, word.Length)) is { } meant)
            {
                found.Add(new Replacement(word.Start, word.End, meant));
            }
        }

        return found;
    }

    /// <summary>The word that was meant; null where the word is known or nothing is near.</summary>
    public string? Correction(string word)
    {
        if (word.Length < ShortestWord || word.Length > LongestWord || _vocabulary.Knows(word))
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

    private static string? Nearest(Word[][] words, string word, int limit)
    {
        var letters = LettersOf(word);
        string? best = null;
        var bestRank = (Distance: limit + 1, Alike: 0, Count: -1);
        for (var length = word.Length - limit; length <= Math.Min(word.Length + limit, words.Length - 1); length++)
        {
            foreach (ref readonly var candidate in words[length].AsSpan())
            {
                // Each edit changes at most two letters of the set, so most words need no comparison.
                if (BitOperations.PopCount(candidate.Letters ^ letters) > 2 * limit)
                {
                    continue;
                }

                var distance = EditDistance.Of(word, candidate.Text, limit);
                var rank = (distance, Alike: Alike(in candidate, word, letters), candidate.Count);
                if (distance <= limit && IsBetter(rank, bestRank))
                {
                    (best, bestRank) = (candidate.Text, rank);
                }
            }
        }

        return best;
    }

    // Letters swapped, doubled or not doubled are the likeliest slips, and the first letter is seldom wrong.
    private static int Alike(in Word candidate, string word, uint letters) => (candidate.Letters == letters ? 2 : 0) + (candidate.Text[0] == word[0] ? 1 : 0);

    private static bool IsBetter((int Distance, int Alike, int Count) one, (int Distance, int Alike, int Count) other) =>
        one.Distance != other.Distance ? one.Distance < other.Distance
        : one.Alike != other.Alike ? one.Alike > other.Alike
        : one.Count > other.Count;

    /// <summary>The words of each length, side by side: thousands pass by for every word that nothing knows.</summary>
    private static Word[][] Index(IEnumerable<Word> words)
    {
        var byLength = words.Where(w => w.Text.Length >= ShortestWord - 1).OrderBy(w => w.Text, StringComparer.Ordinal).ToLookup(w => w.Text.Length);
        var longest = byLength.Select(w => w.Key).DefaultIfEmpty().Max();
        return [.. Enumerable.Range(0, longest + 1).Select(length => byLength[length].ToArray())];
    }

    private static bool IsLetters(string word) => word.All(c => char.IsLetter(c) || c == '\'');

    private static uint LettersOf(string word) => word.Aggregate(0u, (set, c) => set | (c is >= 'a' and <= 'z' ? 1u << (c - 'a') : 1u << 26));

    private readonly record struct Word(string Text, uint Letters, int Count);
}
