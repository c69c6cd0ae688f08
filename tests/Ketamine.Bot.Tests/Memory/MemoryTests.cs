using Ketamine.Bot.Activities;
using Ketamine.Bot.Memory;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests.Memory;

public class MemoryTests(BotHost host) : IClassFixture<BotHost>
{
    [Fact]
    public async Task The_last_answer_is_remembered_for_the_next_question()
    {
        var talk = new Talk(host, person: "follower");
        await talk.SayAsync(host.Answered.Question);
        await talk.SayAsync("hello");

        Assert.Equal(host.Answered.Id, (await RecallAsync("follower", "here")).Previous);
    }

    [Fact]
    public async Task People_in_one_conversation_have_threads_of_their_own()
    {
        await new Talk(host, person: "first", conversation: "group").SayAsync(host.Answered.Question);

        Assert.Null((await RecallAsync("second", "group")).Previous);
        Assert.Null((await RecallAsync("first", "elsewhere")).Previous);
    }

    [Fact]
    public void The_question_carries_the_region_and_the_last_answer()
    {
        var activity = new Activity { Text = "and then?", Recipient = new ChannelAccount("bot"), ChannelData = JObject.Parse("{\"region\":\"nz\"}") };
        Assert.Equal("NZ", ActivityQuestion.Of(activity, Remembered.None)!.Region);

        var question = ActivityQuestion.Of(activity, new Remembered { Region = "IE", Previous = "an-entry" })!;
        Assert.Equal(("IE", "an-entry"), (question.Region, question.Previous));
    }

    [Theory]
    [InlineData("{\"region\":\"ireland\"}")]
    [InlineData("{\"region\":5}")]
    [InlineData("{\"region\":\"1x\"}")]
    [InlineData("{}")]
    public void A_region_that_is_no_code_is_none(string channelData) =>
        Assert.Null(IncomingChannelData.Of(new Activity { ChannelData = JObject.Parse(channelData) }).Region);

    [Fact]
    public async Task Neither_ids_nor_messages_are_stored()
    {
        var talk = new Talk(host, person: "29:a-teams-id", conversation: "19:a-thread-id");
        var receipt = Shown.Receipt(await talk.SayAsync("a canary sings about ketamine"));
        await talk.SayAsync(host.Answered.Question);
        await talk.SayAsync("region IE");
        await talk.RateAsync(new { rating = "down", receipt });

        var files = string.Concat(Directory.GetFiles(host.Data).Select(ReadShared));
        Assert.Contains(receipt, files, StringComparison.Ordinal);
        Assert.All(["29:a-teams-id", "19:a-thread-id", "canary", host.Answered.Question, "Somebody"], secret => Assert.DoesNotContain(secret, files, StringComparison.Ordinal));
    }

    private async Task<Remembered> RecallAsync(string person, string conversation) => await host.Services.GetRequiredService<Memories>().RecallAsync(
        new Activity { ChannelId = "test", From = new ChannelAccount(person), Conversation = new ConversationAccount(id: conversation) }, CancellationToken.None);

    private static string ReadShared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
