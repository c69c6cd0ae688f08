using Ketamine.Knowledge;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Ketamine.Bot.Tests.Commands;

public class CommandTests(BotHost host) : IClassFixture<BotHost>
{
    [Theory]
    [InlineData("help")]
    [InlineData("HELP")]
    [InlineData(" Help! ")]
    [InlineData("What can I ask?")]
    public async Task Help_is_given_in_any_case(string text) =>
        Assert.Equal(host.Texts[TextName.Help], (await new Talk(host).SayAsync(text)).Text);

    [Theory]
    [InlineData("msteams")]
    [InlineData("directline")]
    [InlineData("webchat")]
    [InlineData("slack")]
    [InlineData("sms")]
    public async Task Commands_work_on_every_channel(string channel) =>
        Assert.Equal(host.Texts[TextName.Help], (await new Talk(host, channel).SayAsync("help")).Text);

    [Fact]
    public async Task Help_names_every_command()
    {
        var help = (await new Talk(host).SayAsync("help")).Text;
        Assert.All(["sources", "region", "what do you know about me", "forget me"], command => Assert.Contains(command, help, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sources_are_those_of_the_last_answer_of_this_conversation()
    {
        var entry = host.Answered;
        await new Talk(host, conversation: "with-answer").Flow
            .Send(entry.Question).AssertReply(reply => Assert.Equal(entry.Question, reply.AsMessageActivity().Summary))
            .Send("Sources").AssertReply(reply =>
            {
                Assert.Contains(entry.Question, reply.AsMessageActivity().Text, StringComparison.Ordinal);
                Assert.All(entry.Sources, source => Assert.Contains(source.Address!.AbsoluteUri, reply.AsMessageActivity().Text, StringComparison.Ordinal));
            })
            .StartTestAsync();

        var elsewhere = await new Talk(host, conversation: "without-answer").SayAsync("sources");
        Assert.DoesNotContain(entry.Question, elsewhere.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_before_any_answer_are_the_ones_used_most()
    {
        var text = (await new Talk(host, conversation: "fresh", person: "fresh").SayAsync("sources")).Text;

        var uses = host.Knowledge.Entries.SelectMany(e => e.Sources).GroupBy(s => s.Id).OrderByDescending(g => g.Count()).ToList();
        Assert.Contains($"{uses.Count} publications", text, StringComparison.Ordinal);
        Assert.Equal(10, text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Contains(uses[0].First().Title, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_is_kept_for_the_person_in_every_conversation()
    {
        var person = $"p{Guid.NewGuid():N}";
        await new Talk(host, person: person).Flow
            .Test("region", host.Texts[TextName.RegionNone])
            .Test("Region ie", host.Texts[TextName.RegionSet].Replace("{region}", "Ireland (IE)", StringComparison.Ordinal))
            .Test("region", host.Texts[TextName.RegionShown].Replace("{region}", "Ireland (IE)", StringComparison.Ordinal))
            .Test("my region is United Kingdom", host.Texts[TextName.RegionSet].Replace("{region}", "United Kingdom (GB)", StringComparison.Ordinal))
            .StartTestAsync();

        Assert.Contains("GB", (await new Talk(host, person: person, conversation: "another").SayAsync("region")).Text, StringComparison.Ordinal);
        Assert.Equal(host.Texts[TextName.RegionNone], (await new Talk(host, person: person + "2").SayAsync("region")).Text);
    }

    [Theory]
    [InlineData("region Narnia")]
    [InlineData("region zz")]
    public async Task An_unknown_region_is_said_to_be_unknown(string text) =>
        Assert.Equal(host.Texts[TextName.RegionUnknown], (await new Talk(host).SayAsync(text)).Text);

    [Theory]
    [InlineData("region of the brain that it acts on")]
    [InlineData("help me with my homework about sources")]
    [InlineData("please forget me not flowers and ketamine")]
    public async Task A_question_that_begins_like_a_command_is_a_question(string text)
    {
        var reply = await new Talk(host).SayAsync(text);
        Assert.NotNull(Shown.Receipt(reply));
    }

    [Fact]
    public async Task What_is_known_is_shown_and_forgotten_on_request()
    {
        var talk = new Talk(host, person: $"p{Guid.NewGuid():N}");
        var entry = host.Answered;
        Assert.Equal(host.Texts[TextName.NothingKnown], (await talk.SayAsync("what do you know about me?")).Text);

        var receipt = Shown.Receipt(await talk.SayAsync(entry.Question));
        await talk.SayAsync("region IE");
        await talk.RateAsync(new { rating = "up", receipt, reason = "it was clear" });

        var known = (await talk.SayAsync("What do you know about me")).Text;
        Assert.StartsWith(host.Texts[TextName.KnownAboutYou], known, StringComparison.Ordinal);
        Assert.All([entry.Id, "\"IE\"", receipt, "it was clear", "2026-11-24"], part => Assert.Contains(part, known, StringComparison.Ordinal));

        Assert.Equal(host.Texts[TextName.Forgotten], (await talk.SayAsync("FORGET ME")).Text);
        Assert.Equal(host.Texts[TextName.NothingKnown], (await talk.SayAsync("what do you know about me")).Text);
        Assert.Equal(host.Texts[TextName.RegionNone], (await talk.SayAsync("region")).Text);
    }

    [Fact]
    public async Task Forgetting_one_person_leaves_another()
    {
        var one = new Talk(host, person: $"p{Guid.NewGuid():N}");
        var other = new Talk(host, person: $"p{Guid.NewGuid():N}");
        await one.SayAsync("region IE");
        await other.SayAsync("region GB");

        await one.SayAsync("forget me");

        Assert.Contains("GB", (await other.SayAsync("region")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_in_a_channel_is_found_behind_the_mention()
    {
        var activity = JsonConvert.DeserializeObject<Activity>(
            """
            { "type": "message", "text": "<at>Bot</at> help",
              "entities": [{ "type": "mention", "text": "<at>Bot</at>", "mentioned": { "id": "bot", "name": "Bot" } }] }
            """)!;

        Assert.Equal(host.Texts[TextName.Help], Assert.Single(await new Talk(host, "msteams").SendAsync(activity)).Text);
    }

    [Fact]
    public async Task A_mention_that_names_nobody_does_no_harm()
    {
        var activity = JsonConvert.DeserializeObject<Activity>("""{ "type": "message", "text": "help", "entities": [{ "type": "mention" }, { "type": "clientInfo" }] }""")!;

        Assert.Equal(host.Texts[TextName.Help], Assert.Single(await new Talk(host, "msteams").SendAsync(activity)).Text);
    }
}
