using System.Diagnostics;
using System.Text;

namespace Ketamine.Benchmarks.Load;

/// <summary>Asks at a fixed rate, whether or not answers have come, and counts each wait from when the question was due.</summary>
internal static class OpenLoop
{
    // A server that falls behind would else be asked over ever more connections, until the system has no file left to open; a question that waits for one has its wait counted.
    private const int MostConnections = 1_000;

    // The first questions wait for connections and for this program's own compilation.
    private static readonly TimeSpan NotCounted = TimeSpan.FromSeconds(1);

    /// <returns>The wait that 99 of 100 questions do not exceed, in milliseconds.</returns>
    public static async Task<double> P99Async(Server server, double perSecond, TimeSpan duration, IReadOnlyList<string> escapedQuestions, int first)
    {
        using var connections = new SocketsHttpHandler { MaxConnectionsPerServer = MostConnections };
        using var client = new HttpClient(connections) { BaseAddress = server.Address };
        var waits = new List<Task<double>>();
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < perSecond * (NotCounted + duration).TotalSeconds; i++)
        {
            var due = TimeSpan.FromSeconds(i / perSecond);
            while (due - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } left)
            {
                await Task.Delay(left);
            }

            waits.Add(AskAsync(client, escapedQuestions[(first + i) % escapedQuestions.Count], began, due));
        }

        var sorted = (await Task.WhenAll(waits)).Skip((int)(perSecond * NotCounted.TotalSeconds)).Order().ToList();
        return sorted[(int)(0.99 * (sorted.Count - 1))];
    }

    private static async Task<double> AskAsync(HttpClient client, string question, long began, TimeSpan due)
    {
        using var content = new StringContent($$"""{"question":"{{question}}"}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("/api/answers", content);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return (Stopwatch.GetElapsedTime(began) - due).TotalMilliseconds;
    }
}
