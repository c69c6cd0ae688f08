using System.Net.Http.Json;
using System.Text.Json;
using Ketamine.Bot.Answers;
using Ketamine.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace Ketamine.Bot.Tests.Answers;

public class SelectedEntriesTests
{
    private static readonly string Houseplants = Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "tests", "data", "second-base");

    [Fact]
    public async Task A_new_day_withdraws_what_is_due_but_never_help_in_danger()
    {
        using var host = new BotHost(("Knowledge:Path", Houseplants), ("Knowledge:Expired", "Withdraw"));
        Assert.Equal(("answer", "watering"), await AskAsync(host, "How often should I water a houseplant?"));

        host.Time.AdjustTime(new DateTimeOffset(2027, 11, 2, 0, 0, 0, TimeSpan.Zero));
        host.Time.Advance(LiveAnswerer.DayCheck);

        Assert.All(host.Knowledge.Entries, entry => Assert.Equal(RiskClass.Urgent, entry.Risk));
        Assert.Equal(("fallback", null), await AskAsync(host, "How often should I water a houseplant?"));
    }

    [Fact]
    public async Task With_every_entry_withdrawn_the_bot_says_that_it_does_not_know()
    {
        var copy = Directory.CreateTempSubdirectory("ketamine-base-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Houseplants, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy.FullName, Path.GetRelativePath(Houseplants, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await File.WriteAllTextAsync(target, (await File.ReadAllTextAsync(file)).Replace("risk: urgent", "risk: general", StringComparison.Ordinal));
            }

            using var host = new BotHost(("Knowledge:Path", copy.FullName), ("Knowledge:Expired", "Withdraw"));
            Assert.Equal(("answer", "watering"), await AskAsync(host, "How often should I water a houseplant?"));

            host.Skip(TimeSpan.FromDays(365 * 5));
            host.Time.Advance(LiveAnswerer.DayCheck);

            Assert.Empty(host.Knowledge.Entries);
            Assert.Equal(("fallback", null), await AskAsync(host, "How often should I water a houseplant?"));
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_region_that_is_none_stops_the_start_with_the_remedy()
    {
        using var host = new BotHost(("Knowledge:Region", "Britain"));

        Assert.Contains("Set Knowledge:Region to two letters", Assert.ThrowsAny<Exception>(() => host.Services.GetRequiredService<LiveAnswerer>()).ToString(), StringComparison.Ordinal);
    }

    private static async Task<(string Outcome, string? Entry)> AskAsync(BotHost host, string question)
    {
        using var client = host.CreateClient();
        var response = await client.PostAsJsonAsync("/api/answers", new { question });
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
        var entry = reply.GetProperty("entry");
        return (reply.GetProperty("outcome").GetString()!, entry.ValueKind == JsonValueKind.Null ? null : entry.GetProperty("id").GetString());
    }
}
