namespace Ketamine.Matching.Phrases;

/// <summary>Finds known words that differ from a word by one or two letters: wrong, missing, doubled or swapped.</summary>
internal sealed class NearWords
{
    private const int TwoSlips = 8;
    private const int TwoCarelessSlips = 5;
    private const int MaxLength = 24;

    private readonly Dictionary<string, List<int>> _byRemainder = new(StringComparer.Ordinal);
    private readonly List<string> _words;
    private readonly int _foreign;
    private readonly int _ordinary;

    /// <param name="words">The words that may be meant, by number.</param>
    /// <param name="foreign">The number of the first word of another language: such a word is believed only where no other is as close.</param>
    /// <param name="ordinary">Words without weight: a slip that lies closer to one of them is a slip of that.</param>
    public NearWords(IReadOnlyList<string> words, int foreign, IEnumerable<string> ordinary)
    {
        _foreign = foreign;
        _ordinary = words.Count;
        _words = [.. words, .. ordinary];
        for (var id = 0; id < _words.Count; id++)
        {
            if (_words[id].Length <= MaxLength && _words[id].All(char.IsLetter))
            {
                Add(id);
            }
        }
    }

    /// <summary>Words that differ by one letter from a word that is known itself.</summary>
    public IEnumerable<int> Others(string word) => Remainders(word).SelectMany(r => _byRemainder.GetValueOrDefault(r, [])).Distinct()
        .Where(id => id < _foreign && _words[id] != word && Distance(word, _words[id]) == 1);

    /// <summary>The closest words with their distance; none where nothing is close, or only ordinary words are.</summary>
    /// <param name="carelessly">Whether short words and ordinary ones may be slips too, as in a message full of slips.</param>
    public List<WordReading> Find(string word, bool carelessly)
    {
        if (word.Length > MaxLength || (word.Length < 3 && !carelessly))
        {
            return [];
        }

        var found = new List<WordReading>();
        foreach (var id in Remainders(word).SelectMany(r => _byRemainder.GetValueOrDefault(r, [])).Distinct())
        {
            var distance = Distance(word, _words[id]);
            if (distance <= (carelessly ? AllowedCarelessly(word, _words[id]) : Allowed(word, _words[id])))
            {
                found.Add(new WordReading(id, word.Length < 3 && _words[id].Length > 2 ? distance + 1 : distance));
            }
        }

        DropForeign(found);
        return carelessly ? Doubtful(found) : Closest(found);
    }

    private void DropForeign(List<WordReading> found)
    {
        var own = found.Where(reading => !IsForeign(reading)).Select(reading => reading.Cost).DefaultIfEmpty(int.MaxValue).Min();
        found.RemoveAll(reading => IsForeign(reading) && own <= reading.Cost);
    }

    private bool IsForeign(WordReading reading) => reading.Word >= _foreign && reading.Word < _ordinary;

    private List<WordReading> Closest(List<WordReading> found)
    {
        var best = found.Count > 0 ? found.Min(reading => reading.Cost) : 0;
        found.RemoveAll(reading => reading.Cost > best || reading.Word >= _ordinary);
        return found;
    }

    // Where an ordinary word is as close, the others are believed less.
    private List<WordReading> Doubtful(List<WordReading> found)
    {
        var ordinary = found.Exists(reading => reading.Word >= _ordinary && reading.Cost == found.Min(other => other.Cost));
        return [.. Closest(found).Select(reading => reading with { Cost = reading.Cost + (ordinary ? 1 : 0) })];
    }

    // In three letters one slip makes too many other words, so only a swap or a letter too many is forgiven.
    private static int Allowed(string word, string known) =>
        known.Length >= TwoSlips && word.Length >= TwoSlips - 1 ? 2
        : known.Length > 3 ? 1
        : known.Length == 3 && (word.Length > known.Length || Swapped(word, known)) ? 1
        : 0;

    private static int AllowedCarelessly(string word, string known) =>
        known.Length >= TwoCarelessSlips && word.Length >= TwoCarelessSlips - 1 ? 2 : 1;

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
            for (var j = i; word.Length >= TwoCarelessSlips - 1 && j < less.Length; j++)
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
