using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Ketamine.Benchmarks.Steps;

/// <summary><c>steps</c>: times each step of an answer by itself, and counts what it allocates.</summary>
internal static class StepsVerb
{
    public static Command Create()
    {
        var questions = new Option<string>("--questions") { Description = "A table whose first column holds questions.", HelpName = "FILE", Required = true };
        var filter = new Option<string>("--filter") { Description = "Which steps, such as '*Lexical'; all without it.", HelpName = "GLOB", DefaultValueFactory = _ => "*" };
        var command = new Command("steps", "Time each step of an answer with BenchmarkDotNet.") { questions, filter };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(questions), parsed.GetRequiredValue(filter)));
        return command;
    }

    private static int Run(string table, string filter)
    {
        StepQuestions.Current = new StepQuestions([.. File.ReadLines(table).Skip(1).Select(line => line.Split('\t')[0])]);
        var folder = Directory.CreateTempSubdirectory("ketamine-steps-").FullName;
        try
        {
            // In this process: a program of its own would have to be built from generated sources.
            var config = ManualConfig.CreateEmpty()
                .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddColumnProvider(DefaultColumnProviders.Instance)
                .AddExporter(MarkdownExporter.GitHub)
                .AddFilter(new GlobFilter([filter]))
                .AddLogger(ConsoleLogger.Default)
                .WithOptions(ConfigOptions.JoinSummary)
                .WithArtifactsPath(folder);
            BenchmarkRunner.Run([typeof(ReadingSteps), typeof(MatchingSteps), typeof(CardSteps)], config);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
