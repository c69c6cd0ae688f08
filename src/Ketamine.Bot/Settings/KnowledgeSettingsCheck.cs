using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Settings;

/// <summary>Names what is wrong with the selection of entries.</summary>
internal sealed class KnowledgeSettingsCheck : IValidateOptions<KnowledgeSettings>
{
    public ValidateOptionsResult Validate(string? name, KnowledgeSettings options) =>
        options.Selection().Problem() is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
}
