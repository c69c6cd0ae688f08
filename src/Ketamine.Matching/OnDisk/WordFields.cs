namespace Ketamine.Matching.OnDisk;

/// <summary>The fields of the index of words.</summary>
internal static class WordFields
{
    /// <summary>The words of one question or alternate.</summary>
    public const string Phrasing = "phrasing";

    /// <summary>Two words that follow one another in it.</summary>
    public const string Pair = "pair";

    /// <summary>The words of an answer; a document of its own.</summary>
    public const string Answer = "answer";

    /// <summary>All words of a phrasing, marks aside, as a number.</summary>
    public const string Whole = "whole";

    /// <summary>The entry's ordinal.</summary>
    public const string Entry = "entry";

    public static IEnumerable<string> Pairs(List<string> terms) => terms.Zip(terms.Skip(1), (a, b) => $"{a} {b}");

    /// <summary>What <see cref="Whole"/> holds for a text; empty where it has no words.</summary>
    public static string WholeOf(string plain) => Text.Words.Joined(plain) is { Length: > 0 } words ? Semantic.VectorKeys.OfText(words).ToString("x32", null) : "";
}
