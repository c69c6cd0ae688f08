using System.Text.Json.Nodes;
using Ketamine.Bot.Tests.DirectLine;
using Ketamine.Knowledge;

namespace Ketamine.Operations.Tests;

/// <summary>A person in one conversation who rates again and again, and notes which ratings the bot thanked for.</summary>
internal sealed class Rater(Chat chat, string name)
{
    private int _rated;

    public List<string> Thanked { get; } = [];

    /// <summary>Ratings of which the person was told that they are not saved.</summary>
    public int NotSaved { get; private set; }

    /// <summary>Calls that failed, as they may while a replica dies.</summary>
    public int Failures { get; private set; }

    public string ConversationId => chat.ConversationId;

    public static async Task<Rater> StartAsync(HttpClient http, string name) => new(await Chat.StartAsync(http), name);

    /// <summary>Rates once, as something that nobody else rates, and looks for the thanks.</summary>
    public async Task RateAsync()
    {
        var entry = $"{name}-{_rated++}";
        try
        {
            using var response = await chat.PostAsync(new { type = "event", name = "feedback", value = new { rating = "up", receipt = $"{entry}~0123456789ab~0123456789ab" } });
            if (!response.IsSuccessStatusCode)
            {
                Failures++;
                return;
            }

            Note(entry, (await chat.ReadAsync()).Activities);
        }
        catch (HttpRequestException)
        {
            Failures++;
        }
    }

    // The bot says what became of a rating right after it.
    private void Note(string entry, JsonArray said)
    {
        var at = said.ToList().FindLastIndex(activity => activity!["value"]?["receipt"]?.GetValue<string>().StartsWith($"{entry}~", StringComparison.Ordinal) == true);
        var answer = at < 0 || at + 1 >= said.Count ? null : said[at + 1]!["text"]?.GetValue<string>();
        if (answer == Repository.Texts[TextName.FeedbackThanks])
        {
            Thanked.Add(entry);
        }
        else if (answer == Repository.Texts[TextName.FeedbackNotSaved])
        {
            NotSaved++;
        }
    }
}
