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
            output.WriteLine($"{"milliseconds",-28} {"messages",8} {"median",8} {"99 %",8} {"longest",8}");
            foreach (var (kind, texts) in messages.Kinds)
            {
                var taken = texts.Select(text => TimeOf(answerer, text)).Order().ToArray();
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind,-28} {taken.Length,8} {taken[taken.Length / 2],8:F1} {taken[taken.Length * 99 / 100],8:F1} {taken[^1],8:F1}"));
            }

            return 0;
        });
        return command;
    }

    private static double TimeOf(Answerer answerer, string text)
    {
        var start = TimeProvider.System.GetTimestamp();
        answerer.Answer(new Question(text));
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }
}
