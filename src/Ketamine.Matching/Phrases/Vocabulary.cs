namespace Ketamine.Matching.Phrases;

/// <summary>Numbers the words that phrases are made of.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    public IReadOnlyList<string> Words => _words;

    public int Add(string word)
    {
        var key = Key(word);
        if (!_ids.TryGetValue(key, out var id))
        {
            _ids[key] = id = _words.Count;
            _words.Add(key);
        }

        return id;
    }

    /// <summary>The number of a folded word, or null.</summary>
    public int? Find(string folded) => _ids.TryGetValue(folded, out var id) ? id : null;

    /// <summary>A word of a phrase as the splitter would give it.</summary>
    public static string Key(string word) => Letters.Fold(word).Replace("'", "", StringComparison.Ordinal);
}
