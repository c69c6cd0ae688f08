using System.Net.Mime;
using Ketamine.Bot.DirectLine.Access;
using Ketamine.Bot.DirectLine.Conversations;
using Ketamine.Bot.DirectLine.Transcripts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.DirectLine;

/// <summary><c>GET</c> and <c>POST conversations/{id}/activities</c>.</summary>
internal sealed class ActivitiesApi(
    ITranscripts transcripts, DirectLineAdapter adapter, CallsThisMinute calls, IOptions<DirectLineSettings> limits)
{
    public async Task<IResult> ReadAsync(HttpContext context)
    {
        var conversation = context.Features.GetRequiredFeature<Grant>().ConversationId;
        if (Watermark.Of(context.Request) is not { } watermark)
        {
            return Watermark.NotUnderstood;
        }

        await transcripts.TouchAsync(conversation, context.RequestAborted);
        return await transcripts.ReadAsync(conversation, watermark, context.RequestAborted) is { } unread
            ? Results.Bytes(unread.ToJson(), MediaTypeNames.Application.Json)
            : Refusal.ConversationEnded;
    }

    public async Task<IResult> PostAsync(HttpContext context)
    {
        var grant = context.Features.GetRequiredFeature<Grant>();
        if (!IsWithinCaps(grant, CallerAddress.Of(context)))
        {
            return Refusal.TooManyCalls;
        }

        return await JsonBody.ReadAsync(context.Request, context.RequestAborted) switch
        {
            JsonRefused refused => refused.Refusal,
            JsonRead read => await TakeAsync(IncomingActivity.Read(read.Json), grant),
            _ => throw new InvalidOperationException("A body is read or refused."),
        };
    }

    private async Task<IResult> TakeAsync(ActivityReading reading, Grant grant)
    {
        switch (reading)
        {
            case ActivityRefused refused:
                return refused.Refusal;
            case ActivityRead read:
                // The turn goes on when the client hangs up: it will ask for the answer when it is back.
                var id = await adapter.ReceiveAsync(read.Activity, grant, CancellationToken.None);
                return id is null ? Refusal.ConversationEnded : Results.Json(new { id });
            default:
                throw new InvalidOperationException("An activity is read or refused.");
        }
    }

    private bool IsWithinCaps(Grant grant, string address) => calls.TryCount(
        ($"activities of {grant.ConversationId}", limits.Value.ActivitiesPerMinutePerConversation),
        ($"activities from {address}", limits.Value.ActivitiesPerMinutePerAddress),
        ("activities", limits.Value.ActivitiesPerMinute));
}
