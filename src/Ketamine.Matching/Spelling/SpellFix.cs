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
    private readonly NearWords _own;
    private readonly NearWords _everyday;

    public SpellFix(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _own = new NearWords(vocabulary.Counts.Keys.Where(word => word.Length >= ShortestWord - 1 && IsLetters(word)));
        _everyday = new NearWords(vocabulary.Everyday.Where(word => word.Length >= ShortestWord - 1 && !vocabulary.Counts.ContainsKey(word)));
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

        return Nearest(_own, word, 1) ?? Nearest(_everyday, word, 1)
            ?? (word.Length >= LongWord ? Nearest(_own, word, 2) ?? Nearest(_everyday, word, 2) : null)
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

    private string? Nearest(NearWords words, string word, int limit) => words.Of(word, limit)
        .OrderBy(near => near.Distance).ThenByDescending(near => Alike(near.Word, word)).ThenByDescending(near => _vocabulary.Counts.GetValueOrDefault(near.Word))
        .FirstOrDefault().Word;

    // Letters swapped, doubled or not doubled are the likeliest slips, and the first letter is seldom wrong.
    private static int Alike(string candidate, string word) => (NearWords.LettersOf(candidate) == NearWords.LettersOf(word) ? 2 : 0) + (candidate[0] == word[0] ? 1 : 0);

    private static bool IsLetters(string word) => word.All(c => char.IsLetter(c) || c == '\'');
}
