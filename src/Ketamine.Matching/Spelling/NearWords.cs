using System.Numerics;

namespace Ketamine.Matching.Spelling;

/// <summary>Finds the words that are few letters away from another.</summary>
internal sealed class NearWords
{
    // Side by side: thousands pass by for every word.
    private readonly Word[][] _byLength;

    public NearWords(IEnumerable<string> words)
    {
        var byLength = words.Order(StringComparer.Ordinal).Select(word => new Word(word, LettersOf(word))).ToLookup(word => word.Text.Length);
        var longest = byLength.Select(sameLength => sameLength.Key).DefaultIfEmpty().Max();
        _byLength = [.. Enumerable.Range(0, longest + 1).Select(length => byLength[length].ToArray())];
    }

    /// <summary>The words, but for the word itself, within a number of edits, with that number.</summary>
    public IEnumerable<(string Word, int Distance)> Of(string word, int limit)
    {
        var letters = LettersOf(word);
        for (var length = Math.Max(0, word.Length - limit); length <= Math.Min(word.Length + limit, _byLength.Length - 1); length++)
        {
            foreach (var candidate in _byLength[length])
            {
                // Each edit changes at most two letters of the set, so most words need no comparison.
                if (BitOperations.PopCount(candidate.Letters ^ letters) <= 2 * limit
                    && EditDistance.Of(word, candidate.Text, limit) is var distance and > 0 && distance <= limit)
                {
                    yield return (candidate.Text, distance);
                }
            }
        }
    }

    private static uint LettersOf(string word) => word.Aggregate(0u, (set, c) => set | (c is >= 'a' and <= 'z' ? 1u << (c - 'a') : 1u << 26));

    private readonly record struct Word(string Text, uint Letters);
}
