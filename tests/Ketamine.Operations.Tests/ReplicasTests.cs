using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ketamine.Bot.Tests.DirectLine;
using Xunit.Abstractions;

namespace Ketamine.Operations.Tests;

[Collection(SharedReplicas.Name)]
public sealed class ReplicasTests(ReplicaSet set, ITestOutputHelper output)
{
    private const int People = 8;

    private static readonly TimeSpan Outage =
        TimeSpan.FromSeconds(double.Parse(Environment.GetEnvironmentVariable("KETAMINE_OUTAGE_SECONDS") ?? "8", CultureInfo.InvariantCulture));

    private static readonly string Question = Repository.Knowledge.Suggestions.First().Question;

    [Fact]
    public async Task A_conversation_goes_over_all_replicas()
    {
        var (one, two, three) = (set.Replicas[0], set.Replicas[1], set.Replicas[2]);
        var begun = await Chat.WithTokenAsync(one.Http);
        var there = new Chat(two.Http, null) { ConversationId = begun.ConversationId, Token = begun.Token };
        using (var start = await there.SendAsync(HttpMethod.Post, "/conversations"))
        {
            Assert.Equal(HttpStatusCode.Created, start.StatusCode);
        }

        // The ticket is of the second replica, the stream on the third, and the question goes to the first.
        var address = await there.ReconnectAsync("1");
        var stream = address.Replace(two.Address.Authority, three.Address.Authority, StringComparison.Ordinal);
        using var listening = await ChatStream.OpenAsync(stream);
        for (var i = 0; i < 20; i++)
        {
            await begun.SayAsync(Question);
            Assert.Equal([Question, ""], await listening.TextsAsync(2));
        }

        Assert.All([address, stream], used => Assert.Equal(HttpStatusCode.Forbidden, ChatStream.StatusAsync(used).Result));
        Assert.Equal(41, (await there.ReadAsync()).Activities.Count);
    }

    [Fact]
    public async Task Behind_nginx_the_chat_is_served_over_https_and_counts_are_not()
    {
        var chat = await Chat.StartAsync(set.Nginx.Http);
        Assert.StartsWith($"wss://{set.Nginx.Address.Authority}/", chat.StreamUrl, StringComparison.Ordinal);
        using var stream = await ChatStream.OpenAsync(await chat.ReconnectAsync("1"));
        await chat.SayAsync(Question);
        Assert.Equal([Question, ""], await stream.TextsAsync(2));

        foreach (var path in new[] { "/metrics", "/health/ready" })
        {
            using var hidden = await set.Nginx.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        }

        Assert.DoesNotContain(chat.ConversationId, set.Nginx.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain("t=ey", set.Nginx.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_a_replica_is_killed_no_thanked_rating_is_lost_and_conversations_go_on()
    {
        var raters = await Task.WhenAll(Enumerable.Range(0, People).Select(i => Rater.StartAsync(set.Nginx.NewClient(), $"killed-{i}")));
        using var enough = new CancellationTokenSource();
        var work = raters.Select(rater => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await rater.RateAsync();
            }
        })).ToList();

        await UntilAsync(() => raters.All(rater => rater.Thanked.Count >= 10));
        await set.Replicas[1].KillAsync();
        var then = raters.Select(rater => rater.Thanked.Count).ToList();
        await UntilAsync(() => raters.Select((rater, i) => rater.Thanked.Count >= then[i] + 10).All(went => went));
        await enough.CancelAsync();
        await Task.WhenAll(work);

        var thanked = raters.SelectMany(rater => rater.Thanked).ToList();
        var kept = await set.RatedEntriesAsync();
        output.WriteLine($"{thanked.Count} ratings thanked for, {thanked.Count(entry => !kept.Contains(entry))} lost, {raters.Sum(rater => rater.Failures)} calls failed, {raters.Length} conversations went on.");
        Assert.All(thanked, entry => Assert.Contains(entry, kept));
        await set.Replicas[1].StartAsync();
    }

    [Fact]
    public async Task While_the_database_is_away_answers_go_on_and_ratings_are_refused_visibly_until_it_is_back()
    {
        var http = set.Nginx.NewClient();
        var chat = await Chat.StartAsync(http);
        using var stream = await ChatStream.OpenAsync(await chat.ReconnectAsync("1"));
        var rater = await Rater.StartAsync(set.Nginx.NewClient(), "outage");
        await rater.RateAsync();
        Assert.Single(rater.Thanked);

        set.Cluster.Stop();
        var (answered, refused) = (0, 0);
        using (var over = new CancellationTokenSource(Outage))
        {
            while (!over.IsCancellationRequested)
            {
                await AskAsync(http);
                await chat.SayAsync(Question);
                Assert.Equal([Question, ""], await stream.TextsAsync(2));
                await rater.RateAsync();
                Assert.Equal((++refused, 0, 1), (rater.NotSaved, rater.Failures, rater.Thanked.Count));
                answered += 2;
            }
        }

        // Whoever comes now gets an answer too.
        var late = await Chat.StartAsync(set.Nginx.NewClient());
        await late.SayAsync(Question);
        Assert.Contains("The store cannot be used", await set.Replicas[0].Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), StringComparison.Ordinal);

        set.Cluster.Start();
        while (rater.Thanked.Count < 2)
        {
            await rater.RateAsync();
        }

        await chat.SayAsync("and now?");
        while (!(await stream.TextsAsync(1)).Contains("and now?"))
        {
        }

        // What was said meanwhile has come into the database: a replica that heard nothing of it knows it.
        await chat.ReadAsync();
        foreach (var replica in set.Replicas)
        {
            var elsewhere = new Chat(replica.Http, null) { ConversationId = chat.ConversationId, Token = chat.Token };

            // A replica that could not reach the database a moment ago waits before it tries again, and goes by its own memory.
            await UntilAsync(async () => (await elsewhere.TextsAsync()) is var said && said.Contains(Question) && said.Contains("and now?"));
        }

        output.WriteLine($"Away for {Outage.TotalSeconds} s: {answered} answers, none failed; {refused} ratings refused visibly; afterwards kept again.");
    }

    [Fact]
    public async Task A_delivery_that_comes_to_several_replicas_is_taken_by_one()
    {
        // Without a registration channels are let in during development alone.
        await using var one = new BotProcess([("ConnectionStrings:Ketamine", set.Cluster.ConnectionString), ("DOTNET_ENVIRONMENT", "Development")]);
        await using var two = new BotProcess([("ConnectionStrings:Ketamine", set.Cluster.ConnectionString), ("DOTNET_ENVIRONMENT", "Development")]);
        await Task.WhenAll(one.StartAsync(), two.StartAsync());
        var activity = new
        {
            type = "message",
            id = Guid.NewGuid().ToString("N"),
            channelId = "msteams",
            serviceUrl = "http://127.0.0.1:9",
            deliveryMode = "expectReplies",
            from = new { id = "somebody" },
            recipient = new { id = "bot" },
            conversation = new { id = "here", conversationType = "personal" },
            text = Question,
        };

        var replies = new List<int>();
        foreach (var replica in new[] { one, two, one, two })
        {
            using var response = await replica.Http.PostAsJsonAsync("/api/messages", activity);
            var body = await response.Content.ReadAsStringAsync();
            replies.Add(body.Length == 0 ? 0 : JsonNode.Parse(body)!["activities"]!.AsArray().Count);
        }

        Assert.Equal([1, 0, 0, 0], replies);
    }

    private static async Task AskAsync(HttpClient http)
    {
        using var response = await http.PostAsJsonAsync("/api/answers", new { question = Question });
        Assert.Equal("answer", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["outcome"]);
    }

    private static Task UntilAsync(Func<bool> done) => UntilAsync(() => Task.FromResult(done()));

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!await done())
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
