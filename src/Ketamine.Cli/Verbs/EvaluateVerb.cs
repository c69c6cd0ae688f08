using System.CommandLine;
using Ketamine.Cli.Evaluation;

namespace Ketamine.Cli.Verbs;

/// <summary><c>evaluate</c>: how well labelled questions are answered.</summary>
internal static class EvaluateVerb
{
    public static Command Create(TimeProvider time)
    {
        var questions = new Option<string[]>("--questions")
        {
            Description = "A tab-separated file with the columns text, label, kind; may be given several times.",
            HelpName = "FILE",
            Required = true,
            Arity = ArgumentArity.OneOrMore,
        };
        var knowledge = CommonOptions.Knowledge();
        var noSafety = new Option<bool>("--no-safety") { Description = "Ask without triage." };
        var lexical = new Option<bool>("--lexical") { Description = "Compare words alone, as where the model is missing." };
        var calibrate = new Option<bool>("--calibrate") { Description = "Fit weights and thresholds on the questions, and write calibration.json into the knowledge folder." };
        var pool = new Option<string[]>("--pool") { Description = "With --calibrate: fit on this base and these questions as well; may be given several times.", HelpName = "KNOWLEDGE,QUESTIONS" };
        var calibration = MeasuringOptions.OutputFile("--calibration", "Weigh by this file instead of the base's own calibration; with --calibrate: write it.");
        var wrongRate = new Option<double>("--wrong-rate") { Description = "With --calibrate: the share of all questions that may be answered wrongly.", DefaultValueFactory = _ => 0.02 };
        var typos = MeasuringOptions.Typos();
        var chatter = MeasuringOptions.Chatter();
        var json = MeasuringOptions.Json();
        var baseline = new Option<string?>("--baseline") { Description = "Fail where a figure is worse than in this result of --json.", HelpName = "FILE" };
        var plot = MeasuringOptions.OutputFile("--plot", "Draw the risk–coverage curve into this SVG file.");
        var predictions = MeasuringOptions.OutputFile("--predictions", "Write each reply as a line of JSON into this file, in the questions' order.");
        var command = new Command("evaluate", "Measure how well labelled questions are answered.")
        {
            questions, knowledge, noSafety, lexical, calibrate, pool, calibration, wrongRate, typos, chatter, json, baseline, plot, predictions,
        };
        command.SetAction(parsed => parsed.GetValue(calibrate)
            ? new CalibrationRun
            {
                Questions = parsed.GetRequiredValue(questions),
                Knowledge = CommonOptions.ReadKnowledge(parsed.GetValue(knowledge)),
                Pool = parsed.GetValue(pool) ?? [],
                File = parsed.GetValue(calibration),
                WrongRate = parsed.GetValue(wrongRate),
                Json = parsed.GetValue(json),
                Time = time,
                Output = parsed.InvocationConfiguration.Output,
                Errors = parsed.InvocationConfiguration.Error,
            }.Run()
            : new EvaluationRun
            {
                Questions = parsed.GetRequiredValue(questions),
                Knowledge = CommonOptions.ReadKnowledge(parsed.GetValue(knowledge)),
                Safety = !parsed.GetValue(noSafety),
                Lexical = parsed.GetValue(lexical),
                Calibration = parsed.GetValue(calibration),
                Rewording = MeasuringOptions.Rewording(parsed.GetValue(typos), parsed.GetValue(chatter)),
                Json = parsed.GetValue(json),
                Baseline = parsed.GetValue(baseline),
                Plot = parsed.GetValue(plot),
                Predictions = parsed.GetValue(predictions),
                Time = time,
                Output = parsed.InvocationConfiguration.Output,
                Errors = parsed.InvocationConfiguration.Error,
            }.Run());
        return command;
    }
}
