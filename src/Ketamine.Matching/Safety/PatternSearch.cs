using System.Text.RegularExpressions;
using Ketamine.Knowledge;

namespace Ketamine.Matching.Safety;

/// <summary>Searches sentences for patterns of the safety rules, in time that grows with the sentence alone.</summary>
public sealed class PatternSearch
{
    /// <summary>How many other words may stand in a gap.</summary>
    private const int GapWords = 4;

    private readonly Regex _any;
    private readonly IReadOnlyList<SafetyPattern> _patterns;

    public PatternSearch(IReadOnlyList<SafetyPattern> patterns)
    {
        _patterns = patterns;
        _any = Compile(string.Join('|', patterns.Select(Source)));
    }

    /// <summary>The first pattern that stands in a sentence of <see cref="SafetyText.Sentences"/>, or null.</summary>
    public SafetyPattern? Find(string sentence) => _any.IsMatch(sentence) ? _patterns.First(pattern => Compile(Source(pattern)).IsMatch(sentence)) : null;

    public bool IsIn(string sentence) => _any.IsMatch(sentence);

    // All repetition is bounded by the gap, so backtracking is too; compiled or without backtracking, the rules would take a second to load.
    private static Regex Compile(string source) => new(source, RegexOptions.CultureInvariant);

    private static string Source(SafetyPattern pattern) =>
        $"(?:{(pattern.OpensSentence ? "^" : "")} {string.Concat(pattern.Steps.Select(Source))}{(pattern.ClosesSentence ? "$" : "")})";

    private static string Source(SafetyPattern.Step step) =>
        $@"{(step.AfterGap ? $@"(?:\S+ ){{0,{GapWords}}}" : "")}(?:{string.Join('|', step.Any.Select(Source))}) ";

    private static string Source(string words) =>
        words.EndsWith('*') ? Regex.Escape(words[..^1]) + @"\S*" : Regex.Escape(words.Replace("'", "", StringComparison.Ordinal));
}
