using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Ketamine.Bot.Handovers;

/// <summary>Where the answer of a person goes: the conversation of whoever asked, without a name.</summary>
internal static class WayBack
{
    public static string Of(IActivity asked)
    {
        var reference = asked.GetConversationReference();
        reference.User = new ChannelAccount(reference.User?.Id);
        reference.Bot = new ChannelAccount(reference.Bot?.Id);
        return JsonConvert.SerializeObject(reference, HttpHelper.BotMessageSerializerSettings);
    }

    public static ConversationReference Read(string kept) =>
        JsonConvert.DeserializeObject<ConversationReference>(kept, HttpHelper.BotMessageSerializerSettings)
        ?? throw new InvalidOperationException("A handover has a way back.");
}
