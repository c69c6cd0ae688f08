using Ketamine.Knowledge;
using Ketamine.Matching.Lexicons;
using Ketamine.Matching.Spelling;
using Ketamine.Matching.Text;

namespace Ketamine.Matching;

/// <summary>Brings a question into the form in which it is compared: plain text, names of the base, right spelling.</summary>
internal sealed class QuestionPreparation
{
    private readonly NameRewriter _names;
    private readonly SpellFix _spelling;
    private readonly HashSet<string> _standing;

    /// <param name="everyday">Words of the language that are right though the base does not use them.</param>
    public QuestionPreparation(KnowledgeBase knowledge, IReadOnlySet<string> everyday)
        : this(knowledge.Lexicon, new Vocabulary(knowledge, everyday), knowledge.Entries.SelectMany(e => e.Phrasings))
    {
    }

    /// <param name="phrasings">Among which those may be that are nothing but a name of the lexicon.</param>
    public QuestionPreparation(Lexicon lexicon, Vocabulary vocabulary, IEnumerable<string> phrasings)
    {
        _names = new NameRewriter(lexicon);
        _spelling = new SpellFix(vocabulary);
        _standing = [.. phrasings.Select(text => Words.Joined(PlainText.Of(text))).Where(IsNameAlone)];
    }

    public PreparedQuestion Question(string text)
    {
        var plain = PlainText.Of(SentenceBreaks.Mark(text));
        var corrections = _spelling.Find(plain);
        var corrected = Replacement.Apply(plain, corrections);
        var names = Names(corrected);
        return new PreparedQuestion(Replacement.Apply(corrected, names), [.. Changes(plain, corrections), .. Changes(corrected, names)]);
    }

    /// <summary>A phrasing or answer of the base: its spelling stands.</summary>
    public string Phrasing(string text)
    {
        var plain = PlainText.Of(text);
        return Replacement.Apply(plain, Names(plain));
    }

    // An alternate that is nothing but a name stands as it is; else the name that the base uses would be a question of its own.
    private List<Replacement> Names(string plain) => _standing.Contains(Words.Joined(plain)) ? [] : _names.Find(plain);

    private bool IsNameAlone(string words) => _names.Find(words) is [{ Start: 0 } name] && name.End == words.Length;

    private static IEnumerable<WordChange> Changes(string text, List<Replacement> replacements) =>
        replacements.Select(r => new WordChange(text[r.Start..r.End], r.ReadAs));
}
