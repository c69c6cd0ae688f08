using Ketamine.Bot.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Limits;

/// <summary>The bot for one message whose sender the token has vouched for: it is turned away where that person has sent too much.</summary>
internal sealed class LimitedBot(IBot bot, RateLimits limits, LiveAnswerer live) : IBot
{
    /// <summary>Why the message was turned away; null where it was not.</summary>
    public Excess? Excess { get; private set; }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        Excess = limits.CountMessage($"{activity.ChannelId}\n{activity.From?.Id ?? activity.Conversation?.Id}");
        if (Excess is { IsHeardIfUrgent: true } && activity is { Type: ActivityTypes.Message, Text: { } text } && live.Current.IsUrgent(text))
        {
            Excess = null;
        }

        return Excess is null ? bot.OnTurnAsync(turnContext, cancellationToken) : Task.CompletedTask;
    }
}
