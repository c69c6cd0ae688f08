using Ketamine.Storage.Conversations;
using Ketamine.Storage.Databases;
using Ketamine.Storage.People;

namespace Ketamine.Bot.DirectLine.Transcripts;

/// <summary>Transcripts in the database, for all replicas. While it is away each replica goes on in its own memory, and hands over what was said when it is back.</summary>
internal sealed class SharedTranscripts(ConversationTable table, PseudonymKey pseudonyms, MemoryTranscripts meanwhile) : ITranscripts, IDisposable
{
    private readonly SemaphoreSlim _returning = new(1, 1);
    private int _open;

    public event Action<string?>? Changed;

    public int OpenConversations => Volatile.Read(ref _open) + meanwhile.OpenConversations;

    public string MarkOf(string conversationId) => ConversationSeal.MarkOf(conversationId);

    public async ValueTask<StartOutcome> StartAsync(ConversationStart start, CancellationToken cancellation)
    {
        try
        {
            var openedBy = (await pseudonyms.ReadAsync(cancellation)).Of("address", start.Address);
            return await table.OpenAsync(MarkOf(start.ConversationId), openedBy, cancellation) switch
            {
                Opening.Opened => new Started(),
                Opening.OpenBefore => new AlreadyOpen(),
                Opening.TooManyByOne => new AddressFull(),
                _ => new AllFull(),
            };
        }
        catch (StoreUnavailableException)
        {
            return await meanwhile.StartAsync(start, cancellation);
        }
    }

    public async ValueTask<bool> TouchAsync(string conversationId, CancellationToken cancellation)
    {
        try
        {
            await ReturnAsync(conversationId, cancellation);
            return await table.TouchAsync(MarkOf(conversationId), cancellation);
        }
        catch (StoreUnavailableException)
        {
            await GoOnAsync(conversationId, cancellation);
            return true;
        }
    }

    public async ValueTask<bool> AppendAsync(string conversationId, TranscriptItem item, CancellationToken cancellation)
    {
        try
        {
            await ReturnAsync(conversationId, cancellation);
            var isOpen = await table.AddAsync(new ConversationSeal(conversationId), Said(item), cancellation);
            Changed?.Invoke(MarkOf(conversationId));
            return isOpen;
        }
        catch (StoreUnavailableException)
        {
            await GoOnAsync(conversationId, cancellation);
            var isKept = await meanwhile.AppendAsync(conversationId, item, cancellation);
            Changed?.Invoke(MarkOf(conversationId));
            return isKept;
        }
    }

    public async ValueTask<ActivitySet?> ReadAsync(string conversationId, long after, CancellationToken cancellation)
    {
        try
        {
            await ReturnAsync(conversationId, cancellation);
            return await table.ReadAsync(new ConversationSeal(conversationId), after, cancellation) is { } unread ? new ActivitySet(unread.Contents, unread.Last) : null;
        }
        catch (StoreUnavailableException)
        {
            await GoOnAsync(conversationId, cancellation);
            return await meanwhile.ReadAsync(conversationId, after, cancellation);
        }
    }

    public async ValueTask ForgetBeforeAsync(string conversationId, string activityId, CancellationToken cancellation)
    {
        await meanwhile.ForgetBeforeAsync(conversationId, activityId, cancellation);
        try
        {
            await ReturnAsync(conversationId, cancellation);
            await table.ForgetBeforeAsync(new ConversationSeal(conversationId), activityId, cancellation);
        }
        catch (StoreUnavailableException)
        {
            // The rest of what is known about the person cannot be forgotten either, and the person is told so.
        }
    }

    /// <summary>Tells the streams of this replica that a conversation changed; null for any of them.</summary>
    public void Tell(string? mark) => Changed?.Invoke(mark);

    /// <summary>Counts anew, ends what is idle, and hands over what was said while the database was away.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        await table.SweepAsync(cancellation);
        Volatile.Write(ref _open, await table.CountAsync(cancellation));
        foreach (var conversation in meanwhile.Conversations)
        {
            await ReturnAsync(conversation, cancellation);
        }
    }

    public void Dispose() => _returning.Dispose();

    private static Utterance Said(TranscriptItem item) => new(item.Id, item.From, item.IsTyping, item.Json);

    // A token vouches for the conversation, so it may go on where nobody can be asked whether it is open. It counts against itself, not against an address.
    private async ValueTask GoOnAsync(string conversationId, CancellationToken cancellation) =>
        await meanwhile.StartAsync(new ConversationStart { ConversationId = conversationId, Address = conversationId }, cancellation);

    private async ValueTask ReturnAsync(string conversationId, CancellationToken cancellation)
    {
        if (!meanwhile.IsOpen(conversationId))
        {
            return;
        }

        await _returning.WaitAsync(cancellation);
        try
        {
            var seal = new ConversationSeal(conversationId);
            await table.OpenAsync(seal.Mark, seal.Mark, cancellation);
            var returned = 0;

            // Somebody may still be saying something here while the rest is handed over.
            while (meanwhile.Items(conversationId) is { } said && said.Count > returned)
            {
                foreach (var item in said.Skip(returned))
                {
                    await table.AddAsync(seal, Said(item), cancellation);
                }

                returned = said.Count;
            }

            meanwhile.End(conversationId);
        }
        finally
        {
            _returning.Release();
        }
    }
}
