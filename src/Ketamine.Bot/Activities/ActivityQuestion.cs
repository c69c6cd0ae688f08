using Ketamine.Answering;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Activities;

/// <summary>Reads the question out of a message activity.</summary>
internal static class ActivityQuestion
{
    /// <summary>The question without a mention of the bot; null where the message holds no text.</summary>
    public static Question? Of(IMessageActivity activity)
    {
        // Removing the mention changes the text of the activity that it is given.
        var text = activity.RemoveRecipientMention()?.Trim();
        return string.IsNullOrEmpty(text) ? null : new Question(text);
    }
}
