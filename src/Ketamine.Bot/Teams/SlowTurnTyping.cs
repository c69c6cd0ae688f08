using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Teams;

/// <summary>Shows that the bot is typing while a turn takes long, and never after its reply.</summary>
internal sealed class SlowTurnTyping(TimeProvider time, ILogger<SlowTurnTyping> logger) : Microsoft.Bot.Builder.IMiddleware
{
    /// <summary>How long a turn may take without a sign.</summary>
    public static readonly TimeSpan After = TimeSpan.FromSeconds(1);

    // A channel stops showing the sign a few seconds after it was sent.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(4);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        // Expected replies travel back as one body, in which a sign would come with the reply.
        if (turnContext.Activity.Type != ActivityTypes.Message || turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            await next(cancellationToken);
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = TypeAsync(turnContext, over.Token);
        turnContext.OnSendActivities(async (_, _, send) =>
        {
            // A failed turn is told of after its end, when there is nothing left to stop.
            if (!typing.IsCompleted)
            {
                await over.CancelAsync();
                await typing;
            }

            return await send();
        });
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await over.CancelAsync();
            await typing;
        }
    }

    private async Task TypeAsync(ITurnContext turn, CancellationToken over)
    {
        try
        {
            for (var wait = After; ; wait = Again)
            {
                await Task.Delay(wait, time, over);
                var sign = ((Activity)Activity.CreateTypingActivity()).ApplyConversationReference(turn.Activity.GetConversationReference());
                await turn.Adapter.SendActivitiesAsync(turn, [sign], over);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            // The reply itself matters more than the sign.
            Log.TypingFailed(logger, e.GetType().Name);
        }
    }
}
