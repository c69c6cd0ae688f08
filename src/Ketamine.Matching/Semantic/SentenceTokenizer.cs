using System.Collections.Frozen;
using System.Text;
using Microsoft.ML.Tokenizers;

namespace Ketamine.Matching.Semantic;

/// <summary>Cuts a text into the numbers of the model's word pieces.</summary>
internal sealed class SentenceTokenizer
{
    public const int MaxTokens = 128;

    // About seven times what 128 word pieces of prose take, so that a huge message costs no more than a long one.
    private const int MaxCharacters = 4096;

    private readonly WordPieceTokenizer pieces;
    private readonly long start;
    private readonly long end;

    private SentenceTokenizer(WordPieceTokenizer pieces, string[] vocabulary)
    {
        this.pieces = pieces;
        start = Number(vocabulary, "[CLS]");
        end = Number(vocabulary, "[SEP]");
        WholeWords = vocabulary.Where(piece => piece.Length > 0 && piece.All(char.IsLetter)).ToFrozenSet();
    }

    /// <summary>The vocabulary's entries that are a whole word of letters, in lower case.</summary>
    public FrozenSet<string> WholeWords { get; }

    public static SentenceTokenizer Create(byte[] vocabulary)
    {
        var options = new WordPieceOptions { PreTokenizer = PreTokenizer.CreateWhiteSpace() };
        var pieces = WordPieceTokenizer.Create(new MemoryStream(vocabulary), options);
        return new SentenceTokenizer(pieces, Encoding.UTF8.GetString(vocabulary).Split('\n', StringSplitOptions.TrimEntries));
    }

    /// <summary>Writes at most <see cref="MaxTokens"/> numbers; what is past them is cut off.</summary>
    /// <returns>How many were written.</returns>
    public int Encode(ReadOnlySpan<char> text, Span<long> numbers)
    {
        var normalized = BertText.Normalize(text[..Math.Min(text.Length, MaxCharacters)]);
        var found = pieces.EncodeToIds(normalized, MaxTokens - 2, out _, out _);
        numbers[0] = start;
        for (var i = 0; i < found.Count; i++)
        {
            numbers[i + 1] = found[i];
        }

        numbers[found.Count + 1] = end;
        return found.Count + 2;
    }

    private static long Number(string[] vocabulary, string piece) =>
        Array.IndexOf(vocabulary, piece) is var number and >= 0
            ? number
            : throw new InvalidDataException($"The vocabulary has no '{piece}'.");
}
