using Ketamine.Bot.DirectLine.Access;
using Ketamine.Bot.DirectLine.Conversations;
using Ketamine.Bot.DirectLine.Streams;
using Ketamine.Bot.DirectLine.Transcripts;
using Ketamine.Bot.Replicas;
using Microsoft.AspNetCore.Http.Features;

namespace Ketamine.Bot.DirectLine;

/// <summary>The WebSocket at <c>conversations/{id}/stream</c>: its address carries a ticket, since browsers send no header with it.</summary>
internal sealed class StreamApi(
    ITranscripts transcripts, SignedGrants grants, UsedTickets used, StreamCaps caps, StreamBells bells, ReplicaMarks replicas, TimeProvider time, IHostApplicationLifetime host)
{
    public async Task<IResult> OpenAsync(HttpContext context, string conversationId)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return Refusal.NotAStream;
        }

        if (Watermark.Of(context.Request) is not { } watermark)
        {
            return Watermark.NotUnderstood;
        }

        if (!await AcceptsAsync(context, conversationId))
        {
            return Refusal.TicketNotAccepted;
        }

        if (!await transcripts.TouchAsync(conversationId, context.RequestAborted))
        {
            return Refusal.ConversationEnded;
        }

        var address = CallerAddress.Of(context);
        if (caps.Enter(address) is { } refusal)
        {
            return refusal;
        }

        try
        {
            await StreamAsync(context, conversationId, watermark);
            return Results.Empty;
        }
        finally
        {
            caps.Leave(address);
        }
    }

    private async ValueTask<bool> AcceptsAsync(HttpContext context, string conversationId) =>
        grants.Read(context.Request.Query["t"].ToString(), GrantUse.Ticket) is ValidGrant valid
        && valid.Grant.ConversationId == conversationId
        && valid.Grant.IsFor(context.Features.GetRequiredFeature<CallerOrigin>())
        && used.TryUse(valid.Serial, valid.Expires)
        && await replicas.TryTakeAsync($"ticket {valid.Serial}", valid.Expires, context.RequestAborted);

    private async Task StreamAsync(HttpContext context, string conversationId, long watermark)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var bell = bells.Hang(conversationId);
        try
        {
            await new ConversationStream(socket, transcripts, bell, time).RunAsync(conversationId, watermark, host.ApplicationStopping);
        }
        finally
        {
            bells.Remove(conversationId, bell);
        }
    }
}
