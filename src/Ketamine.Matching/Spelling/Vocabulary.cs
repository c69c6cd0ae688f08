using System.Runtime.InteropServices;
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
            Count(knowledge.Entries.SelectMany(e => e.Phrasings.Append(e.Answer)).SelectMany(text => Words.Texts(PlainText.Of(text)))),
            knowledge.Lexicon.Groups.SelectMany(g => g.Terms).SelectMany(t => t.AllForms),
            everyday)
    {
    }

    /// <param name="counts">How often each word is used, counted before.</param>
    public Vocabulary(Dictionary<string, int> counts, IReadOnlySet<string> everyday) => (_counts, _everyday) = (counts, everyday);

    private Vocabulary(Dictionary<string, int> counts, IEnumerable<string> names, IReadOnlySet<string> everyday)
        : this(counts, everyday) => _names.UnionWith(names.SelectMany(name => Words.Texts(PlainText.Of(name))));

    /// <param name="counts">How often each word is used, counted before.</param>
    /// <param name="names">Words that are never taken for others.</param>
    /// <param name="everyday">Words of the language that are no slips.</param>
    public static Vocabulary Of(IEnumerable<(string Word, int Count)> counts, IEnumerable<string> names, IReadOnlySet<string> everyday) =>
        new(counts.ToDictionary(word => word.Word, word => word.Count, StringComparer.Ordinal), names, everyday);

    private static Dictionary<string, int> Count(IEnumerable<string> words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
        }

        return counts;
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
