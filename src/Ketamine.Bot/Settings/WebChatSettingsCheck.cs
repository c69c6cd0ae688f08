using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Settings;

/// <summary>Names every origin that cannot be used.</summary>
internal sealed class WebChatSettingsCheck : IValidateOptions<WebChatSettings>
{
    public ValidateOptionsResult Validate(string? name, WebChatSettings options)
    {
        var problems = options.Problems().ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
