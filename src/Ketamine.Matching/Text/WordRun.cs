namespace Ketamine.Matching.Text;

/// <summary>A text's words with one space between any two, so that words that follow one another are a part of it.</summary>
internal sealed class WordRun
{
    private readonly string _joined;
    private readonly List<Words.Word> _words;

    public WordRun(string plain)
    {
        _joined = Words.Joined(plain);
        _words = Words.Of(_joined);
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>Some words that follow one another.</summary>
    public ReadOnlySpan<char> Part(int start, int count) => _joined.AsSpan(_words[start].Start.._words[start + count - 1].End);
}
