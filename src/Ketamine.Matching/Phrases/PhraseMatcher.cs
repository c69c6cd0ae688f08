using Ketamine.Knowledge;
using Ketamine.Knowledge.Phrases;

namespace Ketamine.Matching.Phrases;

/// <summary>Searches messages for the combinations of a safety protocol, forgiving slips and tricks of spelling; safe for use by many threads.</summary>
public sealed class PhraseMatcher
{
    private readonly Dictionary<Combination, CompiledCombination> _combinations = new(ReferenceEqualityComparer.Instance);
    private readonly FormIndex _index;
    private readonly WordReader _reader;

    public PhraseMatcher(SafetyProtocol protocol)
    {
        var vocabulary = new Vocabulary();
        var book = new PhraseBook(protocol.Concepts, vocabulary);
        foreach (var combination in protocol.Rules.SelectMany(rule => rule.When).Concat(protocol.Asides.Values.SelectMany(aside => aside.When.Concat(aside.Unless))))
        {
            _combinations[combination] = CompiledCombination.Of(combination, book);
        }

        _index = new FormIndex(book);
        _reader = new WordReader(vocabulary, protocol.Fillers, protocol.Ordinary);
    }

    /// <summary>The message, ready to be searched; never throws on any text.</summary>
    public PhraseReading Read(string message) => new(_combinations, _reader.Read(message), _index);
}
