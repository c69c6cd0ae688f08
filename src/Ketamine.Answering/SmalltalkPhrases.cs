using Ketamine.Knowledge;
using Ketamine.Matching.Text;

namespace Ketamine.Answering;

/// <summary>Recognises whole messages that are smalltalk, whatever their case, marks and spacing.</summary>
internal sealed class SmalltalkPhrases
{
    private readonly Dictionary<string, Smalltalk> _byPhrase = new(StringComparer.Ordinal);

    public SmalltalkPhrases(IEnumerable<Smalltalk> smalltalk)
    {
        foreach (var item in smalltalk)
        {
            foreach (var phrase in item.Phrases)
            {
                _byPhrase.TryAdd(Key(phrase), item);
            }
        }
    }

    public Smalltalk? Find(string text) => _byPhrase.GetValueOrDefault(Key(text));

    // A message of marks alone ("?") keeps them, so that it is not confused with an empty one.
    private static string Key(string text)
    {
        var plain = PlainText.Of(text);
        var words = string.Join(' ', new string([.. plain.Where(c => c != '\'').Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 0 ? words : plain;
    }
}
