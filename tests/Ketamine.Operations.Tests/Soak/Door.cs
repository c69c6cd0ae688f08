using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace Ketamine.Operations.Tests.Soak;

/// <summary>One way in, used by several callers at a rate that does not wait for answers.</summary>
internal sealed class Door(string name, IReadOnlyList<Func<Task<bool>>> callers)
{
    private readonly ConcurrentQueue<(TimeSpan Took, bool Failed)> _calls = new();

    public string Name => name;

    /// <summary>How many calls are under way at most.</summary>
    public int Callers => callers.Count;

    /// <summary>Calls as fast as the callers can, and returns how many a second went well.</summary>
    public async Task<double> TopRateAsync(TimeSpan lasting)
    {
        await RunAsync(double.PositiveInfinity, lasting);
        return Take().Count(call => !call.Failed) / lasting.TotalSeconds;
    }

    /// <summary>Calls at a rate; how long a call took counts from when it was due, so that waiting behind a slow one shows.</summary>
    public async Task RunAsync(double callsPerSecond, TimeSpan lasting)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var next = -1;
        await Task.WhenAll(callers.Select(call => Task.Run(async () =>
        {
            while (true)
            {
                var due = TimeSpan.FromSeconds(Interlocked.Increment(ref next) / callsPerSecond);
                var wait = due - TimeProvider.System.GetElapsedTime(begun);
                if (TimeProvider.System.GetElapsedTime(begun) > lasting || due > lasting)
                {
                    return;
                }

                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait);
                }

                var from = double.IsInfinity(callsPerSecond) ? TimeProvider.System.GetElapsedTime(begun) : due;
                var failed = !await TryAsync(call);
                _calls.Enqueue((TimeProvider.System.GetElapsedTime(begun) - from, failed));
            }
        })));
    }

    /// <summary>The calls since the last time.</summary>
    public IReadOnlyList<(TimeSpan Took, bool Failed)> Take()
    {
        var taken = new List<(TimeSpan, bool)>();
        while (_calls.TryDequeue(out var call))
        {
            taken.Add(call);
        }

        return taken;
    }

    private static async Task<bool> TryAsync(Func<Task<bool>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (e is HttpRequestException or WebSocketException or IOException or OperationCanceledException or TimeoutException or JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
