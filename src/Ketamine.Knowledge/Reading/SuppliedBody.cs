namespace Ketamine.Knowledge.Reading;

/// <summary>Parts the body of a supplied entry into the supplied text and the editor's note, a block quote before or after it.</summary>
internal static class SuppliedBody
{
    private const string NoteMark = "> **Editor's note.**";

    public sealed record Parts(string Answer, EditorNote? Note);

    public static Parts Split(string body, int bodyLine, YamlFields fields)
    {
        var blocks = body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var quoted = Array.FindAll(blocks, b => b.StartsWith('>'));
        var plain = Array.FindAll(blocks, b => !b.StartsWith('>'));
        var noteFirst = quoted.Length > 0 && blocks[0].StartsWith('>');
        var apart = noteFirst ? blocks.Take(quoted.Length) : blocks.TakeLast(quoted.Length);
        if (plain.Length == 0 || !apart.All(b => b.StartsWith('>')))
        {
            fields.Report(bodyLine, "A supplied answer must stand unbroken.", "Put the supplied text first or last, and the whole note in one block of lines that start with '>'.");
        }

        var answer = string.Join("\n\n", plain);
        if (quoted.Length == 0)
        {
            return new Parts(answer, null);
        }

        if (!quoted[0].StartsWith(NoteMark, StringComparison.Ordinal))
        {
            fields.Report(bodyLine, "The note does not say that it is a note.", $"Start it with '{NoteMark}'.");
        }

        return new Parts(answer, new EditorNote(Unquote(quoted), noteFirst));
    }

    private static string Unquote(string[] quoted)
    {
        var lines = string.Join("\n\n", quoted).Split('\n').Select(line => line.StartsWith('>') ? line[1..].Trim() : line.Trim());
        var text = string.Join('\n', lines);
        var mark = NoteMark[2..];
        return text.StartsWith(mark, StringComparison.Ordinal) ? text[mark.Length..].Trim() : text;
    }
}
