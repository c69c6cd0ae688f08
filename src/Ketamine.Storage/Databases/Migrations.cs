using System.Globalization;

namespace Ketamine.Storage.Databases;

/// <summary>The numbered scripts that make the schema, each applied once and in order.</summary>
internal static class Migrations
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Applies what is missing; returns the version of the schema.</summary>
    public static async Task<int> ApplyAsync(Session session, string folder)
    {
        await session.ExecuteAsync("create table if not exists schema_version (version integer not null)").ConfigureAwait(false);
        var present = await session.ValueAsync<int?>("select max(version) from schema_version").ConfigureAwait(false) ?? 0;
        var scripts = Scripts(folder);
        if (present > scripts.Count)
        {
            throw new StoreSettingsException(
                $"The database has schema {present}, and this program knows schemas up to {scripts.Count}: a newer version of the bot has used it. Start that version or a later one, or restore a backup from before.");
        }

        for (var version = present + 1; version <= scripts.Count; version++)
        {
            await session.ExecuteAsync(scripts[version - 1], patience: Patience).ConfigureAwait(false);
            await session.ExecuteAsync("insert into schema_version (version) values (@version)", new { version }).ConfigureAwait(false);
        }

        return scripts.Count;
    }

    private static List<string> Scripts(string folder)
    {
        var names = typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var number = (i + 1).ToString("000", CultureInfo.InvariantCulture);
            if (!names[i].StartsWith($"{folder}/{number}-", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"The program was built without the migration {folder}/{number}.");
            }
        }

        return [.. names.Select(Read)];
    }

    private static string Read(string name)
    {
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
