using System.CommandLine;
using System.Globalization;
using Ketamine.Answering;
using Ketamine.Cli;

namespace Ketamine.Benchmarks.Wild;

/// <summary><c>wild</c>: how long the bot takes for messages that nobody writes in earnest.</summary>
internal static class WildVerb
{
    public static Command Create()
    {
        var knowledge = CommonOptions.Knowledge();
        var count = new Option<int>("--count") { Description = "How many messages of each kind.", DefaultValueFactory = _ => 500 };
        var command = new Command("wild", "Answer wild messages one after another, and tell how long each kind takes.") { knowledge, count };
        command.SetAction(parsed =>
        {
            var answerer = CommonOptions.CreateAnswerer(CommonOptions.ReadKnowledge(parsed.GetValue(knowledge)));
            var messages = new WildMessages([.. answerer.Knowledge.Entries.SelectMany(entry => entry.Phrasings)], parsed.GetValue(count));
            foreach (var text in messages.Plain.Take(100))
            {
                answerer.Answer(new Question(text));
            }

            var output = parsed.InvocationConfiguration.Output;
            output.WriteLine($"{"",-30} {"milliseconds by the clock",26} {"of processors",26}");
            output.WriteLine($"{"",-30} {Heads} {Heads}");
            foreach (var (kind, texts) in messages.Kinds)
            {
                var taken = texts.Select(text => TimeOf(answerer, text)).ToArray();
                output.WriteLine($"{kind,-30} {Row(taken.Select(time => time.Clock))} {Row(taken.Select(time => time.Processors))}");
            }

            return 0;
        });
        return command;
    }

    private static string Heads => $"{"median",8} {"99 %",8} {"longest",8}";

    private static string Row(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Length / 2],8:F1} {sorted[sorted.Length * 99 / 100],8:F1} {sorted[^1],8:F1}");
    }

    // On a machine that has more to do, the clock tells how busy it is and the processors' time what the message took.
    private static (TimeSpan Clock, TimeSpan Processors) TimeOf(Answerer answerer, string text)
    {
        var (start, spent) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        answerer.Answer(new Question(text));
        return (TimeProvider.System.GetElapsedTime(start), Environment.CpuUsage.TotalTime - spent);
    }
}
