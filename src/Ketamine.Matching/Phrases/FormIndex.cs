namespace Ketamine.Matching.Phrases;

/// <summary>Forms by what they start with, level by level.</summary>
internal sealed class FormIndex
{
    private static readonly List<PhraseBook.Form> None = [];

    private readonly Dictionary<int, List<PhraseBook.Form>>[] _byWord;
    private readonly Dictionary<int, List<PhraseBook.Form>>[] _byConcept;

    public FormIndex(PhraseBook book)
    {
        var levels = book.Levels();
        ConceptCount = book.ConceptCount;
        _byWord = [.. levels.Select(forms => Index(forms, place => place.Words))];
        _byConcept = [.. levels.Select(forms => Index(forms, place => place.Concepts))];
    }

    public int ConceptCount { get; }

    public int Levels => _byWord.Length;

    public List<PhraseBook.Form> StartingWithWord(int level, int word) => _byWord[level].GetValueOrDefault(word) ?? None;

    public List<PhraseBook.Form> StartingWithConcept(int level, int concept) => _byConcept[level].GetValueOrDefault(concept) ?? None;

    public IEnumerable<int> FirstConcepts(int level) => _byConcept[level].Keys;

    private static Dictionary<int, List<PhraseBook.Form>> Index(IEnumerable<PhraseBook.Form> forms, Func<PhraseBook.FormPlace, IEnumerable<int>> keys) =>
        forms.SelectMany(form => keys(form.Places[0]).Distinct().Select(key => (key, form)))
            .GroupBy(pair => pair.key, pair => pair.form)
            .ToDictionary(group => group.Key, group => group.ToList());
}
