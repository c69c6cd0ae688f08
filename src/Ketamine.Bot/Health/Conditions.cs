using System.Globalization;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Limits;
using Ketamine.Bot.Messages;
using Ketamine.Bot.Settings;
using Ketamine.Bot.Store;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Health;

/// <summary>Everything that is not as it should be while the bot goes on answering, each in a sentence for the operator.</summary>
internal sealed class Conditions(
    LiveAnswerer live, MeaningEncoder encoder, StoreHealth store, Refusals refusals, AnswerDesk desk, PublishedKeys keys, IOptions<ChannelSettings> channel, TimeProvider time)
{
    /// <summary>How long before its last day a secret is worth a word.</summary>
    public const int WarningDays = 30;

    /// <summary>Empty where all is well.</summary>
    public async Task<IReadOnlyList<string>> ReasonsAsync()
    {
        var problems = live.Problems.Select(p => $"The changed knowledge is not used: {p}").ToList();
        string?[] others =
        [
            encoder.Problem,
            live.VectorsProblem,
            await store.ProblemAsync() is { } problem ? $"The store cannot be used, feedback is refused and nothing is remembered: {problem}" : null,
            Keys(),
            Secret(),
            refusals.Problem(),
            desk.Problem(),
        ];
        return [.. problems, .. others.OfType<string>()];
    }

    private string? Keys() => keys.IsUnreachable ? "The keys that channels sign with cannot be fetched: those fetched before go on, without any messages get 503." : null;

    private string? Secret()
    {
        if (channel.Value is not { IsRegistered: true, MicrosoftAppPasswordExpires: { } last })
        {
            return null;
        }

        var left = last.DayNumber - DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).DayNumber;
        var day = last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return left < 0 ? $"The secret of the registration expired on {day}. Set MicrosoftAppPassword and MicrosoftAppPasswordExpires to a new one."
            : left < WarningDays ? $"The secret of the registration expires on {day}. Make a new one, and set MicrosoftAppPassword and MicrosoftAppPasswordExpires."
            : null;
    }
}
