namespace Ketamine.Bot.Cards;

/// <summary>Parts Markdown into paragraphs and lists, since a card shows each in a block of its own.</summary>
internal static class Markdown
{
    public static IEnumerable<string> Blocks(string markdown) =>
        markdown.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Takes the meaning from the marks in a plain text, so that it is shown as it is.</summary>
    public static string Escape(string text) =>
        string.Concat(text.Select(c => c is '[' or ']' or '*' or '_' or '`' or '\\' ? $"\\{c}" : c.ToString()));
}
