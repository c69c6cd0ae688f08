using Ketamine.Knowledge;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Guards;

/// <summary>Finds the lexicon's terms of one group in texts.</summary>
internal sealed class Mentions
{
    private const int LongestForm = 4;

    private readonly Dictionary<string, string> _termByForm = new(StringComparer.Ordinal);

    public Mentions(Lexicon lexicon, string group)
    {
        foreach (var term in lexicon.Groups.Where(g => g.Name == group).SelectMany(g => g.Terms))
        {
            foreach (var form in term.AllForms)
            {
                _termByForm.TryAdd(string.Join(' ', Words.Texts(PlainText.Of(form))), term.Name);
            }
        }
    }

    /// <summary>The canonical names of what the plain text mentions.</summary>
    public HashSet<string> In(string plain)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (_termByForm.Count == 0)
        {
            return found;
        }

        var words = Words.Texts(plain);
        for (var i = 0; i < words.Count; i++)
        {
            for (var length = Math.Min(LongestForm, words.Count - i); length > 0; length--)
            {
                if (Find(string.Join(' ', words.Skip(i).Take(length))) is { } term)
                {
                    found.Add(term);
                    break;
                }
            }
        }

        return found;
    }

    private string? Find(string form) =>
        _termByForm.GetValueOrDefault(form) ?? (form.EndsWith("'s", StringComparison.Ordinal) ? _termByForm.GetValueOrDefault(form[..^2]) : null);
}
