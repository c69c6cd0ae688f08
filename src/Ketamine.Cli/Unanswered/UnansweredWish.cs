namespace Ketamine.Cli.Unanswered;

/// <summary>What the curator wants of the unanswered questions.</summary>
/// <param name="Knowledge">The base; null for the bot's own.</param>
/// <param name="Data">The data folder; null for the one of the settings.</param>
internal abstract record UnansweredWish(string? Knowledge, string? Data);

/// <summary>To see them.</summary>
internal sealed record ListWish(string? Knowledge, string? Data, bool Json) : UnansweredWish(Knowledge, Data);

/// <summary>To have some deleted.</summary>
internal sealed record DismissWish(string? Knowledge, string? Data, IReadOnlyList<string> Names) : UnansweredWish(Knowledge, Data);

/// <summary>To have the base changed by some of them.</summary>
internal abstract record ChangeWish(string? Knowledge, string? Data) : UnansweredWish(Knowledge, Data)
{
    /// <summary>The clusters and questions.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What to write in their place; empty to take them as they stand.</summary>
    public required IReadOnlyList<string> Wordings { get; init; }

    /// <summary>Whether to change the folder itself.</summary>
    public required bool Apply { get; init; }

    /// <summary>The file for the diff; null to print it.</summary>
    public required string? Patch { get; init; }
}

/// <summary>As alternates of an entry.</summary>
internal sealed record AcceptWish(string? Knowledge, string? Data, string Entry) : ChangeWish(Knowledge, Data);

/// <summary>As the draft of a new entry.</summary>
internal sealed record DraftWish(string? Knowledge, string? Data, string Id, string Group) : ChangeWish(Knowledge, Data);
