namespace Ketamine.Knowledge.Writing;

/// <summary>Adds alternates to the text of an entry's file and leaves every other line as it is.</summary>
internal static class AlternatesBlock
{
    private const string Key = "alternates:";
    private const string Fence = "---";

    /// <param name="present">The alternates that the file has, for a list that is written on one line.</param>
    public static string Add(string text, IReadOnlyList<string> present, IReadOnlyList<string> added)
    {
        var lines = text.Split('\n').ToList();
        var ending = lines[0].EndsWith('\r') ? "\r" : "";
        var close = lines.FindIndex(1, line => line.TrimEnd() == Fence);
        var start = lines.FindIndex(0, close, line => line.StartsWith(Key, StringComparison.Ordinal));
        if (start < 0)
        {
            lines.InsertRange(close, Block("  ", added).Prepend(Key).Select(line => line + ending));
            return string.Join('\n', lines);
        }

        var end = lines.FindIndex(start + 1, IsNext);
        if (lines[start].TrimEnd() == Key && end > start + 1)
        {
            var last = lines.FindLastIndex(end - 1, IsContent);
            lines.InsertRange(last + 1, Block(Indent(lines[start + 1]), added).Select(line => line + ending));
        }
        else
        {
            lines.RemoveRange(start, end - start);
            lines.InsertRange(start, Block("  ", [.. present, .. added]).Prepend(Key).Select(line => line + ending));
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Block(string indent, IReadOnlyList<string> texts) => texts.Select(text => $"{indent}- {YamlText.Of(text)}");

    // The next field or the end of the front matter; items may stand without indentation.
    private static bool IsNext(string line) => line.TrimEnd() == Fence || (line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] is not ('-' or '#' or ']'));

    private static bool IsContent(string line) => line.Trim() is { Length: > 0 } content && content[0] != '#';

    private static string Indent(string line) => line[..(line.Length - line.TrimStart().Length)];
}
