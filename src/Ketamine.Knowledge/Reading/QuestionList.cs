namespace Ketamine.Knowledge.Reading;

/// <summary>Reads a plain list: a question a line; lines that start with # are remarks.</summary>
internal static class QuestionList
{
    public static IReadOnlyList<string> Read(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.StartsWith('#'))];
}
