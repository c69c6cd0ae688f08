using System.Collections.Frozen;

namespace Ketamine.Matching.Text;

/// <summary>Marks where sentences end that were typed without a mark: at the end of a line, and before a word that has its capital only because it opens one.</summary>
internal static class SentenceBreaks
{
    // Never names, and not "I", which has a capital wherever it stands.
    private static readonly FrozenSet<string> Openers = FrozenSet.Create(
        StringComparer.Ordinal,
        "A", "Also", "And", "Anyway", "Are", "But", "Can", "Could", "Did", "Do", "Does", "Has", "Have", "He", "Hello", "Her", "Hey", "Hi", "His", "How", "However",
        "If", "Is", "It", "Just", "My", "No", "Now", "Our", "Please", "She", "Should", "So", "Somebody", "Someone", "Sorry", "Thank", "Thanks", "That", "The", "Their", "Then",
        "There", "These", "They", "This", "Those", "Was", "We", "Were", "What", "When", "Where", "Which", "Who", "Why", "Will", "Would", "Yes", "You", "Your");

    /// <summary>The text with these marks, and single spaces.</summary>
    public static string Mark(string text)
    {
        var lines = text.Split(['\n', '\r', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', lines.Select((line, i) => MarkLine(line, isLast: i == lines.Length - 1)));
    }

    private static string MarkLine(string line, bool isLast)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select((word, i) => IsUnmarked(word) && (i + 1 < words.Length ? Opens(word, words[i + 1]) : !isLast) ? $"{word}." : word));
    }

    private static bool IsUnmarked(string word) => char.IsLetterOrDigit(word[^1]);

    // In a title every word has a capital.
    private static bool Opens(string before, string word) => !char.IsUpper(before[0]) && Openers.Contains(string.Concat(word.TakeWhile(char.IsLetter)));
}
