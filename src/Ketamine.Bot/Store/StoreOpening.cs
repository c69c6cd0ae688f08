using Ketamine.Storage.Databases;

namespace Ketamine.Bot.Store;

/// <summary>Brings the store up to date at start: a wrong setting stops the program, a server that is away does not.</summary>
internal sealed class StoreOpening(Database database, ILogger<StoreOpening> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        database.ConditionChanged += Report;
        Log.StoreOpened(logger, database.Description);
        try
        {
            await database.PrepareAsync(cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // Reported already; the first use that succeeds makes up for it.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        database.ConditionChanged -= Report;
        return Task.CompletedTask;
    }

    private void Report(string? problem)
    {
        if (problem is null)
        {
            Log.StoreRecovered(logger);
        }
        else
        {
            Log.StoreFailed(logger, problem);
        }
    }
}
