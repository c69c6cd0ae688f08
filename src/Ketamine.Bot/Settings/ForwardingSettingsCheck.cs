using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Settings;

/// <summary>Names every proxy that cannot be used.</summary>
internal sealed class ForwardingSettingsCheck : IValidateOptions<ForwardingSettings>
{
    public ValidateOptionsResult Validate(string? name, ForwardingSettings options)
    {
        var problems = options.Problems().ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
