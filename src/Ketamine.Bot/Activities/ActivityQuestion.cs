using Ketamine.Answering;
using Ketamine.Answering.Triage;
using Ketamine.Bot.Memory;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Activities;

/// <summary>Reads the question out of a message activity.</summary>
internal static class ActivityQuestion
{
    /// <summary>The question without a mention of the bot, with what is remembered; null where the message holds no text.</summary>
    public static Question? Of(IMessageActivity activity, Remembered memory)
    {
        // The SDK trips over a mention that names nobody.
        activity.Entities = activity.Entities?.Where(entity => entity.Type != "mention" || entity.GetAs<Mention>().Mentioned is not null).ToList();

        // Removing the mention changes the text of the activity that it is given.
        var text = activity.RemoveRecipientMention()?.Trim();
        return string.IsNullOrEmpty(text)
            ? null
            : new Question(text) { Region = memory.Region ?? IncomingChannelData.Of(activity).Region ?? LocaleRegion.Of(activity.Locale), Previous = memory.Previous };
    }
}
