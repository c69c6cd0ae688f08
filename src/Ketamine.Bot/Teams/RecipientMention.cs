using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Teams;

/// <summary>A mention of the bot in a message.</summary>
internal static class RecipientMention
{
    // Teams writes this between a mention and the words after it.
    private const string NoBreakSpace = "&nbsp;";

    public static bool IsIn(IMessageActivity activity) => Of(activity).Any();

    /// <summary>The text without mentions of the bot; null where the message holds no text.</summary>
    public static string? Strip(IMessageActivity activity)
    {
        var text = activity.Text;
        // The SDK takes a mention for a pattern and trips over a name such as "Bot (test)".
        foreach (var written in Of(activity).Select(mention => mention.Text).Where(written => !string.IsNullOrEmpty(written)))
        {
            text = text?.Replace(written, " ", StringComparison.OrdinalIgnoreCase).Replace(NoBreakSpace, " ", StringComparison.Ordinal);
        }

        return text?.Trim();
    }

    private static IEnumerable<Mention> Of(IMessageActivity activity) => (activity.Entities ?? [])
        .Where(entity => entity?.Type == "mention")
        .Select(entity => entity.GetAs<Mention>())
        .Where(mention => mention.Mentioned?.Id is { } id && id == activity.Recipient?.Id);
}
