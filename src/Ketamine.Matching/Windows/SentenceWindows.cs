namespace Ketamine.Matching.Windows;

/// <summary>Cuts a long message into overlapping pieces of a few sentences, since a question may stand anywhere in it.</summary>
internal static class SentenceWindows
{
    /// <summary>Up to this many characters a message is one question; splitting short ones loses more than it finds.</summary>
    public const int LongMessage = 350;

    private const int WindowLength = 200;
    private const int MaxSentence = 300;

    /// <summary>The message itself where it is short, else windows that each start at a sentence.</summary>
    public static IReadOnlyList<string> Of(string plain) => plain.Length <= LongMessage ? [plain] : Cut(Sentences(plain));

    /// <summary>Windows that each start at a sentence.</summary>
    public static List<string> Cut(List<string> sentences)
    {
        var windows = new List<string>();
        for (var start = 0; start < sentences.Count; start++)
        {
            windows.Add(sentences[start]);
            var window = sentences[start];
            for (var next = start + 1; next < sentences.Count && window.Length + sentences[next].Length < WindowLength; next++)
            {
                window = $"{window} {sentences[next]}";
            }

            if (window.Length > sentences[start].Length)
            {
                windows.Add(window);
            }
        }

        return windows;
    }

    /// <summary>The sentences that have words; a long one is cut at a comma.</summary>
    public static List<string> Sentences(string plain)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < plain.Length; i++)
        {
            var ends = plain[i] is '.' or '?' or '!' or ';' or ',' && (i + 1 == plain.Length || plain[i + 1] == ' ');
            var isComma = ends && plain[i] is ',' && i - start < 60;
            var tooLong = i - start >= MaxSentence && plain[i] == ' ';
            if ((ends && !isComma) || tooLong || i + 1 == plain.Length)
            {
                var sentence = plain[start..(i + 1)].Trim();
                start = i + 1;
                if (sentence.Any(char.IsLetterOrDigit))
                {
                    sentences.Add(sentence);
                }
            }
        }

        return sentences;
    }
}
