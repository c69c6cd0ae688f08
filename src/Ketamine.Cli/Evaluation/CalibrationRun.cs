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
        var (semantic, semanticUnseen) = Fit(sets, lexical: false);
        var (lexical, lexicalUnseen) = Fit(sets, lexical: true);
        var calibration = new Calibration { FittedOn = FittedOn(sets), Semantic = semantic, Lexical = lexical };
        System.IO.File.WriteAllText(file, calibration.ToJson() + "\n");
        Print(Figures(sets, semantic, semanticUnseen), Figures(sets, lexical, lexicalUnseen), file);
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
            .Select(q => new CalibrationQuestion(q.Text, [.. q.Labels.OfType<Label.Answered>().Select(l => l.EntryId)], q.Kind))]);

    private (FittedWeights, IReadOnlyList<UnseenJudgement>) Fit(List<Set> sets, bool lexical)
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

    private static Dictionary<string, FitFigures> Figures(List<Set> sets, FittedWeights weights, IReadOnlyList<UnseenJudgement> unseen)
    {
        var figures = new Dictionary<string, FitFigures> { ["all"] = FitFigures.Of(unseen, weights.AnswerThreshold) };
        foreach (var set in sets.Count > 1 ? unseen.GroupBy(j => j.Set) : [])
        {
            figures[sets[set.Key].Knowledge.Path] = FitFigures.Of([.. set], weights.AnswerThreshold);
        }

        return figures;
    }

    private void Print(Dictionary<string, FitFigures> semantic, Dictionary<string, FitFigures> lexical, string file)
    {
        if (Json)
        {
            Output.WriteLine(JsonSerializer.Serialize(new { semantic, lexical }, EvaluationReport.Json));
            return;
        }

        Output.WriteLine("On questions that the fit had not seen (five folds):");
        Lines("words and meaning", semantic);
        Lines("words alone", lexical);
        Output.WriteLine($"Written: {file}");
    }

    private void Lines(string mode, Dictionary<string, FitFigures> figures)
    {
        foreach (var (questions, f) in figures)
        {
            Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{mode}, {questions}: recall at 1 {Figure(f.RecallAt1)}, right at 95 % near {Figure(f.CorrectAt95Near)}, far {Figure(f.CorrectAt95Far)}, calibration error {Figure(f.CalibrationError)}; at the threshold {Figure(f.Coverage)} answered, {Figure(f.WrongRate)} wrong"));
        }
    }

    private static string Figure(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";
}
