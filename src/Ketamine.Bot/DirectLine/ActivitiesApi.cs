using System.Net.Mime;
using Ketamine.Bot.Answers;
using Ketamine.Bot.DirectLine.Access;
using Ketamine.Bot.DirectLine.Conversations;
using Ketamine.Bot.DirectLine.Transcripts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.DirectLine;

/// <summary><c>GET</c> and <c>POST conversations/{id}/activities</c>.</summary>
internal sealed class ActivitiesApi(
    ITranscripts transcripts, DirectLineAdapter adapter, CallsThisMinute calls, LiveAnswerer live, IOptions<DirectLineSettings> limits)
{
    // Whoever is in danger is heard past the caps; this many times the caps nobody is, lest words of danger open a flood.
    private const int UrgentTimes = 10;

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
        var address = CallerAddress.Of(context);
        if (!TryCount("calls", UrgentTimes, grant, address))
        {
            return Refusal.TooManyCalls;
        }

        return await JsonBody.ReadAsync(context.Request, context.RequestAborted) switch
        {
            JsonRefused refused => refused.Refusal,
            JsonRead read => await TakeAsync(IncomingActivity.Read(read.Json), grant, address),
            _ => throw new InvalidOperationException("A body is read or refused."),
        };
    }

    private async Task<IResult> TakeAsync(ActivityReading reading, Grant grant, string address)
    {
        switch (reading)
        {
            case ActivityRefused refused:
                return refused.Refusal;
            case ActivityRead read when !TryCount("activities", 1, grant, address) && !IsUrgent(read.Activity):
                return Refusal.TooManyCalls;
            case ActivityRead read:
                // The turn goes on when the client hangs up: it will ask for the answer when it is back.
                var id = await adapter.ReceiveAsync(read.Activity, grant, CancellationToken.None);
                return id is null ? Refusal.ConversationEnded : Results.Json(new { id });
            default:
                throw new InvalidOperationException("An activity is read or refused.");
        }
    }

    private bool IsUrgent(Activity activity) =>
        activity is { Type: ActivityTypes.Message, Text: { } text } && live.Current.IsUrgent(text);

    private bool TryCount(string what, int times, Grant grant, string address) => calls.TryCount(
        ($"{what} of {grant.ConversationId}", limits.Value.ActivitiesPerMinutePerConversation * times),
        ($"{what} from {address}", limits.Value.ActivitiesPerMinutePerAddress * times),
        (what, limits.Value.ActivitiesPerMinute * times));
}
