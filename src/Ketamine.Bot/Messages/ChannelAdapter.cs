using Ketamine.Bot.Answers;
using Ketamine.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Messages;

/// <summary>The Bot Framework adapter of this bot: one activity in, an HTTP answer out.</summary>
internal sealed class ChannelAdapter : CloudAdapter
{
    private readonly LiveAnswerer _live;
    private readonly ILogger<ChannelAdapter> _logger;

    public ChannelAdapter(BotFrameworkAuthentication authentication, LiveAnswerer live, ILogger<ChannelAdapter> logger)
        : base(authentication, logger)
    {
        _live = live;
        _logger = logger;
        OnTurnError = AnswerFailureAsync;
    }

    /// <summary>Runs the bot on one activity; throws where the token is not accepted.</summary>
    public Task<InvokeResponse?> ProcessAsync(string authorization, Activity activity, IBot bot, CancellationToken cancellation) =>
        ProcessActivityAsync(authorization, activity, bot.OnTurnAsync, cancellation)!;

    // A failure inside this method would become a 500, and the channel would deliver the message again and again.
    private async Task AnswerFailureAsync(ITurnContext turn, Exception exception)
    {
        Log.TurnFailed(_logger, exception.GetType().Name);
        try
        {
            await turn.SendActivityAsync(MessageFactory.Text(_live.Current.Knowledge.Texts[TextName.Failure]));
        }
        catch (Exception e)
        {
            Log.FailureReplyFailed(_logger, e.GetType().Name);
        }
    }
}
