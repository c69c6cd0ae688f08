using System.Text.RegularExpressions;
using Ketamine.Knowledge;

namespace Ketamine.Matching.Safety;

/// <summary>Searches sentences for patterns of the safety rules, in time that grows with the sentence alone.</summary>
public sealed class PatternSearch
{
    /// <summary>How many other words may stand in a gap.</summary>
    private const int GapWords = 4;

    private readonly Regex _any;
    private readonly List<(SafetyPattern Pattern, Regex Regex)> _each;

    public PatternSearch(IReadOnlyList<SafetyPattern> patterns)
    {
        _any = Compile(string.Join('|', patterns.Select(Source)));
        _each = [.. patterns.Select(pattern => (pattern, Compile(Source(pattern))))];
    }

    /// <summary>The first pattern that stands in a sentence of <see cref="SafetyText.Sentences"/>, or null.</summary>
    public SafetyPattern? Find(string sentence) => _any.IsMatch(sentence) ? _each.First(each => each.Regex.IsMatch(sentence)).Pattern : null;

    public bool IsIn(string sentence) => _any.IsMatch(sentence);

    // Backtracking would let a long message hold up the one thing that must never wait.
    private static Regex Compile(string source) => new(source, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string Source(SafetyPattern pattern) =>
        $"(?:{(pattern.OpensSentence ? "^" : "")} {string.Concat(pattern.Steps.Select(Source))}{(pattern.ClosesSentence ? "$" : "")})";

    private static string Source(SafetyPattern.Step step) =>
        $@"{(step.AfterGap ? $@"(?:\S+ ){{0,{GapWords}}}" : "")}(?:{string.Join('|', step.Any.Select(Source))}) ";

    private static string Source(string words) =>
        words.EndsWith('*') ? Regex.Escape(words[..^1]) + @"\S*" : Regex.Escape(words.Replace("'", "", StringComparison.Ordinal));
}
