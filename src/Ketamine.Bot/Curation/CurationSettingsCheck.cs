using Ketamine.Bot.Settings;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Curation;

/// <summary>Names everything that keeps the curators' page from working as it is set.</summary>
internal sealed class CurationSettingsCheck(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<CurationSettings>
{
    public ValidateOptionsResult Validate(string? name, CurationSettings options) =>
        options.Problems().Concat(options.Apply ? FolderProblems() : []).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    private IEnumerable<string> FolderProblems()
    {
        if (!string.IsNullOrEmpty(configuration.GetConnectionString(StorageSettings.ConnectionName)))
        {
            yield return "Curation:Apply changes the folder of this machine alone, and ConnectionStrings:Ketamine is for several. Leave Apply out, and apply patches where the folder comes from.";
            yield break;
        }

        var folder = Path.GetFullPath(configuration[$"{KnowledgeSettings.Section}:{nameof(KnowledgeSettings.Path)}"] ?? new KnowledgeSettings().Path, environment.ContentRootPath);
        if (WriteProblem(folder) is { } problem)
        {
            yield return $"Curation:Apply is true, but the knowledge cannot be changed: {problem} Let the bot's account write in the folder of entries that Knowledge:Path names, or leave Apply out.";
        }
    }

    private static string? WriteProblem(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return $"{folder} is no folder.";
        }

        try
        {
            var probe = Path.Combine(folder, $".write-test-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
