namespace Ketamine.Cli.Lint.Reading;

/// <summary>
/// The Flesch–Kincaid grade of a text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59, about the age of the reader less five.
/// Names count as two syllables, since a reader who asks about them knows them; a number counts as one.
/// </summary>
internal sealed class ReadingGrade(IReadOnlySet<string> names)
{
    private const int SyllablesOfName = 2;

    public double Of(Prose prose) => prose.Sentences.Count == 0 ? 0 : Grade([.. prose.Words], prose.Sentences.Count);

    /// <summary>The sentence that raises the grade most.</summary>
    public string Hardest(Prose prose) => prose.Sentences.MaxBy(sentence => Grade([.. Prose.WordsOf(sentence)], 1)) ?? "";

    private double Grade(List<string> words, int sentences) =>
        (0.39 * words.Count / sentences) + (11.8 * words.Sum(SyllablesOf) / words.Count) - 15.59;

    private int SyllablesOf(string word)
    {
        var bare = word.Replace('’', '\'').Trim('\'', '"', '“', '”', '‘', '(', ')', '.', ',', ':', ';', '!', '?');
        return IsName(bare) ? SyllablesOfName : bare.Split('-', '–', '/').Where(part => part.Length > 0).Sum(Syllables.In);
    }

    private bool IsName(string word)
    {
        var owner = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        return names.Contains(owner) || (owner.EndsWith('s') && names.Contains(owner[..^1]));
    }
}
