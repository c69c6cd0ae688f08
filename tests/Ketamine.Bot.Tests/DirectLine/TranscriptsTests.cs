using System.Text;
using CsCheck;
using Ketamine.Bot.DirectLine;
using Ketamine.Bot.DirectLine.Transcripts;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Bot.Tests.DirectLine;

public sealed class TranscriptsTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly MemoryTranscripts _transcripts;

    public TranscriptsTests() => _transcripts = new MemoryTranscripts(
        Options.Create(new DirectLineSettings { TranscriptActivities = 10, TranscriptKilobytes = 64, TranscriptsMegabytes = 1 }), _time);

    public void Dispose() => _transcripts.Dispose();

    [Fact]
    public async Task The_oldest_activities_go_first()
    {
        await StartAsync("a");
        for (var i = 1; i <= 25; i++)
        {
            Assert.True(await AppendAsync("a", $"\"{i}\""));
        }

        var set = (await _transcripts.ReadAsync("a", 0, default))!;
        Assert.Equal("{\"activities\":[\"16\",\"17\",\"18\",\"19\",\"20\",\"21\",\"22\",\"23\",\"24\",\"25\"],\"watermark\":\"25\"}", Encoding.UTF8.GetString(set.ToJson()));
    }

    [Fact]
    public async Task The_bytes_of_one_conversation_are_bounded_but_the_last_activity_stays()
    {
        await StartAsync("a");
        for (var i = 0; i < 9; i++)
        {
            await AppendAsync("a", new string('x', 10 * 1024));
        }

        Assert.Equal(6, (await _transcripts.ReadAsync("a", 0, default))!.Activities.Count);
        await AppendAsync("a", new string('x', 100 * 1024));
        Assert.Equal(100 * 1024, Assert.Single((await _transcripts.ReadAsync("a", 0, default))!.Activities).Length);
    }

    [Fact]
    public async Task When_all_together_grow_too_large_the_longest_idle_end()
    {
        var ended = new List<string>();
        _transcripts.Changed += id => ended.Add(id!);
        for (var i = 0; i < 17; i++)
        {
            await StartAsync($"{i}");
            await AppendAsync($"{i}", new string('x', 63 * 1024));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(14, _transcripts.OpenConversations);
        Assert.False(await _transcripts.TouchAsync("0", default));
        Assert.False(await _transcripts.TouchAsync("2", default));
        Assert.True(await _transcripts.TouchAsync("3", default));
        Assert.Equal(["0", "1", "2"], ended.TakeLast(3));
    }

    [Fact]
    public async Task An_ended_conversation_takes_nothing_and_can_start_again()
    {
        await StartAsync("a");
        await AppendAsync("a", "\"old\"");
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.False(await AppendAsync("a", "\"late\""));
        Assert.Null(await _transcripts.ReadAsync("a", 0, default));
        await StartAsync("a");
        Assert.Empty((await _transcripts.ReadAsync("a", 0, default))!.Activities);
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_and_the_reader_goes_on_from_where_it_was()
    {
        await StartAsync("a");
        await StartAsync("other");
        foreach (var said in new[] { "\"one\"", "\"two\"", "\"forget\"" })
        {
            await AppendAsync("a", said);
            await AppendAsync("other", said);
        }

        await _transcripts.ForgetBeforeAsync("a", "\"forget\"", default);
        await _transcripts.ForgetBeforeAsync("a", "\"unknown\"", default);
        await _transcripts.ForgetBeforeAsync("ended", "\"forget\"", default);
        await AppendAsync("a", "\"done\"");

        Assert.Equal("{\"activities\":[\"forget\",\"done\"],\"watermark\":\"4\"}", Encoding.UTF8.GetString((await _transcripts.ReadAsync("a", 0, default))!.ToJson()));
        Assert.Equal("{\"activities\":[\"done\"],\"watermark\":\"4\"}", Encoding.UTF8.GetString((await _transcripts.ReadAsync("a", 3, default))!.ToJson()));
        Assert.Equal(3, (await _transcripts.ReadAsync("other", 0, default))!.Activities.Count);
    }

    [Fact]
    public async Task What_is_forgotten_makes_room()
    {
        for (var i = 0; i < 16; i++)
        {
            await StartAsync($"{i}");
            await AppendAsync($"{i}", new string('x', 63 * 1024));
            await AppendAsync($"{i}", $"\"{i}\"");
            await _transcripts.ForgetBeforeAsync($"{i}", $"\"{i}\"", default);
        }

        for (var i = 0; i < 16; i++)
        {
            await AppendAsync($"{i}", new string('x', 63 * 1024));
        }

        Assert.Equal(16, _transcripts.OpenConversations);
    }

    [Fact]
    public void A_reader_with_watermarks_sees_everything_once_and_in_order() =>
        Gen.Bool.Array[1, 200].Sample(steps =>
        {
            var transcript = new Transcript("address", maxItems: 1000, maxBytes: 1_000_000, _time.GetUtcNow());
            var (written, seen, position) = (0, new List<string>(), 0L);
            foreach (var write in steps)
            {
                if (write)
                {
                    transcript.Append(Item($"{written++}"), _time.GetUtcNow());
                }
                else
                {
                    Read();
                }
            }

            Read();
            return seen.SequenceEqual(Enumerable.Range(0, written).Select(i => $"{i}"));

            void Read()
            {
                var set = transcript.ReadAfter(position);
                seen.AddRange(set.Activities.Select(json => Encoding.UTF8.GetString(json.Span)));
                position = set.Watermark;
            }
        });

    [Fact]
    public async Task Conversations_that_start_end_and_grow_at_once_are_counted_right()
    {
        await Parallel.ForAsync(0, 2_000, async (i, _) =>
        {
            await StartAsync($"{i % 50}");
            await AppendAsync($"{i % 50}", new string('x', 1000));
            if (i % 100 == 0)
            {
                _time.Advance(TimeSpan.FromMinutes(30));
            }
        });
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(0, _transcripts.OpenConversations);

        // Were the bytes counted wrong, these would not fit or too many would.
        for (var i = 0; i < 16; i++)
        {
            await StartAsync($"{i}");
            await AppendAsync($"{i}", new string('x', 64 * 1024));
        }

        Assert.Equal(16, _transcripts.OpenConversations);
        await AppendAsync("15", new string('x', 64 * 1024));
        await AppendAsync("15", "x");
        Assert.Equal(16, _transcripts.OpenConversations);
    }

    private async Task StartAsync(string id) => await _transcripts.StartAsync(new ConversationStart { ConversationId = id, Address = "address" }, default);

    private ValueTask<bool> AppendAsync(string id, string json) => _transcripts.AppendAsync(id, Item(json), default);

    private static TranscriptItem Item(string json) => new() { Id = json, From = "someone", IsTyping = false, Json = Encoding.UTF8.GetBytes(json) };
}
