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
        Compile(protocol.Rules.Where(rule => rule.Language is null).SelectMany(rule => rule.When), book);
        Compile(protocol.Asides.Values.SelectMany(aside => aside.When.Concat(aside.Unless)), book);
        protocol.Fillers.ToList().ForEach(filler => vocabulary.Add(filler));
        var foreign = vocabulary.Words.Count;
        Compile(protocol.Rules.Where(rule => rule.Language is not null).SelectMany(rule => rule.When), book);
        _index = new FormIndex(book);
        _reader = new WordReader(vocabulary, foreign, protocol.Fillers, protocol.Ordinary);
    }

    private void Compile(IEnumerable<Combination> combinations, PhraseBook book)
    {
        foreach (var combination in combinations)
        {
            _combinations[combination] = CompiledCombination.Of(combination, book);
        }
    }

    /// <summary>The message, ready to be searched; never throws on any text.</summary>
    public PhraseReading Read(string message) => new(_combinations, _reader.Read(message), _index);
}
