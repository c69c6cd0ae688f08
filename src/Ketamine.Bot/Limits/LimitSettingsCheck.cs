using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Limits;

/// <summary>Names every limit that cannot be used.</summary>
internal sealed class LimitSettingsCheck : IValidateOptions<LimitSettings>
{
    public ValidateOptionsResult Validate(string? name, LimitSettings options) =>
        options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
}
