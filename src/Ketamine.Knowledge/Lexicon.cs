namespace Ketamine.Knowledge;

/// <summary>Other names for things, in groups; triage and matching take them for the same.</summary>
public sealed record Lexicon(IReadOnlyList<LexiconGroup> Groups)
{
    /// <summary>The lexicon of a base that brings none.</summary>
    public static readonly Lexicon Empty = new([]);
}

/// <summary>One group of the lexicon, such as the routes.</summary>
public sealed record LexiconGroup(string Name, IReadOnlyList<LexiconTerm> Terms);

/// <summary>A thing and what people call it.</summary>
/// <param name="Name">The canonical name.</param>
/// <param name="Forms">Other names, slang and common misspellings.</param>
public sealed record LexiconTerm(string Name, IReadOnlyList<string> Forms)
{
    /// <summary>The canonical name and the others.</summary>
    public IEnumerable<string> AllForms => Forms.Prepend(Name);
}
