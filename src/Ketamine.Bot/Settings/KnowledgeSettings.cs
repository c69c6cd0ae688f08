using Ketamine.Knowledge;

namespace Ketamine.Bot.Settings;

/// <summary>Which base is used, and what of it is shown: section <c>Knowledge</c>.</summary>
public sealed class KnowledgeSettings
{
    public const string Section = "Knowledge";

    /// <summary>A folder of entries or a table file; relative to the folder of appsettings.json.</summary>
    public string Path { get; set; } = "knowledge";

    /// <summary>How many questions and alternates make a table a large one, which is held on disk.</summary>
    public int OnDiskFrom { get; set; } = LargeTables.UsualBound;

    /// <inheritdoc cref="EntrySelection.Expired"/>
    public ExpiredEntries Expired { get; set; }

    /// <inheritdoc cref="EntrySelection.Audience"/>
    public Audience Audience { get; set; }

    /// <inheritdoc cref="EntrySelection.Region"/>
    public string? Region { get; set; }

    /// <summary>What of the base is shown.</summary>
    public EntrySelection Selection() => new() { Expired = Expired, Audience = Audience, Region = Region };
}
