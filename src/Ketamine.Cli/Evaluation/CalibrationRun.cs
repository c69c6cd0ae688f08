using System.Globalization;
using System.Text.Json;
using Ketamine.Knowledge;
using Ketamine.Matching.Confidence;

namespace Ketamine.Cli.Evaluation;

/// <summary>One run of <c>evaluate --calibrate</c>: fits both modes on labelled questions and writes the calibration.</summary>
internal sealed class CalibrationRun
{
    public required IReadOnlyList<string> Questions { get; init; }

    public required KnowledgeBase Knowledge { get; init; }

    /// <summary>Further bases with their questions, each as "knowledge,questions".</summary>
    public required IReadOnlyList<string> Pool { get; init; }

    /// <summary>The file to write; null for calibration.json in the base's folder.</summary>
    public required string? File { get; init; }

    /// <summary>The share of all questions, 0 to 1, that may be answered wrongly.</summary>
    public required double WrongRate { get; init; }

    public required bool Json { get; init; }

    public required TimeProvider Time { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Errors { get; init; }

    public int Run()
    {
        var file = File ?? (Directory.Exists(Knowledge.Path)
            ? Path.Combine(Knowledge.Path, "calibration.json")
            : throw new InputException(new Problem(Knowledge.Path, 0, "A table base has no folder for its calibration.", "Name the file to write with --calibration.")));
        var sets = Sets();
        var (semantic, semanticFigures) = Fit(sets, lexical: false);
        var (lexical, lexicalFigures) = Fit(sets, lexical: true);
        var calibration = new Calibration { FittedOn = FittedOn(sets), Semantic = semantic, Lexical = lexical };
        System.IO.File.WriteAllText(file, calibration.ToJson() + "\n");
        Print(semanticFigures, lexicalFigures, calibration, file);
        return ExitCode.Success;
    }

    private sealed record Set(KnowledgeBase Knowledge, IReadOnlyList<CalibrationQuestion> Questions);

    private List<Set> Sets() => [Read(Knowledge, Questions), .. Pool.Select(Pooled)];

    private static Set Pooled(string pair) => pair.Split(',') is [var knowledge, var questions]
        ? Read(CommonOptions.ReadKnowledge(knowledge), [questions])
        : throw new InputException(new Problem(pair, 0, "--pool takes a base and its questions.", "Write them with a comma between: knowledge.tsv,questions.tsv."));

    private static Set Read(KnowledgeBase knowledge, IReadOnlyList<string> files) => new(
        knowledge,
        [.. QuestionFile.ReadAll(files, knowledge)
            .Where(q => q.IsInScope || q.IsNotToBeAnswered)
            .Select(q => new CalibrationQuestion(q.Text, [.. q.Labels.OfType<Label.Answered>().Select(l => l.EntryId)]))]);

    private (FittedWeights, FitFigures) Fit(List<Set> sets, bool lexical)
    {
        Errors.WriteLine($"Fitting {(lexical ? "words alone" : "words and meaning")} on {sets.Sum(s => s.Questions.Count)} questions …");
        var fitted = sets.Select(s => new CalibrationSet(CommonOptions.CreateMatcher(s.Knowledge, lexical), [.. s.Knowledge.Entries.Select(e => e.Id)], s.Questions)).ToList();
        try
        {
            return CalibrationFit.Fit(fitted, WrongRate);
        }
        finally
        {
            fitted.ForEach(s => s.Matcher.Dispose());
        }
    }

    private string FittedOn(List<Set> sets) => string.Create(
        CultureInfo.InvariantCulture,
        $"{sets.Sum(s => s.Questions.Count)} questions on {sets.Count} base(s), {Time.GetUtcNow():yyyy-MM-dd}, at most {WrongRate:P1} of them answered wrongly");

    private void Print(FitFigures semantic, FitFigures lexical, Calibration calibration, string file)
    {
        if (Json)
        {
            Output.WriteLine(JsonSerializer.Serialize(new { semantic, lexical }, JsonSerializerOptions.Web));
            return;
        }

        Line("words and meaning", semantic, calibration.Semantic);
        Line("words alone", lexical, calibration.Lexical);
        Output.WriteLine($"Written: {file}");
    }

    private void Line(string mode, FitFigures figures, FittedWeights weights) => Output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{mode}, out of fold: recall at 1 {figures.RecallAt1:F3}, calibration error {figures.CalibrationError:F3}; from confidence {weights.AnswerThreshold:F3} on {figures.Coverage:P1} answered, {figures.WrongRate:P1} wrong"));
}
