namespace Ketamine.Bot.Store;

/// <summary>Keeps the counts of replies every half minute and at the end.</summary>
internal sealed class ReplyTallyService(ReplyTally tally, TimeProvider time) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    // A host may be stopped twice at once, and the one must not end before the other has written.
    private readonly Lazy<Task> _last = new(() => tally.KeepAsync(CancellationToken.None));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _last.Value.WaitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await tally.KeepAsync(stoppingToken);
        }
    }
}
