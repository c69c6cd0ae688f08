using System.Text.RegularExpressions;
using Ketamine.Knowledge;
using Ketamine.Matching.Spelling;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Safety;

/// <summary>Brings a message into the form in which triage reads it: tricks of letters undone, slips corrected to words of the safety files.</summary>
public sealed partial class SafetyText
{
    // A word of one exemplar alone may be a slip that was kept on purpose.
    private const int TimesToBeCorrectedTo = 2;

    // Danger is told in short words too: "i want to dei".
    private const int ShortestWord = 3;

    private readonly HashSet<string> _fillers;
    private readonly Vocabulary _vocabulary;
    private readonly SpellFix _spelling;

    /// <param name="language">Words of the language, which are no slips; empty where there is no model.</param>
    public SafetyText(KnowledgeBase knowledge, IReadOnlySet<string> language)
    {
        var patterns = knowledge.Safety?.Rules.SelectMany(rule => rule.When).SelectMany(pattern => pattern.Steps).SelectMany(step => step.Any).Where(word => !word.EndsWith('*')) ?? [];
        var names = knowledge.Lexicon.Groups.SelectMany(group => group.Terms).SelectMany(term => term.AllForms);
        var written = knowledge.Entries.SelectMany(entry => entry.Phrasings.Append(entry.Answer));
        _fillers = [.. knowledge.Safety?.Fillers ?? []];
        _vocabulary = Vocabulary.Of([.. knowledge.SafetyExemplars.Select(e => e.Text)], [.. patterns, .. names, .. written, .. language], TimesToBeCorrectedTo);
        _spelling = new SpellFix(_vocabulary, ShortestWord);
    }

    /// <summary>The message as plain text with its words as they were meant; never throws on any text.</summary>
    public string Read(string message) => _spelling.Correct(LetterTricks.Undone(LetterTricks.Joined(PlainText.Of(message)), _vocabulary.Counts.ContainsKey));

    /// <summary>The sentences of what was read, each as words with a space around every one, without accents, apostrophes and fillers.</summary>
    public IEnumerable<string> Sentences(string read) =>
        from sentence in SentenceEnd().Split(LetterTricks.WithoutAccents(read))
        let words = Word().Matches(sentence.Replace("'", "", StringComparison.Ordinal)).Select(match => match.Value).Where(word => !_fillers.Contains(word))
        let line = string.Join(' ', words)
        where line.Length > 0
        select $" {line} ";

    [GeneratedRegex(@"[.!?;…\n]+(?:\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+|\p{So}|\p{Cs}+")]
    private static partial Regex Word();
}
