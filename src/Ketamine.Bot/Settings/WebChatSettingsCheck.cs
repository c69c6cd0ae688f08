using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Settings;

/// <summary>Names every origin that cannot be used.</summary>
internal sealed class WebChatSettingsCheck(IConfiguration configuration) : IValidateOptions<WebChatSettings>
{
    private const string Origins = $"{WebChatSettings.Section}:{nameof(WebChatSettings.AllowedOrigins)}";

    public ValidateOptionsResult Validate(string? name, WebChatSettings options)
    {
        var problems = options.Problems().ToList();
        // A single text in place of the list would be passed over without a word.
        if (!string.IsNullOrEmpty(configuration[Origins]))
        {
            problems.Add($"{Origins} is one text. Give a list: [\"https://www.example.org\"], or the environment variable WebChat__AllowedOrigins__0.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
