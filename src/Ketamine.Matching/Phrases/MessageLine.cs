namespace Ketamine.Matching.Phrases;

/// <summary>How the words of a message stand to one another.</summary>
internal sealed class MessageLine
{
    private readonly IReadOnlyList<MessageWord> _words;
    private readonly int[] _weighty;

    public MessageLine(IReadOnlyList<MessageWord> words)
    {
        _words = words;
        _weighty = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            _weighty[i + 1] = _weighty[i] + (words[i].IsFiller ? 0 : 1);
        }
    }

    public int SentenceOf(int word) => _words[word].Sentence;

    /// <summary>How many words that are no fillers stand from one place up to another; none where they overlap.</summary>
    public int WordsBetween(int from, int to) => from < to ? _weighty[to] - _weighty[from] : 0;

    public int Distance(StepPath a, StepPath b) => Math.Max(WordsBetween(a.End, b.Start), WordsBetween(b.End, a.Start));

    /// <summary>Whether a word follows in the same sentence with so many words between at most.</summary>
    public bool IsWithin(int end, int next, int words) =>
        _words[end - 1].Sentence == _words[next].Sentence && WordsBetween(end, next) <= words;

    public bool IsFirst(int word) => IsEdge(word, -1);

    public bool IsLast(int end) => IsEdge(end - 1, 1);

    private bool IsEdge(int word, int step)
    {
        var i = word + step;
        while (i >= 0 && i < _words.Count && _words[i].IsFiller && _words[i].Sentence == _words[word].Sentence)
        {
            i += step;
        }

        return i < 0 || i == _words.Count || _words[i].Sentence != _words[word].Sentence;
    }
}
