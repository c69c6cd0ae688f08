using System.Runtime.InteropServices;

namespace Ketamine.Matching.Spelling;

/// <summary>How likely a word follows another, by the texts in which both were counted: Witten-Bell smoothing.</summary>
internal sealed class WordPairs
{
    /// <summary>The number of the place before the first word and after the last.</summary>
    public const int Edge = 0;

    /// <summary>The number of every word that was not counted.</summary>
    public const int Unknown = -1;

    // How much more often than a word was counted it may follow one with which it was never seen.
    private const double Novelty = 3;
    private const double Floor = 0.05;
    private const double Unseen = 5000;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _pairs = [];
    private readonly List<int> _counts = [0];
    private readonly List<int> _followers = [0];
    private readonly double _total;

    /// <param name="texts">The words of each text, in order.</param>
    public WordPairs(IEnumerable<IReadOnlyList<string>> texts)
    {
        foreach (var text in texts)
        {
            Count(text);
        }

        _total = _counts.Sum() + Unseen;
    }

    /// <summary>The words, with how often each was counted.</summary>
    public IEnumerable<(string Word, int Count)> Words => _numbers.Select(word => (word.Key, _counts[word.Value]));

    /// <summary>The number of a word, or <see cref="Unknown"/>.</summary>
    public int NumberOf(string word) => _numbers.GetValueOrDefault(word, Unknown);

    /// <summary>The natural logarithm of the likelihood of a word after another.</summary>
    public double LogLikelihood(int before, int word)
    {
        var alone = ((word == Unknown ? 0 : _counts[word]) + Floor) / _total;
        if (before == Unknown)
        {
            return Math.Log(alone);
        }

        var seen = _counts[before] / (_counts[before] + (Novelty * _followers[before]) + Novelty);
        var together = _pairs.GetValueOrDefault(Pair(before, word)) / (double)Math.Max(1, _counts[before]);
        return Math.Log((seen * together) + ((1 - seen) * alone));
    }

    private void Count(IReadOnlyList<string> words)
    {
        var before = Edge;
        _counts[Edge]++;
        foreach (var word in words.Select(Number))
        {
            _counts[word]++;
            CountPair(before, word);
            before = word;
        }

        CountPair(before, Edge);
    }

    private static long Pair(int before, int word) => ((long)before << 32) | (uint)word;

    private void CountPair(int before, int word)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, Pair(before, word), out var known);
        count++;
        _followers[before] += known ? 0 : 1;
    }

    private int Number(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            _numbers.Add(word, number = _counts.Count);
            _counts.Add(0);
            _followers.Add(0);
        }

        return number;
    }
}
