using System.Text;
using Ketamine.Answering;
using Ketamine.Bot.Activities;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Cards;
using Ketamine.Knowledge;
using Ketamine.Matching;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests.Cards;

public class EveryEntryCardTests(BotHost host) : IClassFixture<BotHost>
{
    private const int MaxBytes = 100_000;

    [Fact]
    public void Keeps_within_the_limits_of_Teams()
    {
        foreach (var (entry, card) in Cards())
        {
            Assert.True(Encoding.UTF8.GetByteCount(card.ToString(Formatting.None)) < MaxBytes, entry.Id);
            Assert.Equal("1.5", (string?)card["version"]);
            Assert.InRange(card.SelectTokens("$..actions[*]").Count(), 2, 6);
            Assert.All(card.SelectTokens("$..[?(@.type == 'TextBlock')]"), block => Assert.True((bool?)block["wrap"], entry.Id));
        }
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("directline")]
    public void Replies_to_danger_to_what_is_refused_and_to_what_is_unknown_keep_within_them_too(string channel)
    {
        var answerer = host.Services.GetRequiredService<LiveAnswerer>().Current;
        var said = host.Knowledge.Safety!.Rules.SelectMany(rule => rule.Matches).Concat(["hello", "help", "xyzzy wug", "", new string('x', Answerer.MaxCharacters + 1)]).ToList();
        foreach (var reply in said.SelectMany(text => new[] { "US", "GB", null }.Select(region => answerer.Answer(new Question(text) { Region = region }))))
        {
            var activity = ReplyActivityFactory.Create(reply, host.Texts[TextName.Notice], new string('w', 500), host.Texts, channel);
            var json = JObject.Parse(JsonConvert.SerializeObject(activity, HttpHelper.BotMessageSerializerSettings));
            Assert.True(Encoding.UTF8.GetByteCount(json.ToString(Formatting.None)) < MaxBytes, reply.Receipt);
            Assert.InRange(json.SelectTokens("$..actions[*]").Count(), 0, 6);
            Assert.NotEmpty((string)json["summary"]!);
        }
    }

    [Fact]
    public void Says_every_word_of_the_answer_once_and_in_order()
    {
        foreach (var (entry, card) in Cards())
        {
            var shown = string.Join(" ", card.SelectTokens("$..[?(@.type == 'TextBlock')]").Select(block => (string)block["text"]!));
            Assert.Contains(Words(entry.Answer), Words(shown), StringComparison.Ordinal);
            Assert.DoesNotContain(Words(entry.Answer) + " " + Words(entry.Answer), Words(shown), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_long_answer_waits_behind_its_first_sentence_and_a_supplied_one_does_not()
    {
        var cards = Cards().ToList();
        Assert.All(cards, shown => Assert.Equal(
            !shown.Entry.Supplied && shown.Entry.Risk is (RiskClass.General or RiskClass.Personal) && shown.Entry.Answer.Length > Fold.Long && Markdown.Blocks(shown.Entry.Answer).Any(block => block != Fold.Of(shown.Entry, CardLayout.Folded).InSight[0]),
            shown.Card.SelectToken("$..[?(@.type == 'Action.ToggleVisibility')]") is not null));
        Assert.NotEmpty(cards.Where(shown => Fold.Of(shown.Entry, CardLayout.Folded).Behind.Count > 0).Select(shown => shown.Entry.Id));
    }

    [Fact]
    public void Elsewhere_nothing_waits_behind_a_button() =>
        Assert.All(host.Knowledge.Entries, entry => Assert.Null(new ReplyCard(host.Texts).Write(Answer(entry)).SelectToken("$..[?(@.isVisible == false)]")));

    private IEnumerable<(Entry Entry, JObject Card)> Cards() =>
        host.Knowledge.Entries.Select(entry => (entry, new ReplyCard(host.Texts, CardLayout.Folded).Write(Answer(entry), host.Texts[TextName.Notice])));

    private AnswerReply Answer(Entry entry) => new()
    {
        Disclaimer = host.Texts[TextName.Disclaimer],
        KnowledgeVersion = host.Knowledge.Version,
        Candidates = [new Candidate(entry, 0.9)],
        Entry = entry,
        Notes = [],
        FollowUps = [.. host.Knowledge.Entries.Take(9)],
    };

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
