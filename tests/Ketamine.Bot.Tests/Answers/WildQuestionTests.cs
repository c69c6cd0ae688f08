using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CsCheck;
using Ketamine.Tests;

namespace Ketamine.Bot.Tests.Answers;

/// <summary>Questions as an attacker writes them, at the JSON door of the whole bot with its own base.</summary>
public sealed class WildQuestionTests(WildQuestionTests.Bot bot) : IClassFixture<WildQuestionTests.Bot>
{
    // Nobody else says this word, so a reply that holds it repeats what was written.
    private const string Said = "zqsaidqz";

    private static readonly Uri Door = new("/api/answers", UriKind.Relative);

    [Fact]
    public async Task What_means_the_same_gets_the_same_entry()
    {
        var phrasings = bot.Host.Knowledge.Entries.SelectMany(entry => entry.Phrasings).ToArray();
        await Gen.Select(Gen.Int[0, phrasings.Length - 1], Gen.Int[0, WildQuestions.Disguises.Length - 1]).SampleAsync(
            async (phrasing, disguise) =>
            {
                var plain = await AskAsync(phrasings[phrasing]);
                var disguised = await AskAsync(WildQuestions.Disguises[disguise](phrasings[phrasing]));
                Assert.True(plain == disguised, $"'{phrasings[phrasing]}' in disguise {disguise}: {disguised}, and not {plain}");
            },
            iter: Cases.Of(1_000));
    }

    [Fact]
    public async Task Capitals_alone_make_no_name_of_the_words_of_a_question() =>
        Assert.Equal(await AskAsync("pharmacy name of ketamine injection"), await AskAsync("PHARMACY NAME OF KETAMINE INJECTION"));

    [Fact]
    public async Task No_question_breaks_the_door_and_no_reply_repeats_it()
    {
        var phrasings = bot.Host.Knowledge.Entries.SelectMany(entry => entry.Phrasings).ToArray();
        var piece = Gen.Frequency((3, Gen.OneOf(WildQuestions.Syntax)), (2, Gen.OneOf(phrasings)), (1, Gen.String[Gen.Char, 0, 60]), (1, Gen.Const(Said)));
        await Gen.Select(piece.Array[1, 6], Gen.OneOf("GB", "US", "", "zz", Said, "\uD83D"), Gen.OneOf(phrasings.Append(Said).ToArray())).SampleAsync(
            async (pieces, region, previous) =>
            {
                using var response = await bot.Client.PostAsJsonAsync(Door, new { question = string.Join(' ', pieces), region, previous });
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.DoesNotContain(Said, await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
            },
            iter: Cases.Of(400));
    }

    [Fact]
    public async Task No_body_breaks_the_door() => await Gen.Frequency((3, Gen.Select(WildJson.Value, WildJson.Name, WildJson.Value, (question, name, value) => $"{{\"question\":{question},\"{name}\":{value}}}")), (1, WildJson.Value))
        .SampleAsync(
            async body =>
            {
                using var response = await bot.Client.PostAsync(Door, new StringContent(body, Encoding.UTF8, "application/json"));
                Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{body}: {response.StatusCode}");
            },
            iter: Cases.Of(2_000));

    public static TheoryData<string> Repeated => [.. WildQuestions.Repeated];

    [Theory]
    [MemberData(nameof(Repeated))]
    public async Task Ten_thousand_words_are_answered(string word) => Assert.NotEqual("", (await AskAsync(string.Concat(Enumerable.Repeat(word, 10_000)))).Outcome);

    private async Task<(string Outcome, string? Entry)> AskAsync(string question)
    {
        using var response = await bot.Client.PostAsJsonAsync(Door, new { question });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
        var entry = reply.GetProperty("entry");
        return (reply.GetProperty("outcome").GetString()!, entry.ValueKind == JsonValueKind.Null ? null : entry.GetProperty("id").GetString());
    }

    /// <summary>One host for all questions, without limits.</summary>
    public sealed class Bot : IDisposable
    {
        internal BotHost Host { get; } = new(("Limits:CallsPerMinutePerAddress", "1000000"), ("Limits:CallsPerMinute", "1000000"));

        internal HttpClient Client => field ??= Host.CreateClient();

        public void Dispose() => Host.Dispose();
    }
}
