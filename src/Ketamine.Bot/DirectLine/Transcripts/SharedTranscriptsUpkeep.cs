using Ketamine.Storage.Conversations;
using Ketamine.Storage.Databases;
using Ketamine.Storage.Replicas;

namespace Ketamine.Bot.DirectLine.Transcripts;

/// <summary>Wakes the streams of this replica when another one says so, looks by itself now and then as a net, and sweeps.</summary>
internal sealed class SharedTranscriptsUpkeep(ITranscripts transcripts, Database database, TimeProvider time) : BackgroundService
{
    /// <summary>How often streams look for themselves.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        transcripts is SharedTranscripts shared && database is PostgresDatabase postgres ? KeepUpAsync(shared, postgres, stoppingToken) : Task.CompletedTask;

    private Task KeepUpAsync(SharedTranscripts shared, PostgresDatabase postgres, CancellationToken stopping)
    {
        var news = new ConversationNews(postgres);
        var taken = new TakenTable(postgres, time);
        return Task.WhenAll(
            // What was said while nobody listened is looked for once listening has begun.
            ForeverAsync(Again, () => news.ListenAsync(shared.Tell, () => shared.Tell(null), stopping), stopping),
            ForeverAsync(Look, LookAsync, stopping),
            ForeverAsync(Sweep, SweepAsync, stopping));

        Task LookAsync()
        {
            shared.Tell(null);
            return Task.CompletedTask;
        }

        async Task SweepAsync()
        {
            await shared.SweepAsync(stopping);
            await taken.SweepAsync(stopping);
        }
    }

    private async Task ForeverAsync(TimeSpan pause, Func<Task> work, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await work();
            }
            catch (Exception e) when (e is StoreUnavailableException or StoreSettingsException)
            {
                // The store has reported it; the next time tries again.
            }

            await Task.Delay(pause, time, stopping);
        }
    }
}
