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
                _termByForm.TryAdd(Words.Joined(PlainText.Of(form)), term.Name);
            }
        }
    }

    /// <summary>The canonical names of what the text mentions.</summary>
    public HashSet<string> In(WordRun words)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; _termByForm.Count > 0 && i < words.Count; i++)
        {
            for (var length = Math.Min(LongestForm, words.Count - i); length > 0; length--)
            {
                if (Find(words.Part(i, length)) is { } term)
                {
                    found.Add(term);
                    break;
                }
            }
        }

        return found;
    }

    private string? Find(ReadOnlySpan<char> form) =>
        Exactly(form) ?? (form.EndsWith("'s", StringComparison.Ordinal) ? Exactly(form[..^2]) : null);

    private string? Exactly(ReadOnlySpan<char> form) => _termByForm.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var term) ? term : null;
}
