using System.Globalization;

namespace Ketamine.Matching.OnDisk;

/// <summary>How often a large base uses each word, kept beside its index.</summary>
internal sealed class WordCounts
{
    // A word that is seen more seldom may be a slip, as every large base has some.
    private const int Known = 3;

    // What is corrected to is sought among all, so that more would cost time and find names of nothing.
    private const int MostKnown = 200_000;

    private const int MostCounted = 2_000_000;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The words that questions may use.</summary>
    public Dictionary<string, int> Usual() => _counts.Where(c => c.Value >= Known).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostKnown).ToDictionary(StringComparer.Ordinal);

    public void Add(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
        }

        if (_counts.Count > MostCounted)
        {
            foreach (var once in _counts.Where(c => c.Value == 1).Select(c => c.Key).ToList())
            {
                _counts.Remove(once);
            }
        }
    }

    public void Write(string path) => File.WriteAllLines(path, _counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value}\t{c.Key}")));

    /// <exception cref="FormatException">It is not what <see cref="Write"/> wrote.</exception>
    public static WordCounts Read(string path)
    {
        var read = new WordCounts();
        foreach (var line in File.ReadLines(path))
        {
            var parts = line.Split('\t', 2);
            read._counts[parts[^1]] = int.Parse(parts[0], CultureInfo.InvariantCulture);
        }

        return read;
    }
}
