using Ketamine.Answering;
using Ketamine.Bot.Teams;
using Ketamine.Knowledge;
using Ketamine.Matching;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests.Teams;

public class CitationsTests(BotHost host) : IClassFixture<BotHost>
{
    [Fact]
    public async Task An_answer_in_Teams_bears_one_root_entity_and_elsewhere_none()
    {
        var entity = Assert.Single((await new Talk(host, "msteams", conversation: "cited").SayAsync(host.Answered.Question)).Entities);
        Assert.Equal("https://schema.org/Message", entity.Type);
        Assert.Equal(host.Answered.Sources.Count, entity.Properties["citation"]!.Count());

        Assert.DoesNotContain((await new Talk(host, "webchat").SayAsync(host.Answered.Question)).Entities ?? [], e => e.Type == "https://schema.org/Message");
    }

    [Fact]
    public void Every_entry_keeps_within_the_limits()
    {
        foreach (var entry in host.Knowledge.Entries.Where(entry => entry.Sources.Count > 0))
        {
            AssertLimits(Citations.Of(Answer(entry), host.Texts)!.Properties);
        }
    }

    [Fact]
    public void Many_sources_with_long_titles_are_shortened()
    {
        var source = host.Answered.Sources[0] with { Title = string.Concat(Enumerable.Repeat("😀", 200)), Address = null };
        var properties = Citations.Of(Answer(host.Answered with { Sources = [.. Enumerable.Repeat(source, 50)] }), host.Texts)!.Properties;

        AssertLimits(properties);
        Assert.Equal(Citations.Most, properties["citation"]!.Count());
        Assert.All(properties["citation"]!, claim => Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes((string)claim["appearance"]!["name"]!))));
    }

    [Fact]
    public void Without_sources_nothing_is_cited()
    {
        Assert.Null(Citations.Of(Answer(host.Answered with { Sources = [] }), host.Texts));
        Assert.Null(Citations.Of(new SmalltalkReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = [], Text = "hello" }, host.Texts));
    }

    private static void AssertLimits(JObject properties)
    {
        Assert.Equal(("Message", "https://schema.org"), ((string?)properties["@type"], (string?)properties["@context"]));
        Assert.InRange(properties["citation"]!.Count(), 1, Citations.Most);
        Assert.All(properties["citation"]!.Select((claim, i) => (claim, i)), cited =>
        {
            Assert.Equal(cited.i + 1, (int)cited.claim["position"]!);
            var appearance = cited.claim["appearance"]!;
            Assert.InRange(((string)appearance["name"]!).Length, 1, Citations.MaxName);
            Assert.InRange(((string)appearance["abstract"]!).Length, 1, Citations.MaxAbstract);
        });
    }

    private static AnswerReply Answer(Entry entry) =>
        new() { Disclaimer = "d", KnowledgeVersion = "v", Candidates = [new Candidate(entry, 0.9)], Entry = entry, Notes = [], FollowUps = [] };
}
