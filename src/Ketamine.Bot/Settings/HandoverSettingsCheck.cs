using System.Text.RegularExpressions;
using Ketamine.Bot.Messages;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Settings;

/// <summary>Names all that keeps questions from being passed on.</summary>
internal sealed partial class HandoverSettingsCheck(ChannelDoor door) : IValidateOptions<HandoverSettings>
{
    private const int Most = 1_000;

    public ValidateOptionsResult Validate(string? name, HandoverSettings options)
    {
        var problems = options.IsOn ? Problems(options).ToList() : [];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(HandoverSettings settings)
    {
        if (!ChannelId.IsMatch(settings.Channel))
        {
            yield return $"Handover:Channel is '{settings.Channel}', which is no id of a Teams channel. It looks like 19:…@thread.tacv2 and stands, encoded, in the channel's link ('Get link to channel').";
        }

        if (!door.IsOpen)
        {
            yield return "Handover:Channel is set, but the bot is not registered with Teams. Set MicrosoftAppId and the settings beside it, or leave Handover:Channel out.";
        }
        else if (!door.AllowsReplyTo(settings.ServiceUrl))
        {
            yield return $"Handover:ServiceUrl is '{settings.ServiceUrl}', to which nothing may be sent. Leave it out, or name its host in ServiceHosts.";
        }

        if (settings.MostWaiting is < 1 or > Most)
        {
            yield return $"Handover:MostWaiting is {settings.MostWaiting}. Set it to a number from 1 to {Most}.";
        }
    }

    [GeneratedRegex(@"^19:[^\s;/]+@thread\.(tacv2|skype)\z", RegexOptions.CultureInvariant)]
    private static partial Regex ChannelId { get; }
}
