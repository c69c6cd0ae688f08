using Ketamine.Knowledge;

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
                _byPhrase.TryAdd(WholeMessage.Key(phrase), item);
            }
        }
    }

    public Smalltalk? Find(string text) => _byPhrase.GetValueOrDefault(WholeMessage.Key(text));
}
