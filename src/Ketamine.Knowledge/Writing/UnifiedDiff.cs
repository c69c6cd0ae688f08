using System.Globalization;
using System.Text;

namespace Ketamine.Knowledge.Writing;

/// <summary>Writes a change of one place in a file as a unified diff.</summary>
/// <remarks>Changes to a base touch one run of lines, so that what is the same before and behind is all there is to find.</remarks>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <param name="before">Null for a new file.</param>
    public static string Of(string file, string? before, string after)
    {
        var (old, @new) = (Lines(before ?? ""), Lines(after));
        var head = old.Zip(@new).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = old.Skip(head).Reverse().Zip(@new.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, head - Context);
        var behind = Math.Min(tail, Context);
        var (oldEnd, newEnd) = (old.Count - tail, @new.Count - tail);

        var diff = new StringBuilder();
        diff.Append(before is null ? "--- /dev/null" : $"--- a/{file}").Append('\n').Append(CultureInfo.InvariantCulture, $"+++ b/{file}\n");
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{Range(from, oldEnd + behind)} +{Range(from, newEnd + behind)} @@\n");
        Append(diff, ' ', old[from..head]);
        Append(diff, '-', old[head..oldEnd]);
        Append(diff, '+', @new[head..newEnd]);
        Append(diff, ' ', old[oldEnd..(oldEnd + behind)]);
        return diff.ToString();
    }

    // An empty range names the line before it.
    private static string Range(int from, int to) => string.Create(CultureInfo.InvariantCulture, $"{(to > from ? from + 1 : from)},{to - from}");

    private static void Append(StringBuilder diff, char mark, List<string> lines)
    {
        foreach (var line in lines)
        {
            diff.Append(mark).Append(line).Append(line.EndsWith('\n') ? "" : "\n\\ No newline at end of file\n");
        }
    }

    // Each with its own end, so that a last line without one differs from the same line with one.
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var mark ? mark + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
