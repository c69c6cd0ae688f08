using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Tests.Handovers;

/// <summary>Notes which messages are changed, since the test adapter tells nobody.</summary>
internal sealed class CardChanges : Microsoft.Bot.Builder.IMiddleware
{
    public ConcurrentQueue<Activity> Seen { get; } = new();

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.OnUpdateActivity((_, changed, change) =>
        {
            // The adapter takes the id off when it is done.
            Seen.Enqueue(new Activity { Id = changed.Id, Attachments = changed.Attachments });
            return change();
        });
        return next(cancellationToken);
    }
}
