using System.Text.RegularExpressions;
using Ketamine.Bot.DirectLine.Access;
using Ketamine.Bot.DirectLine.Conversations;
using Ketamine.Bot.DirectLine.Transcripts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.DirectLine;

/// <summary><c>POST tokens/generate</c>, open to every page that may call, and <c>POST tokens/refresh</c>.</summary>
internal sealed partial class TokensApi(SignedGrants grants, CallsThisMinute calls, ITranscripts transcripts, IOptions<DirectLineSettings> limits)
{
    public async Task<IResult> GenerateAsync(HttpContext context)
    {
        var address = CallerAddress.Of(context);
        if (!calls.TryCount(($"tokens {address}", limits.Value.TokensPerMinutePerAddress), ("tokens", limits.Value.TokensPerMinute)))
        {
            return Refusal.TooManyCalls;
        }

        var reading = await JsonBody.ReadAsync(context.Request, context.RequestAborted);
        if (reading is not JsonRead { Json: var json })
        {
            return ((JsonRefused)reading).Refusal;
        }

        var user = json["user"] is JObject named ? named.Text("id") : null;
        if (user is not null && !UserId.IsMatch(user))
        {
            return Refusal.BadArgument("A user's id is dl_ and 22 to 64 letters, digits, '-' or '_' that cannot be guessed. Leave it out to get one.");
        }

        var origin = context.Features.GetRequiredFeature<CallerOrigin>();
        return Results.Json(Token(new Grant(RandomId.Create(), user ?? $"dl_{RandomId.Create()}", Grant.NameOf(origin))));
    }

    public async Task<IResult> RefreshAsync(HttpContext context)
    {
        var grant = context.Features.GetRequiredFeature<Grant>();
        await transcripts.TouchAsync(grant.ConversationId, context.RequestAborted);
        return Results.Json(Token(grant));
    }

    public TokenAnswer Token(Grant grant) => new(grant.ConversationId, grants.Sign(grant, GrantUse.Token), (int)GrantUse.Token.Lifetime.TotalSeconds);

    // Whoever names another's id can ask the bot what it knows about that person.
    [GeneratedRegex(@"^dl_[A-Za-z0-9_-]{22,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex UserId { get; }
}
