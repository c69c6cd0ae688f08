using System.Text.RegularExpressions;

namespace Ketamine.Cli.Lint.Reading;

/// <summary>Counts the syllables of an English word by its spelling: groups of vowels, less the silent ones, plus those that sound apart.</summary>
internal static partial class Syllables
{
    private static readonly Regex Silent = Any(
        "(?<=[^aeiouyl]|[aeiouy]l)e$", // make, while; but not table
        "(?<=[^aeiouysxzcghl]|[aeiouyl]l|[tp]h)es$", // makes, clothes; but not places, tables
        "(?<=[^aeiouytdl]|[aeiouyl]l)ed$", // asked, called; but not wanted, troubled
        "(?<=[aeiouy][^aeiouyl])e(?=(?:ly|ments?|ful|less)$)", // safely, movement, careful
        "(?<=^som)e(?=[^aeiouyrs])"); // something, sometimes

    private static readonly Regex Apart = Any(
        "(?<![tscxg])i[ao]", // via, period, serious; but not nation, social, anxious
        "(?<=[dxcr]|qu)ie(?=t)", // diet, quiet, anxiety
        "[aeiouy]ing", // being, trying
        "(?<!^)[aeiou]y[aeou]", // player, beyond; but not eye
        "(?<=cr)ea(?=t)", // create
        "(?<=[aeiou].*)ea$", // area, nausea; but not tea
        "eo(?:[lr]|s?$)", // theory, video
        "(?<!q)ua[lt]", // usual, graduate; but not equal
        "luid", // fluid
        "sms?$", // spasm
        "[sd]n't"); // isn't, didn't

    public static int In(string word)
    {
        var letters = NoLetters().Replace(word.ToLowerInvariant(), "");
        return Math.Max(1, Vowels().Count(letters) - Silent.Count(letters) + Apart.Count(letters));
    }

    private static Regex Any(params string[] patterns) => new(string.Join('|', patterns), RegexOptions.Compiled | RegexOptions.CultureInvariant);

    [GeneratedRegex("[^a-z']")]
    private static partial Regex NoLetters();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();
}
