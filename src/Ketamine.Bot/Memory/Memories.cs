using Ketamine.Storage.Databases;
using Ketamine.Storage.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Memory;

/// <summary>Recalls and keeps what the bot remembers; without a store it remembers nothing and answers all the same.</summary>
internal sealed class Memories(IStorage documents, PseudonymKey key)
{
    /// <summary>The person behind an activity.</summary>
    /// <exception cref="StoreUnavailableException">The key that makes it cannot be read.</exception>
    public async Task<PersonKey> PersonAsync(IActivity activity, CancellationToken cancellation) =>
        PersonOf(await key.ReadAsync(cancellation), activity);

    public async Task<Remembered> RecallAsync(IActivity activity, CancellationToken cancellation)
    {
        try
        {
            var keys = await KeysAsync(activity, cancellation);
            var read = await documents.ReadAsync([keys.Person, keys.Conversation], cancellation);
            var person = Document<PersonDocument>(read, keys.Person);
            return new Remembered
            {
                Region = person.Region,
                NoticeShown = person.NoticeShown,
                Previous = Document<ConversationDocument>(read, keys.Conversation).LastAnswer,
                Keys = keys,
            };
        }
        catch (StoreUnavailableException)
        {
            return Remembered.None;
        }
    }

    /// <summary>Keeps what has changed; false where it could not be kept.</summary>
    public async Task<bool> KeepAsync(IActivity activity, Remembered before, Remembered now, CancellationToken cancellation)
    {
        if (now == before)
        {
            return true;
        }

        try
        {
            var keys = before.Keys ?? await KeysAsync(activity, cancellation);
            var changes = new Dictionary<string, object>();
            if ((now.Region, now.NoticeShown) != (before.Region, before.NoticeShown))
            {
                changes[keys.Person] = new PersonDocument(now.Region, now.NoticeShown);
            }

            if (now.Previous != before.Previous)
            {
                changes[keys.Conversation] = new ConversationDocument(now.Previous);
            }

            await documents.WriteAsync(changes, cancellation);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private async Task<MemoryKeys> KeysAsync(IActivity activity, CancellationToken cancellation)
    {
        var pseudonyms = await key.ReadAsync(cancellation);
        var person = PersonOf(pseudonyms, activity);
        return new MemoryKeys($"{person}/person", $"{person}/conversation/{pseudonyms.Of("conversation", activity.ChannelId ?? "", activity.Conversation?.Id ?? "")}");
    }

    // Where a channel names no sender, the conversation stands for the person.
    private static PersonKey PersonOf(Pseudonyms pseudonyms, IActivity activity) =>
        pseudonyms.Person(activity.ChannelId ?? "", activity.From?.Id is { Length: > 0 } id ? id : $"in {activity.Conversation?.Id}");

    private static T Document<T>(IDictionary<string, object> read, string key)
        where T : new() =>
        read.TryGetValue(key, out var document) && document is JObject json ? json.ToObject<T>() ?? new T() : new T();

    // The names are shown to a person who asks what is kept.
    private sealed record PersonDocument(string? Region, DateOnly? NoticeShown)
    {
        public PersonDocument()
            : this(null, null)
        {
        }
    }

    private sealed record ConversationDocument(string? LastAnswer)
    {
        public ConversationDocument()
            : this((string?)null)
        {
        }
    }
}
