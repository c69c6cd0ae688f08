using System.Text.RegularExpressions;
using Ketamine.Knowledge;
using Ketamine.Matching.Spelling;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Safety;

/// <summary>Brings a message into the form in which triage reads it: tricks of letters undone, slips corrected to words of the safety files.</summary>
public sealed partial class SafetyText
{
    // A word of one or two exemplars may be a slip that was kept on purpose.
    private const int TimesToBeKnown = 3;

    private readonly HashSet<string> _fillers;
    private readonly Vocabulary _vocabulary;
    private readonly ContextSpelling _spelling;

    /// <param name="exemplars">Messages of which the words that occur more than twice are those that slips are corrected to.</param>
    /// <param name="known">Texts whose words are no slips, though none is corrected to them.</param>
    public SafetyText(SafetyProtocol protocol, IReadOnlyList<string> exemplars, Lexicon lexicon, IEnumerable<string> known)
    {
        var patterns = protocol.Rules.SelectMany(rule => rule.When).SelectMany(pattern => pattern.Steps).SelectMany(step => step.Any).Where(word => !word.EndsWith('*'));
        var names = lexicon.Groups.SelectMany(group => group.Terms).SelectMany(term => term.AllForms);
        _fillers = [.. protocol.Fillers];
        var pairs = new WordPairs(exemplars.AsParallel().AsOrdered().Select(exemplar => Words.Texts(PlainText.Of(exemplar))).ToList());
        var everyday = known.SelectMany(text => Words.Texts(PlainText.Of(text))).ToHashSet(StringComparer.Ordinal);
        _vocabulary = Vocabulary.Of(pairs.Words.Where(word => word.Count >= TimesToBeKnown), patterns.Concat(names), everyday);
        _spelling = new ContextSpelling(_vocabulary, pairs);
    }

    /// <param name="language">Words of the language, which are no slips; empty where there is no model.</param>
    public static SafetyText Of(KnowledgeBase knowledge, SafetyProtocol protocol, IReadOnlySet<string> language) => new(
        protocol,
        [.. knowledge.SafetyExemplars.Select(exemplar => exemplar.Text)],
        knowledge.Lexicon,
        knowledge.Entries.SelectMany(entry => entry.Phrasings.Append(entry.Answer)).Concat(language));

    /// <summary>The message as plain text with its words as they were meant; never throws on any text.</summary>
    public string Read(string message) => _spelling.Correct(LetterTricks.Undone(LetterTricks.Joined(PlainText.Of(LetterTricks.JoinedBetweenGaps(message))), _vocabulary.Counts.ContainsKey));

    /// <summary>Whether what was read is one run of Latin letters that nothing knows and that is no slip of a known word: keys that were struck.</summary>
    public bool IsNoWord(string read) =>
        NoWord().IsMatch(read) && Words.Of(read) is [var word] && !_vocabulary.Knows(read.Substring(word.Start, word.Length));

    /// <summary>The sentences of what was read, each as words with a space around every one, without accents, apostrophes and fillers.</summary>
    public IEnumerable<string> Sentences(string read) =>
        from sentence in SentenceEnd().Split(LetterTricks.WithoutAccents(read))
        let words = Word().Matches(sentence.Replace("'", "", StringComparison.Ordinal)).Select(match => match.Value).Where(word => !_fillers.Contains(word))
        let line = string.Join(' ', words)
        where line.Length > 0
        select $" {line} ";

    [GeneratedRegex(@"^\W*[a-z]+\W*$")]
    private static partial Regex NoWord();

    [GeneratedRegex(@"[.!?;…\n]+(?:\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+|\p{So}|\p{Cs}+")]
    private static partial Regex Word();
}
