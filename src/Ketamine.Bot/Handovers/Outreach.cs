using Ketamine.Bot.DirectLine;
using Ketamine.Bot.Messages;
using Ketamine.Bot.Settings;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Handovers;

/// <summary>Speaks through the adapter of each door.</summary>
/// <param name="webChat">Made when it is first needed, since it runs the bot that this is a part of.</param>
internal sealed class Outreach(
    ChannelAdapter channels, Lazy<DirectLineAdapter> webChat, IOptions<ChannelSettings> registration, IOptions<HandoverSettings> handover, ILogger<Outreach> logger) : IOutreach
{
    public Task<bool> PostToTeamAsync(Activity message, CancellationToken cancellation)
    {
        var thread = new ConversationParameters
        {
            IsGroup = true,
            TenantId = registration.Value.MicrosoftAppTenantId,
            ChannelData = new JObject { ["channel"] = new JObject { ["id"] = handover.Value.Channel } },
            Activity = message,
        };
        return TryAsync(() => channels.CreateConversationAsync(
            registration.Value.MicrosoftAppId, Channels.Msteams, handover.Value.ServiceUrl, audience: null, thread, (_, _) => Task.CompletedTask, cancellation));
    }

    public async Task<bool> SayAsync(ConversationReference where, Activity message, CancellationToken cancellation)
    {
        BotAdapter adapter = where.ChannelId == Channels.Directline ? webChat.Value : channels;
        var sent = false;
        await adapter.ContinueConversationAsync(
            registration.Value.MicrosoftAppId,
            where,
            // The adapter would answer a failure itself, in the conversation that cannot be reached.
            async (turn, stop) => sent = await TryAsync(() => turn.SendActivityAsync(message, stop)),
            cancellation);
        return sent;
    }

    private async Task<bool> TryAsync(Func<Task> send)
    {
        try
        {
            await send();
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.OutreachFailed(logger, e.GetType().Name);
            return false;
        }
    }
}
