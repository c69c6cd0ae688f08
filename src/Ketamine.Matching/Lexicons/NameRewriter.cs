using System.Text;
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

    public string Rewrite(string plain)
    {
        if (_names.Count == 0)
        {
            return plain;
        }

        var words = Words.Of(plain);
        var result = new StringBuilder(plain.Length + 16);
        var copied = 0;
        for (var i = 0; i < words.Count;)
        {
            var (length, name) = LongestAt(plain, words, i);
            if (name is not null)
            {
                result.Append(plain, copied, words[i].Start - copied).Append(name);
                copied = words[i + length - 1].End;
            }

            i += Math.Max(1, length);
        }

        return result.Append(plain, copied, plain.Length - copied).ToString();
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

    private static string Key(string form) => string.Join(' ', Words.Texts(PlainText.Of(form)));
}
