using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Settings;

/// <summary>Names every tenant that cannot be used: a list that is misread would let everyone in.</summary>
internal sealed class TeamsSettingsCheck(IConfiguration configuration) : IValidateOptions<TeamsSettings>
{
    private const string Tenants = $"{TeamsSettings.Section}:{nameof(TeamsSettings.AllowedTenants)}";

    public ValidateOptionsResult Validate(string? name, TeamsSettings options)
    {
        var problems = options.Problems().ToList();
        if (!string.IsNullOrEmpty(configuration[Tenants]))
        {
            problems.Add($"{Tenants} is one text. Give a list: [\"TENANT-ID\"], or the environment variable Teams__AllowedTenants__0.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
