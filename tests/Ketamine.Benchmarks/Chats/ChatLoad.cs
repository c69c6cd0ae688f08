using System.Diagnostics;

namespace Ketamine.Benchmarks.Chats;

/// <summary>So many conversations, opened evenly over the ramp, then each asking once a minute.</summary>
internal sealed record ChatLoad(int Count, TimeSpan Ramp, TimeSpan Duration)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public async Task<List<OpenChat>> OpenAsync(HttpClient http)
    {
        var opening = new List<Task<OpenChat>>(Count);
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < Count; i++)
        {
            await UntilAsync(began, Ramp * i / Count);
            opening.Add(OpenChat.OpenAsync(http));
        }

        return [.. await Task.WhenAll(opening)];
    }

    /// <summary>For each question the wait from when it was due; null where no answer came.</summary>
    public async Task<IReadOnlyList<TimeSpan?>> AskAsync(List<OpenChat> chats, IReadOnlyList<string> questions)
    {
        var asking = new List<Task<TimeSpan?>>();
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; ; i++)
        {
            var due = Every * i / Count;
            if (due >= Duration)
            {
                return await Task.WhenAll(asking);
            }

            await UntilAsync(began, due);
            var late = Stopwatch.GetElapsedTime(began) - due;
            asking.Add(AskAsync(chats[i % Count], questions[i % questions.Count], late));
        }
    }

    private static async Task<TimeSpan?> AskAsync(OpenChat chat, string question, TimeSpan late) => await chat.AskAsync(question) + late;

    private static async Task UntilAsync(long began, TimeSpan due)
    {
        if (due - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } left)
        {
            await Task.Delay(left);
        }
    }
}
