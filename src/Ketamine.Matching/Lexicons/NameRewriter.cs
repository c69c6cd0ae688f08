using Ketamine.Knowledge;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Lexicons;

/// <summary>Writes slang and other names as the name that the base uses, so that index and encoder see one word for one thing.</summary>
internal sealed class NameRewriter
{
    private const int LongestForm = 4;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public NameRewriter(Lexicon lexicon)
    {
        foreach (var term in lexicon.Groups.Where(g => g.Name == "slang").SelectMany(g => g.Terms))
        {
            foreach (var form in term.Forms)
            {
                _names.TryAdd(Key(form), term.Name);
            }
        }
    }

    /// <summary>Where the plain text has another name for something, and the base's name for it.</summary>
    public List<Replacement> Find(string plain)
    {
        var found = new List<Replacement>();
        if (_names.Count == 0)
        {
            return found;
        }

        var words = Words.Of(plain);
        for (var i = 0; i < words.Count;)
        {
            var (length, name) = LongestAt(plain, words, i);
            if (name is not null)
            {
                found.Add(new Replacement(words[i].Start, words[i + length - 1].End, name));
            }

            i += Math.Max(1, length);
        }

        return found;
    }

    private (int Length, string? Name) LongestAt(string plain, List<Words.Word> words, int start)
    {
        for (var length = Math.Min(LongestForm, words.Count - start); length > 0; length--)
        {
            var text = plain[words[start].Start..words[start + length - 1].End];
            if (_names.TryGetValue(text, out var name))
            {
                return (length, name);
            }
        }

        return (0, null);
    }

    private static string Key(string form) => Words.Joined(PlainText.Of(form));
}
