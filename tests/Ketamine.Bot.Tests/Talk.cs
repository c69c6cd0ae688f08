using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests;

/// <summary>One person's conversation with the bot.</summary>
internal sealed class Talk
{
    private readonly BotHost _host;
    private readonly string _run = Guid.NewGuid().ToString("N");
    private int _sent;
    private string? _id;

    public Talk(BotHost host, string channel = "test", string person = "somebody", string conversation = "here", string? kind = null, string serviceUrl = "https://test.example")
    {
        _host = host;
        Adapter = new TestAdapter(new ConversationReference
        {
            ChannelId = channel,
            ServiceUrl = serviceUrl,
            User = new ChannelAccount(person, "Somebody"),
            Bot = new ChannelAccount("bot", "Bot"),
            Conversation = new ConversationAccount(kind is "channel" or "groupChat", kind ?? "conversation", conversation),
        });
    }

    public TestAdapter Adapter { get; }

    /// <summary>A scripted conversation.</summary>
    public TestFlow Flow => new(Adapter, DeliverAsync);

    /// <summary>Says something and returns the one reply.</summary>
    public async Task<Activity> SayAsync(string text, object? channelData = null) =>
        Assert.Single(await SendAsync(new Activity(ActivityTypes.Message) { Text = text, ChannelData = channelData is null ? null : JObject.FromObject(channelData) }));

    public async Task<Activity> RateAsync(object value, string? id = null) =>
        Assert.Single(await SendAsync(new Activity(ActivityTypes.Event) { Id = id, Name = "feedback", Value = JObject.FromObject(value) }));

    /// <summary>Delivers an activity and returns every reply to it.</summary>
    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity)
    {
        _id = activity.Id;
        await Adapter.ProcessActivityAsync(activity, DeliverAsync);
        var replies = new List<Activity>();
        while (Adapter.GetNextReply() is Activity reply)
        {
            replies.Add(reply);
        }

        return replies;
    }

    // The adapter counts its activities itself, from 0 in every conversation.
    private Task DeliverAsync(ITurnContext turn, CancellationToken cancellation)
    {
        turn.Activity.Id = _id ?? $"{_run}-{_sent++}";
        _id = null;
        return _host.Bot.OnTurnAsync(turn, cancellation);
    }
}

/// <summary>What a reply shows.</summary>
internal static class Shown
{
    /// <summary>The text of a message, or all of its card as JSON.</summary>
    public static string All(Activity activity) => activity.Text ?? Card(activity).ToString();

    public static JObject Card(Activity activity) => JObject.Parse(((JToken)Assert.Single(activity.Attachments).Content).ToString());

    public static string Receipt(Activity activity) => (string)((JObject)activity.ChannelData)["receipt"]!;
}
