using Ketamine.Answering;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Commands;
using Ketamine.Bot.Feedback;
using Ketamine.Bot.Memory;
using Ketamine.Bot.Unanswered;
using Ketamine.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Activities;

/// <summary>The only place that sends: each message gets one reply.</summary>
internal sealed class AnswerBot(
    LiveAnswerer live,
    Memories memories,
    CommandReplies commands,
    FeedbackIntake feedback,
    UnansweredNotes unanswered,
    RecentActivities recent,
    TimeProvider time) : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Event))
        {
            await base.OnTurnAsync(turnContext, cancellationToken);
        }
        else if (recent.TryTake(activity))
        {
            try
            {
                await base.OnTurnAsync(turnContext, cancellationToken);
            }
            catch
            {
                recent.Release(activity);
                throw;
            }
        }
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (FeedbackRequest.IsIn(turnContext.Activity.Value))
        {
            await TakeFeedbackAsync(turnContext, turnContext.Activity.Value, cancellationToken);
            return;
        }

        var answerer = live.Current;
        var memory = await memories.RecallAsync(turnContext.Activity, cancellationToken);
        var question = ActivityQuestion.Of(turnContext.Activity, memory);

        var reply = question is null ? answerer.AnswerWithoutText() : answerer.Answer(question);

        // Whoever is in danger gets help, whatever else the words may mean; only then are they taken for a command.
        if (question is not null && reply is not (EscalationReply or RefusalReply) && CommandPhrases.Of(answerer.Knowledge.Texts).Find(question.Text) is { } command)
        {
            var done = await commands.ReplyAsync(command, memory, turnContext.Activity, answerer.Knowledge, cancellationToken);
            await turnContext.SendActivityAsync(MessageFactory.Text(done), cancellationToken);
            return;
        }

        var notice = reply is not EscalationReply && Notices.IsDue(memory, IncomingChannelData.Of(turnContext.Activity), Today)
            ? answerer.Knowledge.Texts[TextName.Notice]
            : null;
        await turnContext.SendActivityAsync(
            ReplyActivityFactory.Create(reply, notice, answerer.Knowledge.Texts, turnContext.Activity.ChannelId), cancellationToken);
        await memories.KeepAsync(turnContext.Activity, memory, After(reply, notice, memory), cancellationToken);
        if (question is not null)
        {
            await unanswered.NoteAsync(reply, question, answerer.Knowledge, turnContext.Activity, cancellationToken);
        }
    }

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == FeedbackRequest.Name
            ? TakeFeedbackAsync(turnContext, turnContext.Activity.Value, cancellationToken)
            : base.OnEventAsync(turnContext, cancellationToken);

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var someoneJoined = membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id);
        return someoneJoined
            ? turnContext.SendActivityAsync(ReplyActivityFactory.CreateWelcome(live.Current.Knowledge, turnContext.Activity.ChannelId), cancellationToken)
            : Task.CompletedTask;
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private Remembered After(Reply reply, string? notice, Remembered memory) => memory with
    {
        Previous = reply is AnswerReply ? reply.Entry?.Id : memory.Previous,
        NoticeShown = notice is null ? memory.NoticeShown : Today,
    };

    private async Task TakeFeedbackAsync(ITurnContext turn, object? value, CancellationToken cancellation)
    {
        var thanks = await feedback.TakeAsync(turn.Activity, value, cancellation);
        await turn.SendActivityAsync(MessageFactory.Text(thanks), cancellation);
    }
}
