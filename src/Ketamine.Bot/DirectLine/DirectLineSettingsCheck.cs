using Microsoft.Extensions.Options;

namespace Ketamine.Bot.DirectLine;

/// <summary>Names every setting that cannot be used.</summary>
internal sealed class DirectLineSettingsCheck : IValidateOptions<DirectLineSettings>
{
    public ValidateOptionsResult Validate(string? name, DirectLineSettings options)
    {
        var problems = options.Problems().ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
