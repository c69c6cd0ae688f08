using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Settings;

/// <summary>Names all that keeps the registration from working, at the start and not at the first message.</summary>
internal sealed class ChannelSettingsCheck : IValidateOptions<ChannelSettings>
{
    public ValidateOptionsResult Validate(string? name, ChannelSettings options) =>
        options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
}
