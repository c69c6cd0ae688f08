using Ketamine.Storage.Databases;
using Ketamine.Storage.Retention;

namespace Ketamine.Bot.Store;

/// <summary>Deletes what was kept long enough: at start and once an hour.</summary>
internal sealed class RetentionService(RetentionSweep sweep, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                if (await sweep.RunAsync(stoppingToken) is > 0 and var rows)
                {
                    Log.StoreSwept(logger, rows);
                }
            }
            catch (Exception e) when (e is StoreUnavailableException or StoreSettingsException)
            {
                // The store has reported it; the next hour tries again.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
