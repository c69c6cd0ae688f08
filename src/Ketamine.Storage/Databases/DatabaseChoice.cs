namespace Ketamine.Storage.Databases;

/// <summary>Where things are kept: the same for all programs that have the same settings.</summary>
public static class DatabaseChoice
{
    /// <param name="connectionString">Of a PostgreSQL; null or empty for SQLite.</param>
    /// <param name="folder">The data folder that holds the SQLite file.</param>
    /// <exception cref="StoreSettingsException">The connection string cannot be read, or the folder cannot be used.</exception>
    public static Database Open(string? connectionString, string folder, TimeProvider time) =>
        string.IsNullOrEmpty(connectionString) ? new SqliteDatabase(folder, time) : new PostgresDatabase(connectionString, time);
}
