using Ketamine.Knowledge;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Spelling;

/// <summary>The words that a base knows, with how often it uses them, and words that are right without being corrected to.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _counts;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _everyday;

    /// <param name="everyday">Words of the language; empty where there is no model.</param>
    public Vocabulary(KnowledgeBase knowledge, IReadOnlySet<string> everyday)
        : this(
            knowledge.Entries.SelectMany(e => e.Phrasings.Append(e.Answer)),
            knowledge.Lexicon.Groups.SelectMany(g => g.Terms).SelectMany(t => t.AllForms),
            everyday)
    {
    }

    /// <param name="counts">How often each word is used, counted before.</param>
    public Vocabulary(Dictionary<string, int> counts, IReadOnlySet<string> everyday) => (_counts, _everyday) = (counts, everyday);

    private Vocabulary(IEnumerable<string> texts, IEnumerable<string> names, IReadOnlySet<string> everyday)
    {
        _everyday = everyday;
        _counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in texts.SelectMany(text => Words.Texts(PlainText.Of(text))))
        {
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
        }

        _names.UnionWith(names.SelectMany(name => Words.Texts(PlainText.Of(name))));
    }

    /// <summary>The words of texts in which a rare word may itself be a slip.</summary>
    /// <param name="times">How often a word must occur to be known; a slip is corrected to it then.</param>
    public static Vocabulary Of(IEnumerable<string> texts, IEnumerable<string> names, IReadOnlySet<string> everyday, int times)
    {
        var vocabulary = new Vocabulary(texts, names, everyday);
        foreach (var word in vocabulary._counts.Where(w => w.Value < times).Select(w => w.Key).ToList())
        {
            vocabulary._counts.Remove(word);
        }

        return vocabulary;
    }

    /// <summary>The words that a mistyped word may stand for, with how often the base uses them.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Words of the language that the base does not use.</summary>
    public IReadOnlySet<string> Everyday => _everyday;

    /// <summary>Whether a word is a name or has a digit: such a word is never taken for another.</summary>
    public bool IsName(string word) => _names.Contains(word) || word.Any(char.IsDigit);

    /// <summary>A known word stands as it is; so does everything with a digit, since numbers are never corrected.</summary>
    public bool Knows(string word) =>
        _counts.ContainsKey(word) || IsName(word) || _everyday.Contains(word) || IsKnownCompound(word);

    private bool IsKnownCompound(string word) =>
        (word.Contains('-', StringComparison.Ordinal) || word.Contains('\'', StringComparison.Ordinal))
        && word.Split('-', '\'').All(part => part.Length <= 2 || _counts.ContainsKey(part) || _everyday.Contains(part));
}
