using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;
using Ketamine.Matching;
using Ketamine.Matching.OnDisk;
using Ketamine.Matching.Semantic;

namespace Ketamine.Benchmarks.Large;

/// <summary><c>large</c>: what one base costs, measured in a process of its own: start, memory, time a question.</summary>
internal static class LargeVerb
{
    // Until then code is compiled anew and files come from the disk.
    private const int WarmUp = 300;

    public static Command Create()
    {
        var table = new Argument<string>("table") { Description = "The table base." };
        var questions = new Option<string[]>("--questions") { Description = "Tab-separated with a header, the text first; each is asked once.", Required = true, AllowMultipleArgumentsPerToken = true };
        var folder = new Option<string>("--folder") { Description = "Where the index is kept.", Required = true };
        var memory = new Option<bool>("--in-memory") { Description = "Hold the base in memory, whatever its size." };
        var count = new Option<int>("--count") { Description = "How many questions are timed.", DefaultValueFactory = _ => 3_000 };
        var results = new Option<string?>("--results") { Description = "A table that the figures are added to, for 'large-chart'." };
        var command = new Command("large", "Measure start, memory and time a question of one base, whose index is made first where it is missing.") { table, questions, folder, memory, count, results };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetRequiredValue(questions).SelectMany(file => File.ReadLines(file).Skip(1)).Select(line => line.Split('\t')[0]).Distinct(StringComparer.Ordinal).ToList();
            var large = parsed.GetValue(memory) ? null : new LargeTables { Folder = parsed.GetRequiredValue(folder), From = 1 };
            var figures = Measure(parsed.GetRequiredValue(table), large, parsed.GetRequiredValue(folder), Spread(asked, WarmUp + parsed.GetValue(count)), parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(results) is { } file)
            {
                File.AppendAllLines(file, [figures.ToLine()]);
            }

            return 0;
        });
        return command;
    }

    private static LargeFigures Measure(string table, LargeTables? large, string folder, List<string> asked, TextWriter output)
    {
        var begun = TimeProvider.System.GetTimestamp();
        using var encoder = EncoderPool.Open(SentenceEncoder.DefaultFolder);
        var knowledge = KnowledgeReader.Read(table, large).OrThrow();
        var read = TimeProvider.System.GetElapsedTime(begun);
        using var matcher = Matcher(knowledge, encoder, folder);
        if (!matcher.Comparison.HasMeaning)
        {
            LargeBaseIndex.Complete(knowledge, encoder, null);
            output.WriteLine("The index was made now. Run again for the figures of a start.");
        }

        matcher.Match(asked[0]);
        var start = TimeProvider.System.GetElapsedTime(begun);
        output.WriteLine(Invariant($"{knowledge.Entries.Count} entries: {matcher.Comparison.Name()}"));
        output.WriteLine(Invariant($"start to the first answer {start.TotalSeconds:0.00} s (table read after {read.TotalSeconds:0.00} s), then {Megabytes()} MB"));
        var timed = asked.Skip(1).Select(question => Time(matcher, question)).Skip(WarmUp).ToList();
        var times = timed.Select(t => t.Elapsed).Order().ToList();
        var processor = timed.Select(t => t.Processor).Order().ToList();
        var figures = new LargeFigures(
            knowledge.Entries.Count, large is not null, At(times, 0.5), At(times, 0.99), start.TotalSeconds, Megabytes());
        output.WriteLine(Invariant($"{times.Count} questions: p50 {figures.P50:0.00} ms, p99 {figures.P99:0.00} ms, most {times[^1]:0.0} ms; {figures.Megabytes} MB, at most {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        output.WriteLine(Invariant($"of processor time, which other programs do not lengthen as much: p50 {At(processor, 0.5):0.00} ms, p99 {At(processor, 0.99):0.00} ms"));
        return figures;
    }

    private static QuestionMatcher Matcher(KnowledgeBase knowledge, EncoderPool encoder, string folder) => new(knowledge, new MatcherSettings { Encoder = encoder, CacheFolder = folder });

    private static (double Elapsed, double Processor) Time(QuestionMatcher matcher, string question)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var begun = TimeProvider.System.GetTimestamp();
        matcher.Match(question);
        var elapsed = TimeProvider.System.GetElapsedTime(begun);
        return (elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    private static List<string> Spread(List<string> all, int count) =>
        [.. Enumerable.Range(0, Math.Min(count, all.Count)).Select(i => all[(int)((long)i * all.Count / Math.Min(count, all.Count))])];

    private static double At(List<double> ordered, double share) => ordered[Math.Min(ordered.Count - 1, (int)Math.Ceiling(share * ordered.Count) - 1)];

    private static long Megabytes()
    {
        using var own = Process.GetCurrentProcess();
        return own.WorkingSet64 >> 20;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
