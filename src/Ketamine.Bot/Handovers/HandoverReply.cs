using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Handovers;

/// <summary>What the bot says to a press.</summary>
/// <param name="ReplacesCard">Whether it is the new state of the card whose button was pressed.</param>
internal sealed record HandoverReply(Activity Message, bool ReplacesCard = false);
