using System.Net;
using Ketamine.Bot.Answers;
using Ketamine.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Activities;

/// <summary>What every door does when a turn fails: it says so to the person and names the kind of failure in the log.</summary>
internal sealed class FailedTurn(LiveAnswerer live, ILogger<FailedTurn> logger)
{
    // A failure inside this method would become a 500, and a channel would deliver the message again and again.
    public async Task AnswerAsync(ITurnContext turn, Exception exception)
    {
        Log.TurnFailed(logger, exception.GetType().Name);
        if (exception is ErrorResponseException { Response.StatusCode: HttpStatusCode.Forbidden })
        {
            // The bot is no part of the conversation any more: nothing that it says would arrive.
            return;
        }

        try
        {
            await turn.SendActivityAsync(MessageFactory.Text(live.Current.Knowledge.Texts[TextName.Failure]));
        }
        catch (Exception e)
        {
            Log.FailureReplyFailed(logger, e.GetType().Name);
        }
    }
}
