using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Handovers;

/// <summary>Speaks in conversations other than the one that is being answered.</summary>
internal interface IOutreach
{
    /// <summary>Begins a thread in the team's channel; false where it could not be sent.</summary>
    Task<bool> PostToTeamAsync(Activity message, CancellationToken cancellation);

    /// <summary>Says something in an earlier conversation; false where it could not be sent, or the conversation has ended.</summary>
    Task<bool> SayAsync(ConversationReference where, Activity message, CancellationToken cancellation);
}
