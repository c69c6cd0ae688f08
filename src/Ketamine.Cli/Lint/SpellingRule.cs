using System.Text.RegularExpressions;
using Ketamine.Cli.Lint.Reading;
using Ketamine.Knowledge;
using Ketamine.Matching.Spelling;

namespace Ketamine.Cli.Lint;

/// <summary>Everything that the bot says in its own words is spelt as in Britain; what people type (the alternates) is not.</summary>
internal sealed partial class SpellingRule(HunspellWords dictionary) : ILintRule
{
    private const string TextsFile = "texts.yaml";

    public IEnumerable<Finding> Check(KnowledgeBase knowledge) => InEntries(knowledge).Concat(InTexts(knowledge.Texts));

    private IEnumerable<Finding> InEntries(KnowledgeBase knowledge) =>
        from entry in knowledge.Entries
        from word in Unknown([entry.Question, .. EditorsText.Of(entry)?.Sentences ?? []])
        select Finding.In(entry, Message(word), Remedy);

    private IEnumerable<Finding> InTexts(Texts texts) =>
        from word in Unknown(Enum.GetValues<TextName>().Select(name => texts[name]).Concat(texts.Smalltalk.Select(s => s.Reply)).SelectMany(text => Prose.Of(text).Sentences))
        select new Finding(TextsFile, Message(word), Remedy);

    private IEnumerable<string> Unknown(IEnumerable<string> sentences) => sentences
        .SelectMany(sentence => WordOrOther().Matches(sentence))
        .Select(match => match.Groups["word"].Value.TrimEnd('\'', '’'))
        .Where(word => word.Length > 0 && !dictionary.Knows(word))
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private static string Message(string word) => $"The dictionary does not know '{word}'.";

    private static string Remedy => $"Spell it as in Britain; if it is right, add it to {EditorialRules.SpellingFile}.";

    // A {mark} of a text, a web address and whatever holds a digit (a number, the name of a law) are no words to spell; a hyphen parts words.
    [GeneratedRegex(@"\{[^}]*\}|[a-z0-9-]+(?:\.[a-z0-9-]+)+|[\p{L}'’]*\p{N}[\p{L}\p{N}'’]*|(?<word>\p{L}[\p{L}\p{M}'’]*)")]
    private static partial Regex WordOrOther();
}
