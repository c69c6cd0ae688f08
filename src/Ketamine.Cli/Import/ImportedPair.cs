namespace Ketamine.Cli.Import;

/// <summary>One question and answer of another tool's file.</summary>
internal sealed record ImportedPair
{
    /// <summary>Where it starts in the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What the file calls it, where prompts name it so; null where the file gives no names.</summary>
    public string? Key { get; init; }

    /// <summary>The question first, then its alternates.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    public required string Answer { get; init; }

    /// <summary>What the other tool offered next, in its order.</summary>
    public IReadOnlyList<ImportedPrompt> Prompts { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Metadata { get; init; } = [];
}

/// <summary>A button below an answer of the other tool.</summary>
/// <param name="Key">The pair that it leads to.</param>
/// <param name="Text">What the button said.</param>
internal sealed record ImportedPrompt(string Key, string Text);
