using System.Globalization;
using Ketamine.Bot.DirectLine.Access;
using Ketamine.Bot.DirectLine.Conversations;
using Ketamine.Bot.DirectLine.Transcripts;
using Microsoft.AspNetCore.Http.Features;

namespace Ketamine.Bot.DirectLine;

/// <summary><c>POST conversations</c> starts one, <c>GET conversations/{id}</c> takes it up again.</summary>
internal sealed class ConversationsApi(ITranscripts transcripts, DirectLineAdapter adapter, TokensApi tokens, SignedGrants grants)
{
    public async Task<IResult> StartAsync(HttpContext context)
    {
        var reading = await JsonBody.ReadAsync(context.Request, context.RequestAborted);
        if (reading is not JsonRead { Json: var json })
        {
            return ((JsonRefused)reading).Refusal;
        }

        var grant = context.Features.GetRequiredFeature<Grant>();
        var start = new ConversationStart { ConversationId = grant.ConversationId, Address = CallerAddress.Of(context) };
        switch (await transcripts.StartAsync(start, context.RequestAborted))
        {
            case Started:
                await adapter.BeginAsync(grant, KnownLocale.Of(json.Text("locale")), CancellationToken.None);
                return Results.Json(Conversation(context, grant, Watermark.Start), statusCode: StatusCodes.Status201Created);
            case AlreadyOpen:
                return Results.Json(Conversation(context, grant, Watermark.Start));
            case AddressFull:
                return Refusal.TooManyOpen;
            default:
                return Refusal.Full;
        }
    }

    public async Task<IResult> ReconnectAsync(HttpContext context)
    {
        var grant = context.Features.GetRequiredFeature<Grant>();
        if (Watermark.Of(context.Request) is not { } watermark)
        {
            return Watermark.NotUnderstood;
        }

        return await transcripts.TouchAsync(grant.ConversationId, context.RequestAborted)
            ? Results.Json(Conversation(context, grant, watermark))
            : Refusal.ConversationEnded;
    }

    private ConversationAnswer Conversation(HttpContext context, Grant grant, long watermark)
    {
        var token = tokens.Token(grant);
        var ticket = grants.Sign(grant, GrantUse.Ticket);
        var request = context.Request;
        var scheme = request.IsHttps ? "wss" : "ws";
        var stream = string.Create(
            CultureInfo.InvariantCulture,
            $"{scheme}://{request.Host}{request.PathBase}{DirectLineRegistration.Path}/conversations/{grant.ConversationId}/stream?watermark={watermark}&t={ticket}");
        return new ConversationAnswer(grant.ConversationId, token.Token, token.ExpiresIn, stream);
    }
}
