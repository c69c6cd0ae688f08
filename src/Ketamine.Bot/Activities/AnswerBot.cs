using Ketamine.Answering;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Commands;
using Ketamine.Bot.Feedback;
using Ketamine.Bot.Handovers;
using Ketamine.Bot.Memory;
using Ketamine.Bot.Teams;
using Ketamine.Bot.Telemetry;
using Ketamine.Bot.Unanswered;
using Ketamine.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Ketamine.Bot.Activities;

/// <summary>The only place that sends: each message gets one reply.</summary>
internal sealed class AnswerBot(
    LiveAnswerer live,
    AnswerDesk desk,
    Memories memories,
    CommandReplies commands,
    FeedbackIntake feedback,
    SentReplies sent,
    MessageExtension extension,
    UnansweredNotes unanswered,
    AskerDesk asker,
    TeamDesk team,
    DeliveredOnce delivered,
    TimeProvider time) : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (!AnsweredOnce(activity.Type))
        {
            await base.OnTurnAsync(turnContext, cancellationToken);
        }
        else if (await delivered.TryTakeAsync(activity, cancellationToken))
        {
            try
            {
                await base.OnTurnAsync(turnContext, cancellationToken);
            }
            catch
            {
                await delivered.ReleaseAsync(activity);
                throw;
            }
        }
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var value = turnContext.Activity.Value;
        if (FeedbackRequest.IsIn(value))
        {
            await TakeFeedbackAsync(turnContext, value, cancellationToken);
        }
        else if (HandoverPress.IsIn(value))
        {
            await HandOverAsync(turnContext, HandoverPress.Parse(value), cancellationToken);
        }
        else
        {
            await AnswerAsync(turnContext, turnContext.Activity, cancellationToken);
        }
    }

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, turnContext.Activity, cancellationToken);

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == FeedbackRequest.Name
            ? TakeFeedbackAsync(turnContext, turnContext.Activity.Value, cancellationToken)
            : base.OnEventAsync(turnContext, cancellationToken);

    protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity switch
        {
            var activity when SubmittedFeedback.IsIn(activity) => TakeSubmittedAsync(activity, cancellationToken),

            // The SDK takes for granted that there is something to read.
            { Value: null } => Task.FromResult(new InvokeResponse { Status = StatusCodes.Status400BadRequest }),
            _ => base.OnInvokeActivityAsync(turnContext, cancellationToken),
        };

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(extension.Search(query, (Activity)turnContext.Activity));

    // A new version of the app comes here too, and is no reason to say hello again.
    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action == "add" ? WelcomeAsync(turnContext, cancellationToken) : Task.CompletedTask;

    // Teams tells of an installation twice, here too, and of everyone who joins a team later.
    protected override Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id)
            ? WelcomeAsync(turnContext, cancellationToken)
            : Task.CompletedTask;

    private static bool AnsweredOnce(string type) =>
        type is ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.Event or ActivityTypes.InstallationUpdate;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private async Task AnswerAsync(ITurnContext turn, IMessageActivity activity, CancellationToken cancellation)
    {
        if (!TeamsConversation.IsForBot(activity))
        {
            return;
        }

        var answerer = live.Current;
        var memory = await memories.RecallAsync(activity, cancellation);
        var question = ActivityQuestion.Of(activity, memory);

        if (question is not null && CommandPhrases.Of(answerer.Knowledge.Texts).Find(question.Text) is { } command && !answerer.IsDanger(question.Text))
        {
            var done = await commands.ReplyAsync(command, memory, activity, answerer.Knowledge, cancellation);
            await turn.SendActivityAsync(MessageFactory.Text(done), cancellation);
            return;
        }

        var reply = question is null ? answerer.AnswerWithoutText() : desk.Answer(answerer, question, Door.Of(activity.ChannelId));
        var notice = reply is not EscalationReply && Notices.IsDue(memory, IncomingChannelData.Of(activity), Today)
            ? answerer.Knowledge.Texts[TextName.Notice]
            : null;
        var forPeople = asker.Offer(reply, question, activity);
        var message = await turn.SendActivityAsync(ReplyActivityFactory.Create(reply, notice, forPeople, answerer.Knowledge.Texts, activity.ChannelId), cancellation);
        if (TeamsConversation.IsTeams(activity))
        {
            await sent.KeepAsync(activity, message?.Id, reply.Receipt, cancellation);
        }

        await memories.KeepAsync(activity, memory, After(reply, notice, memory), cancellation);
        if (question is not null)
        {
            await unanswered.NoteAsync(reply, question, answerer.Knowledge, activity, cancellation);
        }
    }

    private Remembered After(Reply reply, string? notice, Remembered memory) => memory with
    {
        Previous = reply is AnswerReply ? reply.Entry?.Id : memory.Previous,
        NoticeShown = notice is null ? memory.NoticeShown : Today,
    };

    private async Task WelcomeAsync(ITurnContext turn, CancellationToken cancellation) =>
        await turn.SendActivityAsync(ReplyActivityFactory.CreateWelcome(live.Current.Knowledge, turn.Activity.ChannelId), cancellation);

    private async Task HandOverAsync(ITurnContext<IMessageActivity> turn, HandoverStep? step, CancellationToken cancellation)
    {
        // People in danger are shown help at once, and do not wait for someone to read their message.
        if (step is null || (step.Question is { } words && NeedsHelp(turn.Activity.Text = words)))
        {
            await AnswerAsync(turn, turn.Activity, cancellation);
            return;
        }

        var reply = step is HandoverStep.Take or HandoverStep.Answer
            ? await team.ReplyAsync(step, turn.Activity, cancellation)
            : await asker.ReplyAsync(step, turn.Activity, cancellation);
        if (reply.ReplacesCard)
        {
            reply.Message.Id = turn.Activity.ReplyToId;
            await turn.UpdateActivityAsync(reply.Message, cancellation);
        }
        else
        {
            await turn.SendActivityAsync(reply.Message, cancellation);
        }
    }

    private bool NeedsHelp(string words) => live.Current.Answer(new Question(words)) is EscalationReply or RefusalReply;

    private async Task TakeFeedbackAsync(ITurnContext turn, object? value, CancellationToken cancellation)
    {
        var thanks = await feedback.TakeAsync(turn.Activity, value, cancellation);
        await turn.SendActivityAsync(MessageFactory.Text(thanks), cancellation);
    }

    // Teams thanks by itself and takes an empty answer only.
    private async Task<InvokeResponse> TakeSubmittedAsync(IInvokeActivity activity, CancellationToken cancellation)
    {
        if (await sent.FindAsync(activity, cancellation) is { } receipt)
        {
            await feedback.TakeAsync(activity, SubmittedFeedback.ToRequest(activity, receipt), cancellation);
        }

        return new InvokeResponse { Status = StatusCodes.Status200OK };
    }
}
