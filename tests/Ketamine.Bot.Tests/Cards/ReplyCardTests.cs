using Ketamine.Answering;
using Ketamine.Bot.Cards;
using Ketamine.Bot.Feedback;
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
            new ClarificationReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = candidates, Text = "which" },
            new FallbackReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = candidates, Text = "none", Nearest = many },
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
}
