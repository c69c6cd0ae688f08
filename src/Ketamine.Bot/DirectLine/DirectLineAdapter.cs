using Ketamine.Bot.Activities;
using Ketamine.Bot.DirectLine.Access;
using Ketamine.Bot.DirectLine.Transcripts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.DirectLine;

/// <summary>Runs the bot on activities of the web chat; what the bot sends joins the conversation's transcript, without a hop over HTTP.</summary>
internal sealed class DirectLineAdapter : BotAdapter
{
    private static readonly ChannelAccount Bot = new("bot", role: RoleTypes.Bot);

    private readonly IBot _bot;
    private readonly ITranscripts _transcripts;
    private readonly TimeProvider _time;

    public DirectLineAdapter(IBot bot, ITranscripts transcripts, FailedTurn failed, TimeProvider time)
    {
        _bot = bot;
        _transcripts = transcripts;
        _time = time;
        OnTurnError = failed.AnswerAsync;
    }

    /// <summary>Tells the bot that the user of a new conversation has joined it.</summary>
    public Task BeginAsync(Grant grant, string? locale, CancellationToken cancellation)
    {
        var joined = Address(new Activity(ActivityTypes.ConversationUpdate) { Locale = locale }, grant);
        joined.MembersAdded = [joined.From];
        return RunAsync(joined, cancellation);
    }

    /// <summary>Adds the user's activity to the conversation and runs the bot on it; the activity's id, or null where the conversation has ended.</summary>
    public async Task<string?> ReceiveAsync(Activity activity, Grant grant, CancellationToken cancellation)
    {
        Address(activity, grant);
        if (!await AppendAsync(activity, cancellation))
        {
            return null;
        }

        await RunAsync(activity, cancellation);
        return activity.Id;
    }

    /// <summary>Speaks in a conversation that is not being answered now.</summary>
    public override async Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>(activities.Length);
        foreach (var activity in activities)
        {
            responses.Add(await SendAsync(activity, cancellationToken));
        }

        return [.. responses];
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line cannot change an activity that a client has seen. Send a new one.");

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line cannot take back an activity that a client has seen.");

    private async Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellation)
    {
        // Traces are for the Emulator alone.
        if (activity.Type == ActivityTypes.Trace)
        {
            return new ResourceResponse();
        }

        activity.Id = RandomId.Create();
        activity.Timestamp = _time.GetUtcNow();
        activity.From = Bot;
        if (!await AppendAsync(activity, cancellation))
        {
            throw new InvalidOperationException("The conversation has ended; nothing can be sent to it.");
        }

        return new ResourceResponse(activity.Id);
    }

    private async Task RunAsync(Activity activity, CancellationToken cancellation)
    {
        using var turn = new TurnContext(this, activity);
        await RunPipelineAsync(turn, _bot.OnTurnAsync, cancellation);
    }

    private Activity Address(Activity activity, Grant grant)
    {
        activity.Id = RandomId.Create();
        activity.Timestamp = _time.GetUtcNow();
        activity.ChannelId = Channels.Directline;
        activity.Conversation = new ConversationAccount(id: grant.ConversationId);
        activity.From = new ChannelAccount(grant.UserId, role: RoleTypes.User);
        activity.Recipient = Bot;
        return activity;
    }

    private ValueTask<bool> AppendAsync(Activity activity, CancellationToken cancellation)
    {
        var item = new TranscriptItem
        {
            Id = activity.Id,
            From = activity.From.Id,
            IsTyping = activity.Type == ActivityTypes.Typing,
            Json = ActivityJson.Write(activity),
        };
        return _transcripts.AppendAsync(activity.Conversation.Id, item, cancellation);
    }
}
