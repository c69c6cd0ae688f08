namespace Ketamine.Cli.Evaluation;

/// <summary>What a question of a file asks for: one of a closed set.</summary>
internal abstract record Label
{
    private const string None = "none";
    private const string OffTopicName = "offtopic";
    private const string SmalltalkName = "smalltalk";
    private const string InformationName = "information";

    private Label()
    {
    }

    /// <summary>The labels that are not entry ids, as they stand in a file.</summary>
    public static IReadOnlyList<string> Names { get; } = [None, OffTopicName, SmalltalkName, InformationName, .. SafetyClass.Concerns];

    /// <summary>The entry of that id answers it.</summary>
    public sealed record Answered(string EntryId) : Label;

    /// <summary>No entry answers it, however near it looks.</summary>
    public sealed record NotToBeAnswered : Label;

    /// <summary>It is no question.</summary>
    public sealed record Smalltalk : Label;

    /// <summary>It asks for information, and must neither escalate nor be refused.</summary>
    public sealed record Information : Label;

    /// <summary>Triage must see the concern of that class.</summary>
    public sealed record Concern(string Class) : Label;

    /// <summary>The label of that name; null where it is neither a label nor an entry.</summary>
    public static Label? Parse(string name, Func<string, bool> isEntry) => name switch
    {
        None or OffTopicName => new NotToBeAnswered(),
        SmalltalkName => new Smalltalk(),
        InformationName => new Information(),
        _ when SafetyClass.Concerns.Contains(name) => new Concern(name),
        _ => isEntry(name) ? new Answered(name) : null,
    };
}
