namespace Ketamine.Benchmarks.Load;

/// <summary>Measures one contender after another by the same questions.</summary>
/// <param name="seconds">How long each load lasts.</param>
/// <param name="messages">How many messages have been answered before memory is read at the end.</param>
internal sealed class Comparison(Questions distinct, Questions known, int seconds, int messages, TextWriter progress)
{
    public const string Messages = "/api/messages";
    public const string Answers = "/api/answers";

    // Seconds that each door is used before anything is measured: compiled code comes with use.
    private const int WarmUp = 10;

    // What does not reach the messages in this time is read as it is.
    private const int MostRounds = 30;

    public static readonly IReadOnlyList<int> Connections = [1, 16, 64];

    public async Task<ContenderFigures> MeasureAsync(Contender contender)
    {
        await progress.WriteLineAsync($"{contender.Name} … load {await System.IO.File.ReadAllTextAsync("/proc/loadavg")}");
        using var server = await Server.StartAsync(contender);
        var atStart = server.Megabytes;
        double asked = 0, failed = 0;

        await RunAsync(Answers, 16, known, 0, WarmUp);
        await RunAsync(Messages, 16, known, 0, WarmUp);
        var next = 0;
        var rates = new Dictionary<(string Door, int Connections), double>();
        foreach (var (door, connections) in new[] { Messages, Answers }.SelectMany(_ => Connections, (door, connections) => (door, connections)))
        {
            var figures = await RunAsync(door, connections, distinct, next, seconds);
            next += (int)figures.Requests + connections;
            rates[(door, connections)] = figures.PerSecond;
        }

        var p99 = await OpenLoop.P99Async(server, rates[(Answers, 16)] / 2, TimeSpan.FromSeconds(seconds), distinct.Escaped, next);
        for (var round = 0; asked < messages && round < MostRounds; round++)
        {
            await RunAsync(Answers, 16, known, 0, seconds);
        }

        // By now each of them has been asked before.
        var top = (await RunAsync(Messages, 16, known, 0, seconds)).PerSecond;

        return new ContenderFigures(contender.Name, server.ColdStart, rates, top, p99) { MegabytesAtStart = atStart, MegabytesAtEnd = server.Megabytes, Messages = asked, Failed = failed };

        async Task<WrkFigures> RunAsync(string door, int connections, Questions questions, int first, int lasting)
        {
            var figures = await Wrk.RunAsync(server, door, connections, lasting, questions.File, first);
            asked += figures.Requests;
            failed += figures.Failed;
            return figures;
        }
    }
}
