using Ketamine.Knowledge.Phrases;

namespace Ketamine.Matching.Phrases;

/// <summary>The phrases of all concepts, numbered and sorted so that a message is searched in one go.</summary>
internal sealed class PhraseBook
{
    /// <summary>A phrase of a concept: each place lists the words and concepts that may stand there.</summary>
    public sealed record Form(int Concept, FormPlace[] Places);

    /// <summary>What may stand in one place of a form.</summary>
    public sealed record FormPlace(int[] Words, int[] Concepts);

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<List<Form>> _forms = [];
    private readonly Vocabulary _vocabulary;

    public PhraseBook(IReadOnlyDictionary<string, IReadOnlyList<Phrase>> concepts, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        foreach (var name in concepts.Keys)
        {
            NewConcept(name);
        }

        foreach (var (name, phrases) in concepts)
        {
            _forms[_ids[name]].AddRange(phrases.Select(phrase => new Form(_ids[name], [.. phrase.Places.Select(Compile)])));
        }
    }

    public int ConceptCount => _forms.Count;

    /// <summary>The concept that stands for a place: the one it names, or a new one for words and choices.</summary>
    public int ConceptOf(Place place) =>
        place.Any is [Term.Concept single] ? _ids[single.Name] : Unnamed([Compile(place)]);

    /// <summary>Concepts in an order in which each comes after those it is made of, with their forms.</summary>
    public IReadOnlyList<IReadOnlyList<Form>> Levels()
    {
        var levels = new int?[_forms.Count];
        var sorted = new List<List<Form>>();
        for (var concept = 0; concept < _forms.Count; concept++)
        {
            var level = Level(concept, levels);
            while (sorted.Count <= level)
            {
                sorted.Add([]);
            }

            sorted[level].AddRange(_forms[concept]);
        }

        return sorted;
    }

    private int Level(int concept, int?[] levels) =>
        levels[concept] ??= _forms[concept].SelectMany(f => f.Places).SelectMany(p => p.Concepts).Select(inner => Level(inner, levels) + 1).DefaultIfEmpty(0).Max();

    private FormPlace Compile(Place place) => new(
        [.. place.Any.OfType<Term.Word>().Select(word => _vocabulary.Add(word.Text))],
        [
            .. place.Any.OfType<Term.Concept>().Select(concept => _ids[concept.Name]),
            .. place.Any.OfType<Term.Words>().Select(words => Unnamed([.. words.Phrase.Places.Select(Compile)])),
        ]);

    // What is written twice is searched once.
    private int Unnamed(FormPlace[] places)
    {
        var name = string.Join(' ', places.Select(place => $"{string.Join('|', place.Words)}/{string.Join('|', place.Concepts)}"));
        if (!_ids.TryGetValue(name, out var id))
        {
            id = NewConcept(name);
            _forms[id].Add(new Form(id, places));
        }

        return id;
    }

    private int NewConcept(string name)
    {
        _ids[name] = _forms.Count;
        _forms.Add([]);
        return _forms.Count - 1;
    }
}
