using Ketamine.Bot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Bot.Tests.Teams;

public class SlowTurnTypingTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_quick_answer_comes_without_a_sign()
    {
        var sent = await RunAsync(new Activity(ActivityTypes.Message), turn => turn.SendActivityAsync("answer"));
        Assert.Equal([ActivityTypes.Message], sent);
    }

    [Fact]
    public async Task A_slow_answer_is_announced_again_and_again_and_nothing_comes_after_it()
    {
        var sent = await RunAsync(new Activity(ActivityTypes.Message), async turn =>
        {
            _time.Advance(SlowTurnTyping.After);
            _time.Advance(TimeSpan.FromSeconds(4));
            await turn.SendActivityAsync("answer");
            _time.Advance(TimeSpan.FromMinutes(1));
        });
        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Typing, ActivityTypes.Message], sent);
    }

    [Fact]
    public async Task A_sign_that_cannot_be_sent_does_not_stop_the_answer()
    {
        var sent = await RunAsync(
            new Activity(ActivityTypes.Message),
            async turn =>
            {
                _time.Advance(SlowTurnTyping.After);
                await turn.SendActivityAsync("answer");
            },
            failing: true);
        Assert.Equal([ActivityTypes.Message], sent);
    }

    [Theory]
    [InlineData(ActivityTypes.Invoke, null)]
    [InlineData(ActivityTypes.Message, DeliveryModes.ExpectReplies)]
    public async Task What_is_answered_in_the_response_needs_no_sign(string type, string? mode)
    {
        var sent = await RunAsync(new Activity(type) { DeliveryMode = mode }, turn =>
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            return turn.SendActivityAsync("answer");
        });
        Assert.DoesNotContain(ActivityTypes.Typing, sent);
    }

    [Fact]
    public async Task No_sign_is_left_behind_by_a_turn_that_fails()
    {
        var adapter = new RecordingAdapter(failing: false);
        using var turn = new TurnContext(adapter, Incoming(new Activity(ActivityTypes.Message)));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new SlowTurnTyping(_time, NullLogger<SlowTurnTyping>.Instance).OnTurnAsync(turn, _ => throw new InvalidOperationException()));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(adapter.Sent);

        await turn.SendActivityAsync("failure");
        Assert.Equal([ActivityTypes.Message], adapter.Sent);
    }

    private async Task<IEnumerable<string>> RunAsync(Activity activity, Func<ITurnContext, Task> answer, bool failing = false)
    {
        var adapter = new RecordingAdapter(failing);
        using var turn = new TurnContext(adapter, Incoming(activity));
        await new SlowTurnTyping(_time, NullLogger<SlowTurnTyping>.Instance).OnTurnAsync(turn, _ => answer(turn));
        return [.. adapter.Sent, .. turn.BufferedReplyActivities.Select(buffered => buffered.Type)];
    }

    private static Activity Incoming(Activity activity) => activity.ApplyConversationReference(TestAdapter.CreateConversation("slow"), isIncoming: true);

    private sealed class RecordingAdapter(bool failing) : BotAdapter
    {
        public List<string> Sent { get; } = [];

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            if (failing && activities.Any(activity => activity.Type == ActivityTypes.Typing))
            {
                throw new HttpRequestException();
            }

            Sent.AddRange(activities.Select(activity => activity.Type));
            return Task.FromResult(activities.Select(activity => new ResourceResponse(activity.Id)).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
