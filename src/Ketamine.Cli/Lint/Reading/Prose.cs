using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Ketamine.Cli.Lint.Reading;

/// <summary>A Markdown text as a person reads it: sentences without marks, link addresses or code.</summary>
/// <param name="Sentences">A list item or paragraph ends a sentence; so do . ! ? : and ; as Flesch counted them.</param>
internal sealed partial record Prose(IReadOnlyList<string> Sentences)
{
    /// <summary>Everything between white space that holds a letter or a digit.</summary>
    public IEnumerable<string> Words => Sentences.SelectMany(WordsOf);

    public static Prose Of(string markdown) => new(
        [.. Markdown.Parse(markdown).Descendants<LeafBlock>().SelectMany(block => SentenceEnd().Split(Text(block))).Where(s => WordsOf(s).Any())]);

    public static IEnumerable<string> WordsOf(string sentence) => sentence
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Any(char.IsLetterOrDigit));

    private static string Text(LeafBlock block)
    {
        var text = new StringBuilder();
        foreach (var inline in block.Inline?.Descendants<LeafInline>() ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"(?<=[.!?:;][""'”’)]*)\s+")]
    private static partial Regex SentenceEnd();
}
