using System.Text.RegularExpressions;
using Ketamine.Knowledge;
using Ketamine.Matching.Text;

namespace Ketamine.Cli.Lint;

/// <summary>No two phrasings say the same in the same words, be it in one entry or in two.</summary>
internal sealed partial class DistinctPhrasingsRule : ILintRule
{
    // Words that carry no meaning in a question; question words and "not" do.
    private static readonly HashSet<string> StopWords = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "is", "are", "be", "am", "of", "to", "in", "on", "at", "for", "and", "or", "it", "its", "this", "that",
        "i", "im", "me", "my", "you", "your", "do", "does", "did", "please", "as", "with", "was",
    };

    public IEnumerable<Finding> Check(KnowledgeBase knowledge) => knowledge.Entries
        .SelectMany(entry => entry.Phrasings.Select(text => (Entry: entry, Text: text)))
        .GroupBy(phrasing => Key(phrasing.Text), StringComparer.Ordinal)
        .SelectMany(same => same.Skip(1).Select(later => Compare(same.First(), later)));

    private static Finding Compare((Entry Entry, string Text) first, (Entry Entry, string Text) later) => first.Entry.Id == later.Entry.Id
        ? Finding.In(later.Entry, $"\"{first.Text}\" and \"{later.Text}\" are the same but for small words.", "Delete one, or write it in quite other words.")
        : Finding.In(later.Entry, $"\"{later.Text}\" also stands in {first.Entry.Id}.", "Leave it in the entry that answers it best, and delete the other.");

    private static string Key(string text)
    {
        var words = Word().Matches(PlainText.Of(text)).Select(match => match.Value.Replace("'", "", StringComparison.Ordinal)).ToList();
        var telling = words.Where(word => !StopWords.Contains(word)).ToList();
        return string.Join(' ', telling.Count > 0 ? telling : words);
    }

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}']*")]
    private static partial Regex Word();
}
