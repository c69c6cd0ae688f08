using Ketamine.Storage.Databases;
using Ketamine.Storage.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Teams;

/// <summary>Which receipt a sent message bears, since the feedback buttons of Teams name the message alone.</summary>
internal sealed class SentReplies(IStorage documents, PseudonymKey key)
{
    private const string ReceiptField = "receipt";

    public async Task KeepAsync(IActivity asked, string? sentId, string receipt, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(sentId))
        {
            return;
        }

        try
        {
            var document = new JObject { [ReceiptField] = receipt };
            await documents.WriteAsync(new Dictionary<string, object> { [await KeyAsync(asked, sentId, cancellation)] = document }, cancellation);
        }
        catch (StoreUnavailableException)
        {
            // The reply was sent; without a store it can be rated by the card's buttons alone, and that will say so.
        }
    }

    /// <summary>The receipt of a message that was sent; null where none is known.</summary>
    public async Task<string?> FindAsync(IActivity rating, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(rating.ReplyToId))
        {
            return null;
        }

        try
        {
            var name = await KeyAsync(rating, rating.ReplyToId, cancellation);
            var read = await documents.ReadAsync([name], cancellation);
            return read.TryGetValue(name, out var document) ? (string?)((JObject)document)[ReceiptField] : null;
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    // Where others read along, any of them may rate, so the conversation stands for the person.
    private async Task<string> KeyAsync(IActivity activity, string sentId, CancellationToken cancellation)
    {
        var pseudonyms = await key.ReadAsync(cancellation);
        var conversation = activity.Conversation?.Id?.Split(';')[0] ?? "";
        var person = pseudonyms.Person(activity.ChannelId ?? "", TeamsConversation.IsShared(activity) ? $"in {conversation}" : activity.From?.Id ?? "");
        return $"{person}/reply/{pseudonyms.Of("reply", activity.ChannelId ?? "", conversation, sentId)}";
    }
}
