namespace Ketamine.Matching.Phrases;

/// <summary>Parts known words that were typed without spaces between them.</summary>
internal sealed class RunTogether(Vocabulary vocabulary)
{
    private const int MinLength = 6;
    private const int MaxLength = 60;
    private const int MaxWord = 14;
    private static readonly string[] OneLetter = ["i", "a", "u", "k"];

    /// <summary>The words, as few as can be; empty where it cannot be parted.</summary>
    public IReadOnlyList<int> Part(string word)
    {
        if (word.Length is < MinLength or > MaxLength)
        {
            return [];
        }

        var fewest = new int[word.Length + 1];
        var from = new int[word.Length + 1];
        for (var end = 1; end <= word.Length; end++)
        {
            fewest[end] = int.MaxValue;
            for (var start = Math.Max(0, end - MaxWord); start < end; start++)
            {
                if (fewest[start] < fewest[end] - 1 && IsWord(word[start..end]))
                {
                    (fewest[end], from[end]) = (fewest[start] + 1, start);
                }
            }
        }

        return fewest[^1] is > 1 and < int.MaxValue && fewest[^1] * 3 <= word.Length + 2 ? Cut(word, from) : [];
    }

    private bool IsWord(string piece) =>
        piece.Length == 1 ? OneLetter.Contains(piece) : vocabulary.Find(piece) is not null;

    private List<int> Cut(string word, int[] from)
    {
        var words = new List<int>();
        for (var end = word.Length; end > 0; end = from[end])
        {
            words.Add(vocabulary.Find(word[from[end]..end]) ?? -1);
        }

        words.Reverse();
        return words;
    }
}
