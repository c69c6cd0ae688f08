namespace Ketamine.Matching;

/// <summary>What a question and the entries are compared by.</summary>
public abstract record Comparison
{
    private Comparison()
    {
    }

    /// <summary>Words alone: there is no model.</summary>
    public sealed record Words : Comparison;

    /// <summary>Words alone until every phrasing of a large base has a vector.</summary>
    /// <param name="Done">How many have one, when the matcher was made.</param>
    /// <param name="Folder">Where the vectors are.</param>
    public sealed record WordsUntilEncoded(int Done, string Folder) : Comparison;

    /// <summary>Words and meaning, with everything in memory.</summary>
    public sealed record WordsAndMeaning : Comparison;

    /// <summary>Words and meaning of those entries that an index on disk puts first; wording is not compared piece by piece.</summary>
    public sealed record WordsAndMeaningOnDisk : Comparison;

    /// <summary>Whether meaning counts.</summary>
    public bool HasMeaning => this is WordsAndMeaning or WordsAndMeaningOnDisk;

    /// <summary>A short name for operators and curators.</summary>
    public string Name() => this switch
    {
        Words => "words",
        WordsUntilEncoded => "words until encoded",
        WordsAndMeaning => "words and meaning",
        WordsAndMeaningOnDisk => "words and meaning on disk",
        _ => throw new InvalidOperationException(),
    };
}
