using Ketamine.Answering;
using Ketamine.Bot.Cards;
using Ketamine.Bot.Feedback;
using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Bot.Tests.Cards;

public class ReplyCardTests(BotHost host) : IClassFixture<BotHost>
{
    [Fact]
    public void Every_reply_can_be_rated_and_has_at_most_six_actions()
    {
        var many = host.Knowledge.Entries.Take(9).ToList();
        var candidates = many.Select(entry => new Candidate(entry, 0.5)).ToList();
        Reply[] replies =
        [
            new AnswerReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = candidates, Entry = many[0], Notes = [], FollowUps = many },
            new ClarificationReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = candidates, Text = "which", Offered = [.. candidates.Select(candidate => candidate.Entry)] },
            new FallbackReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = candidates, Text = "none", Offered = many },
            new SmalltalkReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = [], Text = "hello" },
        ];

        foreach (var reply in replies)
        {
            var actions = new ReplyCard(host.Texts).Write(reply)["actions"]!;
            Assert.InRange(actions.Count(), 2, 6);
            var ratings = actions.Where(action => (string?)action["data"]!["action"] == FeedbackRequest.Name).Select(action => FeedbackRequest.Parse(action["data"])!).ToList();
            Assert.Equal(2, ratings.Select(rating => rating.Rating).Distinct().Count());
            Assert.All(ratings, rating => Assert.Equal((reply.Receipt, ReplyJson.OutcomeOf(reply)), (rating.ReceiptText, rating.Receipt.Outcome)));
        }
    }

    [Fact]
    public void In_Teams_the_channel_alone_has_buttons_to_rate_a_reply() => Assert.All(host.Knowledge.Entries, entry =>
    {
        var reply = new AnswerReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = [new Candidate(entry, 1)], Entry = entry, Notes = [], FollowUps = [] };
        Assert.Empty(new ReplyCard(host.Texts, CardLayout.Folded).Write(reply)["actions"]!);
    });

    [Fact]
    public void A_person_is_offered_beside_all_that_is_near()
    {
        var candidates = host.Knowledge.Entries.Take(3).Select(entry => new Candidate(entry, 0.5)).ToList();
        Reply[] replies =
        [
            new ClarificationReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = candidates, Text = "which", Offered = [.. candidates.Select(candidate => candidate.Entry)] },
            new FallbackReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = candidates, Text = "none", Offered = [.. candidates.Select(candidate => candidate.Entry)] },
        ];
        foreach (var layout in Enum.GetValues<CardLayout>())
        {
            Assert.All(replies, reply =>
            {
                var titles = new ReplyCard(host.Texts, layout).Write(reply, forPeople: "words")["actions"]!.Select(action => (string)action["title"]!).ToList();
                Assert.Equal([.. candidates.Select(candidate => candidate.Entry.Question), host.Texts[TextName.AskAPerson]], titles.Take(4));
                Assert.InRange(titles.Count, 4, 6);
            });
        }
    }
}
