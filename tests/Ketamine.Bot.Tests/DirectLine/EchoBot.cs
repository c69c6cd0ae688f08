using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Tests.DirectLine;

/// <summary>Says back what it hears; welcomes who joins; fails, types first or says much when told to.</summary>
internal sealed class EchoBot : ActivityHandler
{
    public const int MuchCharacters = 200_000;

    public ConcurrentQueue<Activity> Heard { get; } = new();

    /// <summary>What "wait" waits for.</summary>
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Heard.Enqueue(turnContext.Activity);
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Text)
        {
            case "fail":
                throw new InvalidTimeZoneException("told to");
            case "wait":
                await Waiting.Task;
                await turnContext.SendActivityAsync("waited", cancellationToken: cancellationToken);
                break;
            case "much":
                await turnContext.SendActivityAsync(new string('m', MuchCharacters), cancellationToken: cancellationToken);
                break;
            case "type":
                await turnContext.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
                break;
            case "update":
                await turnContext.UpdateActivityAsync(MessageFactory.Text("changed"), cancellationToken);
                break;
            case var text:
                await turnContext.SendActivityAsync($"echo {text}", cancellationToken: cancellationToken);
                break;
        }
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync($"welcome {membersAdded.Single().Id}", cancellationToken: cancellationToken);
}
