using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Telemetry;

/// <summary>Names every address that cannot be used.</summary>
internal sealed class MetricsSettingsCheck(IConfiguration configuration) : IValidateOptions<MetricsSettings>
{
    private const string Addresses = $"{MetricsSettings.Section}:{nameof(MetricsSettings.AllowedAddresses)}";

    public ValidateOptionsResult Validate(string? name, MetricsSettings options)
    {
        var problems = options.Problems().ToList();
        if (!string.IsNullOrEmpty(configuration[Addresses]))
        {
            problems.Add($"{Addresses} is one text. Give a list: [\"10.0.0.5\"], or the environment variable MetricsPage__AllowedAddresses__0.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
