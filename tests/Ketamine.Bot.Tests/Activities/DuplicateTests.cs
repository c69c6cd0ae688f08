using Ketamine.Bot.Activities;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Tests.Activities;

public class DuplicateTests(BotHost host) : IClassFixture<BotHost>
{
    [Fact]
    public async Task A_message_delivered_four_times_is_answered_once()
    {
        var talk = new Talk(host, "msteams");
        var replies = 0;
        for (var i = 0; i < 4; i++)
        {
            replies += (await talk.SendAsync(Message("delivery-1"))).Count;
        }

        Assert.Equal(1, replies);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_message()
    {
        Assert.Single(await new Talk(host, conversation: "one").SendAsync(Message("shared")));
        Assert.Single(await new Talk(host, conversation: "two").SendAsync(Message("shared")));
    }

    [Fact]
    public async Task A_message_whose_reply_could_not_be_sent_is_answered_when_it_comes_again()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("failing"));
        var failing = true;
        Task DeliverAsync(ITurnContext turn, CancellationToken cancellation)
        {
            turn.Activity.Id = "delivery-1";
            turn.OnSendActivities((_, _, next) => failing ? throw new HttpRequestException() : next());
            return host.Bot.OnTurnAsync(turn, cancellation);
        }

        await Assert.ThrowsAsync<HttpRequestException>(() => adapter.SendTextToBotAsync("hello", DeliverAsync, CancellationToken.None));
        failing = false;
        await adapter.SendTextToBotAsync("hello", DeliverAsync, CancellationToken.None);

        Assert.NotNull(adapter.GetNextReply());
    }

    [Fact]
    public void Only_the_first_is_taken_until_its_turn_has_failed()
    {
        var recent = new RecentActivities();
        Assert.True(recent.TryTake(Message("1")));
        Assert.False(recent.TryTake(Message("1")));

        recent.Release(Message("1"));

        Assert.True(recent.TryTake(Message("1")));
        Assert.False(recent.TryTake(Message("1")));
    }

    [Fact]
    public void Without_an_id_every_one_is_new()
    {
        var recent = new RecentActivities();
        Assert.True(recent.TryTake(new Activity()));
        Assert.True(recent.TryTake(new Activity()));
    }

    [Fact]
    public void The_memory_is_bounded_and_the_oldest_give_way()
    {
        var recent = new RecentActivities();
        for (var i = 0; i <= RecentActivities.Capacity; i++)
        {
            Assert.True(recent.TryTake(Message($"{i}")));
        }

        Assert.False(recent.TryTake(Message("1")));
        Assert.True(recent.TryTake(Message("0")));
    }

    [Fact]
    public async Task Of_many_at_once_one_is_taken()
    {
        var recent = new RecentActivities();
        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => recent.TryTake(Message("1")))));
        Assert.Single(taken, first => first);
    }

    private static Activity Message(string id) => new(ActivityTypes.Message) { Id = id, Text = "hello" };
}
