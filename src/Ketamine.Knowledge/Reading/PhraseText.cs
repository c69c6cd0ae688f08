using Ketamine.Knowledge.Phrases;

namespace Ketamine.Knowledge.Reading;

/// <summary>Reads phrases and combinations: small letters are words, capitals name concepts, "a|b" is either, "a_b" is both in turn.</summary>
internal static class PhraseText
{
    private const string Far = "...";
    private const string Next = "+";
    private const string Also = "&";
    private const string Opens = "^";
    private const string Closes = "$";

    /// <summary>Words and concepts that follow one another.</summary>
    public static Phrase Phrase(string text) => new([.. Tokens(text).Select(Place)]);

    /// <summary>Phrases of steps; null where the marks make no sense.</summary>
    public static Combination? Combination(string text)
    {
        var parts = new List<CombinationPart>();
        foreach (var part in text.Split(Also))
        {
            if (Part(part) is not { } read)
            {
                return null;
            }

            parts.Add(read);
        }

        return new Combination(parts, text);
    }

    private static CombinationPart? Part(string text)
    {
        var tokens = Tokens(text);
        var opens = tokens.Length > 0 && tokens[0] == Opens;
        var closes = tokens.Length > 0 && tokens[^1] == Closes;
        var steps = new List<Step>();
        var gap = Gap.Near;
        foreach (var token in tokens[(opens ? 1 : 0)..(closes ? ^1 : ^0)])
        {
            switch (token)
            {
                case Opens or Closes:
                    return null;
                case Far:
                    gap = Gap.Far;
                    break;
                case Next:
                    gap = Gap.Next;
                    break;
                default:
                    steps.Add(new Step(Place(token), gap));
                    gap = Gap.Near;
                    break;
            }
        }

        return steps.Count > 0 && gap == Gap.Near ? new CombinationPart(steps, opens, closes) : null;
    }

    private static Place Place(string token) =>
        new([.. token.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Term)]);

    private static Term Term(string text) =>
        text.Any(char.IsUpper) ? new Term.Concept(text)
        : text.Contains('_', StringComparison.Ordinal) ? new Term.Words(Phrases.Phrase.OfWords(text.Replace('_', ' ')))
        : new Term.Word(text);

    private static string[] Tokens(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
