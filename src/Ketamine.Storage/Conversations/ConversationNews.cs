using Ketamine.Storage.Databases;

namespace Ketamine.Storage.Conversations;

/// <summary>Hears from the other replicas which conversations grew or ended.</summary>
public sealed class ConversationNews(PostgresDatabase database)
{
    /// <summary>Listens until the connection breaks or the caller stops.</summary>
    /// <param name="heard">Gets the mark of a conversation; must not wait.</param>
    /// <param name="connected">Called once listening has begun: what was said before it was not heard.</param>
    /// <exception cref="StoreUnavailableException">The connection could not be made, or broke.</exception>
    public Task ListenAsync(Action<string> heard, Action connected, CancellationToken cancellation) =>
        database.ListenAsync(ConversationTable.Channel, heard, connected, cancellation);
}
