using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Hunspell;
using Lucene.Net.Analysis.TokenAttributes;
using HunspellDictionary = Lucene.Net.Analysis.Hunspell.Dictionary;

namespace Ketamine.Matching.Spelling;

/// <summary>Knows how words are spelt: a Hunspell dictionary and words of one's own.</summary>
public sealed class HunspellWords
{
    private readonly HunspellDictionary _affixes;
    private readonly HashSet<string> _baseWords;
    private readonly HashSet<string> _ownExact;
    private readonly HashSet<string> _ownAnyCase;

    /// <param name="affixes">The dictionary's <c>.aff</c> file.</param>
    /// <param name="words">The dictionary's <c>.dic</c> file, in UTF-8.</param>
    public HunspellWords(Stream affixes, Stream words)
    {
        using var read = new MemoryStream();
        words.CopyTo(read);
        read.Position = 0;
        _baseWords = BaseWords(new StreamReader(read));
        read.Position = 0;
        _affixes = new HunspellDictionary(affixes, read);
        _ownExact = [];
        _ownAnyCase = [];
    }

    private HunspellWords(HunspellWords dictionary, IReadOnlyList<string> ownWords)
    {
        _affixes = dictionary._affixes;
        _baseWords = dictionary._baseWords;
        _ownExact = ownWords.Where(HasCapital).ToHashSet(StringComparer.Ordinal);
        _ownAnyCase = ownWords.Where(word => !HasCapital(word)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The same dictionary with words of one's own; one in lower case may be written with capitals too, another only as it is.</summary>
    public HunspellWords With(IReadOnlyList<string> ownWords) => new(this, ownWords);

    /// <summary>Whether a single word, without marks around it, is spelt right.</summary>
    public bool Knows(string word) => Forms(word.Replace('’', '\'')).Any(form => _ownExact.Contains(form) || _ownAnyCase.Contains(form) || IsInDictionary(form));

    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        if (word.Length > 2 && word.EndsWith("'s", StringComparison.OrdinalIgnoreCase))
        {
            yield return word[..^2];
        }
    }

    // A sentence may start with any word, and a warning may shout it; a name is never right in lower case.
    private bool IsInDictionary(string word) =>
        IsDerived(word)
        || (char.IsUpper(word[0]) && IsDerived(word.ToLowerInvariant()))
        || (word.Length > 1 && word.All(char.IsUpper) && IsDerived(word[0] + word[1..].ToLowerInvariant()));

    // The filter gives the words from which a word can be derived, or an unknown word as it is: that one is not in the list.
    private bool IsDerived(string word)
    {
        using var tokens = new KeywordTokenizer(new StringReader(word));
        using var stems = new HunspellStemFilter(tokens, _affixes);
        var term = stems.AddAttribute<ICharTermAttribute>();
        stems.Reset();
        var known = false;
        while (!known && stems.IncrementToken())
        {
            known = _baseWords.Contains(term.ToString());
        }

        return known;
    }

    private static bool HasCapital(string word) => word.Any(char.IsUpper);

    private static HashSet<string> BaseWords(StreamReader dictionary)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        dictionary.ReadLine(); // the number of words
        while (dictionary.ReadLine() is { } line)
        {
            words.Add(line.Split('/', '\t')[0]);
        }

        return words;
    }
}
