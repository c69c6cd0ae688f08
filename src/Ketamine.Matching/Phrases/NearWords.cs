namespace Ketamine.Matching.Phrases;

/// <summary>Finds known words that differ from a word by one or two letters: wrong, missing, doubled or swapped.</summary>
internal sealed class NearWords
{
    private const int TwoSlips = 8;
    private const int MaxLength = 24;

    private readonly Dictionary<string, List<int>> _byRemainder = new(StringComparer.Ordinal);
    private readonly List<string> _words;
    private readonly int _meant;

    /// <param name="words">The words that may be meant, by number.</param>
    /// <param name="ordinary">Words without weight: a slip that lies closer to one of them is a slip of that.</param>
    public NearWords(IReadOnlyList<string> words, IEnumerable<string> ordinary)
    {
        _meant = words.Count;
        _words = [.. words, .. ordinary];
        for (var id = 0; id < _words.Count; id++)
        {
            if (_words[id].Length is >= 3 and <= MaxLength && _words[id].All(char.IsLetter))
            {
                Add(id);
            }
        }
    }

    /// <summary>The closest words with their distance; none where nothing is close, or only ordinary words are.</summary>
    public List<WordReading> Find(string word)
    {
        if (word.Length is < 3 or > MaxLength)
        {
            return [];
        }

        var found = new List<WordReading>();
        foreach (var id in Remainders(word).SelectMany(r => _byRemainder.GetValueOrDefault(r, [])).Distinct())
        {
            var distance = Distance(word, _words[id]);
            if (distance <= Allowed(word, _words[id]))
            {
                found.Add(new WordReading(id, distance));
            }
        }

        var best = found.Count > 0 ? found.Min(reading => reading.Cost) : 0;
        found.RemoveAll(reading => reading.Cost > best || reading.Word >= _meant);
        return found;
    }

    // In three letters one slip makes too many other words, so only a swap or a letter too many is forgiven.
    private static int Allowed(string word, string known) =>
        known.Length >= TwoSlips && word.Length >= TwoSlips - 1 ? 2
        : known.Length > 3 ? 1
        : word.Length > known.Length || Swapped(word, known) ? 1
        : 0;

    private static bool Swapped(string word, string known) =>
        word.Length == known.Length && word.Order().SequenceEqual(known.Order());

    private void Add(int id)
    {
        foreach (var remainder in Remainders(_words[id]))
        {
            if (!_byRemainder.TryGetValue(remainder, out var ids))
            {
                _byRemainder[remainder] = ids = [];
            }

            ids.Add(id);
        }
    }

    // Two words within reach of one another share what is left when letters are taken out of each.
    private static HashSet<string> Remainders(string word)
    {
        var remainders = new HashSet<string>(StringComparer.Ordinal) { word };
        for (var i = 0; i < word.Length; i++)
        {
            var less = word.Remove(i, 1);
            remainders.Add(less);
            for (var j = i; word.Length >= TwoSlips - 1 && j < less.Length; j++)
            {
                remainders.Add(less.Remove(j, 1));
            }
        }

        return remainders;
    }

    /// <summary>Letters to insert, delete, replace or swap with the next one; a star stands for any letter.</summary>
    internal static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] || a[i - 1] == '*';
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[b.Length];
    }
}
