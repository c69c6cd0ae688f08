using System.Globalization;

namespace Ketamine.Bot.DirectLine.Conversations;

/// <summary>The position in a conversation up to which a client has seen it.</summary>
internal static class Watermark
{
    /// <summary>Nothing seen yet.</summary>
    public const long Start = 0;

    public static Refusal NotUnderstood { get; } = Refusal.BadArgument("The watermark must be one that this conversation gave, or be left out to read from the start.");

    /// <summary>The request's watermark, the start where it has none; null where it is no number.</summary>
    public static long? Of(HttpRequest request)
    {
        var text = request.Query["watermark"].ToString();
        return text.Length == 0 ? Start
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position
            : null;
    }
}
