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

    /// <param name="everyday">Words of the language that are right though the base does not use them.</param>
    public QuestionPreparation(KnowledgeBase knowledge, IReadOnlySet<string> everyday)
    {
        _names = new NameRewriter(knowledge.Lexicon);
        _spelling = new SpellFix(new Vocabulary(knowledge, everyday));
    }

    public string Question(string text) => _names.Rewrite(_spelling.Correct(PlainText.Of(text)));

    /// <summary>A phrasing or answer of the base: its spelling stands.</summary>
    public string Phrasing(string text) => _names.Rewrite(PlainText.Of(text));
}
