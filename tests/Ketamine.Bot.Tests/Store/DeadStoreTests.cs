using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ketamine.Knowledge;

namespace Ketamine.Bot.Tests.Store;

/// <summary>The store is a server that does not exist.</summary>
public sealed class DeadStoreTests : IDisposable
{
    private readonly BotHost _host = new([("Knowledge:Path", SecondBase.Folder), ("ConnectionStrings:Ketamine", "Host=/nonexistent;Database=none;Username=none")]);

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Answers_go_on()
    {
        var talk = new Talk(_host);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(_host.Answered.Question, (await talk.SayAsync(_host.Answered.Question)).Summary);
        }

        var api = await _host.CreateClient().PostAsJsonAsync("/api/answers", new { question = _host.Answered.Question });
        Assert.Equal("answer", (string?)JsonNode.Parse(await api.Content.ReadAsStringAsync())!["outcome"]);
    }

    [Fact]
    public async Task Feedback_is_refused_visibly()
    {
        var talk = new Talk(_host);
        Assert.Equal(_host.Texts[TextName.FeedbackNotSaved], (await talk.RateAsync(new { rating = "up", receipt = "a~b~c" })).Text);
        Assert.Contains("not saved", _host.Texts[TextName.FeedbackNotSaved], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_say_what_they_could_not_do() => await new Talk(_host).Flow
        .Test("help", _host.Texts[TextName.Help])
        .Test("region IE", _host.Texts[TextName.NotSaved])
        .Test("what do you know about me", _host.Texts[TextName.NotReadable])
        .Test("forget me", _host.Texts[TextName.NotForgotten])
        .StartTestAsync();

    [Fact]
    public async Task Health_is_degraded_and_says_why()
    {
        var response = await _host.CreateClient().GetAsync(new Uri("/health/ready", UriKind.Relative));
        var health = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(("degraded", "PostgreSQL"), ((string?)health["status"], (string?)health["store"]));
        Assert.Contains("The store cannot be used", (string?)health["reasons"]![0], StringComparison.Ordinal);
    }
}
