using Ketamine.Storage.Conversations;
using Ketamine.Storage.Databases;
using Ketamine.Storage.Replicas;

namespace Ketamine.Bot.DirectLine.Transcripts;

/// <summary>Wakes the streams of this replica when another one says so, looks by itself now and then as a net, and sweeps.</summary>
internal sealed class SharedTranscriptsUpkeep(SharedTranscripts transcripts, ConversationNews news, TakenTable taken, TimeProvider time) : BackgroundService
{
    /// <summary>How often streams look for themselves.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        ForeverAsync(Again, ListenAsync, stoppingToken),
        ForeverAsync(Look, LookAsync, stoppingToken),
        ForeverAsync(Sweep, SweepAsync, stoppingToken));

    // What was said while nobody listened is looked for once listening has begun.
    private Task ListenAsync(CancellationToken stopping) => news.ListenAsync(transcripts.Tell, () => transcripts.Tell(null), stopping);

    private Task LookAsync(CancellationToken stopping)
    {
        transcripts.Tell(null);
        return Task.CompletedTask;
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        await transcripts.SweepAsync(stopping);
        await taken.SweepAsync(stopping);
    }

    private async Task ForeverAsync(TimeSpan pause, Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await work(stopping);
            }
            catch (Exception e) when (e is StoreUnavailableException or StoreSettingsException)
            {
                // The store has reported it; the next time tries again.
            }

            await Task.Delay(pause, time, stopping);
        }
    }
}
