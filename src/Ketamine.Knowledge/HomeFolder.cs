namespace Ketamine.Knowledge;

/// <summary>Finds the folder that holds the settings and the knowledge, whatever the working directory.</summary>
public static class HomeFolder
{
    /// <summary>The file whose folder is the home.</summary>
    public const string SettingsFile = "appsettings.json";

    /// <summary>The nearest folder at or above the program that holds the settings: the published folder, or the repository's top.</summary>
    /// <exception cref="FileNotFoundException">No folder above the program holds the settings.</exception>
    public static string Find(string programFolder)
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SettingsFile)))
            {
                return folder.FullName;
            }
        }

        throw new FileNotFoundException(
            $"There is no {SettingsFile} in {programFolder} or above it. Put the one that came with the bot beside the program.", SettingsFile);
    }
}
