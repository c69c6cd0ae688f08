using Ketamine.Answering;
using Ketamine.Bot.Memory;
using Ketamine.Bot.Teams;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Activities;

/// <summary>Reads the question out of a message activity.</summary>
internal static class ActivityQuestion
{
    /// <summary>The question without a mention of the bot, with what is remembered; null where the message holds no text.</summary>
    public static Question? Of(IMessageActivity activity, Remembered memory)
    {
        var text = RecipientMention.Strip(activity);
        return string.IsNullOrEmpty(text)
            ? null
            : new Question(text) { Region = memory.Region ?? IncomingChannelData.Of(activity).Region ?? ClientCountry.Of(activity), Previous = memory.Previous };
    }
}
