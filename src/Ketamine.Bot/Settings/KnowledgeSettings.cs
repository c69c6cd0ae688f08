namespace Ketamine.Bot.Settings;

/// <summary>Which base is used: section <c>Knowledge</c>.</summary>
public sealed class KnowledgeSettings
{
    public const string Section = "Knowledge";

    /// <summary>A folder of entries or a table file; relative to the folder of appsettings.json.</summary>
    public string Path { get; set; } = "knowledge";
}
