using Ketamine.Storage.Retention;

namespace Ketamine.Bot.Settings;

/// <summary>Where and how long things are kept: section <c>Storage</c>. A PostgreSQL is named by <c>ConnectionStrings:Ketamine</c>.</summary>
public sealed class StorageSettings
{
    public const string Section = "Storage";

    /// <summary>The name of the connection string that chooses PostgreSQL.</summary>
    public const string ConnectionName = "Ketamine";

    /// <summary>The folder of the SQLite file; relative to the folder of appsettings.json.</summary>
    public string Folder { get; set; } = "data";

    /// <summary>After how many days each kind of row is deleted.</summary>
    public RetentionDays RetentionDays { get; set; } = new();
}
