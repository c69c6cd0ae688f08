using System.Runtime.InteropServices;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Exemplars;

/// <summary>How a text is worded: its runs of one to three words and of two to four letters, weighed by how rare they are among the exemplars.</summary>
/// <remarks>Runs are told apart by a hash: with a hundred thousand places two seldom share one, and no list of runs has to be kept.</remarks>
internal sealed class Wording
{
    /// <summary>The length of the vectors.</summary>
    public const int Places = 2 * PlacesOfAKind;

    private const int PlacesOfAKind = 1 << 16;
    private const int LongestRunOfWords = 3;
    private const int ShortestRunOfLetters = 2;
    private const int LongestRunOfLetters = 4;

    // So that meaning counts as much as letters and words together.
    private static readonly float Length = MathF.Sqrt(0.5f);

    private readonly float[] _rarity;

    private Wording(float[] rarity) => _rarity = rarity;

    /// <summary>How much each place weighs.</summary>
    public IReadOnlyList<float> Rarity => _rarity;

    public static Wording Of(IReadOnlyList<string> texts)
    {
        var inTexts = new int[Places];
        foreach (var place in texts.SelectMany(text => Counts(text).Keys))
        {
            inTexts[place]++;
        }

        return new Wording([.. inTexts.Select(count => MathF.Log((1f + texts.Count) / (1 + count)) + 1)]);
    }

    public static Wording FromRarity(float[] rarity) => new(rarity);

    /// <param name="text">Plain text.</param>
    public SparseVector Vector(string text)
    {
        var counts = Counts(text);
        int[] at = [.. counts.Keys];
        float[] values = [.. at.Select(place => (1 + MathF.Log(counts[place])) * _rarity[place])];
        Normalize(at, values, place => place < PlacesOfAKind);
        Normalize(at, values, place => place >= PlacesOfAKind);
        return new SparseVector(at, values);
    }

    private static void Normalize(int[] at, float[] values, Func<int, bool> isOfKind)
    {
        var squares = 0f;
        for (var i = 0; i < at.Length; i++)
        {
            squares += isOfKind(at[i]) ? values[i] * values[i] : 0;
        }

        for (var i = 0; i < at.Length; i++)
        {
            values[i] *= isOfKind(at[i]) ? Length / MathF.Sqrt(squares) : 1;
        }
    }

    private static Dictionary<int, int> Counts(string text)
    {
        var counts = new Dictionary<int, int>();
        var words = Words.Texts(LetterTricks.WithoutAccents(text)).Select(word => word.Replace("'", "", StringComparison.Ordinal)).ToList();
        foreach (var word in words)
        {
            CountLetters($" {word} ", counts);
        }

        CountWords(words, counts);
        return counts;
    }

    private static void CountLetters(ReadOnlySpan<char> padded, Dictionary<int, int> counts)
    {
        for (var length = ShortestRunOfLetters; length <= LongestRunOfLetters; length++)
        {
            for (var start = 0; start + length <= padded.Length; start++)
            {
                Count(Hash(padded.Slice(start, length)), counts);
            }
        }
    }

    private static void CountWords(List<string> words, Dictionary<int, int> counts)
    {
        for (var start = 0; start < words.Count; start++)
        {
            var run = words[start];
            for (var length = 1; ; length++)
            {
                Count(PlacesOfAKind + Hash(run), counts);
                if (length == LongestRunOfWords || start + length == words.Count)
                {
                    break;
                }

                run = $"{run} {words[start + length]}";
            }
        }
    }

    private static void Count(int place, Dictionary<int, int> counts) => CollectionsMarshal.GetValueRefOrAddDefault(counts, place, out _)++;

    // FNV-1a: the same in every process, unlike string.GetHashCode.
    private static int Hash(ReadOnlySpan<char> run)
    {
        var hash = 2166136261u;
        foreach (var c in run)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) % PlacesOfAKind);
    }
}
