using Ketamine.Bot.Activities;
using Ketamine.Bot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ketamine.Bot.Messages;

/// <summary>The Bot Framework adapter of this bot: one activity in, an HTTP answer out.</summary>
internal sealed class ChannelAdapter : CloudAdapter
{
    public ChannelAdapter(BotFrameworkAuthentication authentication, FailedTurn failed, SlowTurnTyping typing)
        // What the base class logs names conversations.
        : base(authentication, NullLogger.Instance)
    {
        Use(typing);
        OnTurnError = failed.AnswerAsync;
    }

    /// <summary>Runs the bot on one activity; throws where the token is not accepted.</summary>
    public Task<InvokeResponse?> ProcessAsync(string authorization, Activity activity, IBot bot, CancellationToken cancellation) =>
        ProcessActivityAsync(authorization, activity, bot.OnTurnAsync, cancellation)!;
}
