using Ketamine.Matching.Text;

namespace Ketamine.Answering;

/// <summary>Compares whole messages without case, marks and spacing.</summary>
public static class WholeMessage
{
    /// <summary>The same for messages that differ in nothing else.</summary>
    public static string Key(string text)
    {
        var plain = PlainText.Of(text);
        var words = string.Join(' ', new string([.. plain.Where(c => c != '\'').Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

        // A message of marks alone ("?") keeps them, so that it is not confused with an empty one.
        return words.Length > 0 ? words : plain;
    }
}
