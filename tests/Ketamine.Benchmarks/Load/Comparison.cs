namespace Ketamine.Benchmarks.Load;

/// <summary>Measures one contender after another by the same questions.</summary>
/// <param name="seconds">How long each load lasts.</param>
/// <param name="messages">How many messages have been answered before memory is read at the end.</param>
internal sealed class Comparison(Questions distinct, Questions known, int seconds, int messages, TextWriter progress)
{
    public const string Messages = "/api/messages";
    public const string Answers = "/api/answers";

    // What does not reach the messages in this time is read as it is.
    private const int MostRounds = 30;

    public static readonly IReadOnlyList<int> Connections = [1, 16, 64];

    public async Task<ContenderFigures> MeasureAsync(Contender contender)
    {
        await progress.WriteLineAsync($"{contender.Name} … load {await System.IO.File.ReadAllTextAsync("/proc/loadavg")}");
        using var server = await Server.StartAsync(contender);
        var atStart = server.Megabytes;
        double asked = 0, failed = 0;

        // Compiled code comes with use.
        await RunAsync(Answers, 16, known, 0);
        await RunAsync(Messages, 16, known, 0);
        var next = 0;
        var rates = new Dictionary<(string Door, int Connections), double>();
        foreach (var (door, connections) in new[] { Messages, Answers }.SelectMany(_ => Connections, (door, connections) => (door, connections)))
        {
            var figures = await RunAsync(door, connections, distinct, next);
            next += (int)figures.Requests + connections;
            rates[(door, connections)] = figures.PerSecond;
        }

        var p99 = await OpenLoop.P99Async(server, rates[(Answers, 16)] / 2, TimeSpan.FromSeconds(seconds), distinct.Escaped, next);
        var top = (await RunAsync(Messages, 16, known, 0)).PerSecond;
        for (var round = 0; asked < messages && round < MostRounds; round++)
        {
            await RunAsync(Answers, 16, known, 0);
        }

        return new ContenderFigures(contender.Name, server.ColdStart, rates, top, p99) { MegabytesAtStart = atStart, MegabytesAtEnd = server.Megabytes, Messages = asked, Failed = failed };

        async Task<WrkFigures> RunAsync(string door, int connections, Questions questions, int first)
        {
            var figures = await Wrk.RunAsync(server, door, connections, seconds, questions.File, first);
            asked += figures.Requests;
            failed += figures.Failed;
            return figures;
        }
    }
}
