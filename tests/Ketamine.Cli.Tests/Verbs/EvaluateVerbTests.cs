using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Ketamine.Cli.Tests.Evaluation;

namespace Ketamine.Cli.Tests.Verbs;

public sealed class EvaluateVerbTests : IDisposable
{
    private readonly PlantBase _plants = new();
    private readonly string _questions;

    public EvaluateVerbTests() => _questions = _plants.Write("questions.tsv", """
        text	label	kind
        How often should I water a fern?	fern	in
        my fig tree is losing its leaves	fig	in
        does ivy climbing damage brick	ivy|fern	in
        what is the capital of Peru	none	off-topic
        hello	smalltalk	chat
        """);

    public void Dispose() => _plants.Dispose();

    [Fact]
    public void Json_stands_alone_on_standard_output_with_the_figures_of_the_contract()
    {
        var session = Evaluate("--json");

        Assert.Equal(0, session.Code);
        var report = JsonNode.Parse(session.Output)!.AsObject();
        Assert.Equal(
            ["questions", "inScope", "notToBeAnswered", "recallAt1", "recallAt3", "mrrAt10", "coverage", "wrongRate", "auroc", "correctAt95Near",
             "correctAt95Far", "perClass", "perKind", "microsecondsPerQuestion", "microsecondsP50", "microsecondsP99", "knowledgeVersion"],
            report.Select(p => p.Key));
        Assert.Equal(5, report["questions"]!.GetValue<int>());
        Assert.Equal(1, report["recallAt1"]!.GetValue<double>());
        Assert.Equal(1, report["auroc"]!.GetValue<double>());
        Assert.Null(report["correctAt95Near"]);
        Assert.Equal(0, report["perClass"]!["personal-advice"]!["falseAlarms"]!.GetValue<double>());
        Assert.Equal(1, report["perKind"]!["chat"]!["right"]!.GetValue<double>());
        Assert.True(report["microsecondsPerQuestion"]!.GetValue<double>() > 0);
        Assert.Equal(_plants.Knowledge.Version, report["knowledgeVersion"]!.GetValue<string>());
        Assert.Contains("5 of 5 questions asked", session.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_json_a_table_is_printed_and_progress_apart()
    {
        var session = Evaluate();

        Assert.StartsWith("Questions", session.Output, StringComparison.Ordinal);
        Assert.Contains("off-topic", session.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("asked", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calibration_is_fitted_written_and_used()
    {
        var file = _plants.Named("calibration.json");
        var further = $"{_plants.Path},{_questions}";

        var fit = Evaluate("--calibrate", "--calibration", file, "--pool", further, "--json");
        var used = Evaluate("--calibration", file, "--json");

        Assert.Equal((0, 0), (fit.Code, used.Code));
        var figures = JsonNode.Parse(fit.Output)!["semantic"]!.AsObject();
        Assert.Equal(8, figures["all"]!["questions"]!.GetValue<int>());
        Assert.Contains("8 questions on 2 base(s)", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(1, JsonNode.Parse(used.Output)!["recallAt1"]!.GetValue<double>());
    }

    [Fact]
    public void A_damaged_calibration_is_refused_with_a_remedy()
    {
        var session = Evaluate("--calibration", _plants.Write("calibration.json", "{"));

        Assert.Equal(1, session.Code);
        Assert.Contains("evaluate --calibrate", session.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_give_the_same_figures_but_for_time()
    {
        var (first, second) = (Evaluate("--json"), Evaluate("--json"));

        Assert.Equal(WithoutTime(first.Output), WithoutTime(second.Output));
    }

    [Fact]
    public void Several_files_are_one_run()
    {
        var more = _plants.Write("more.tsv", "text\tlabel\tkind\nbare fig branches\tfig\tshort\n");

        var session = Evaluate("--json", "--questions", more);

        Assert.Equal(6, JsonNode.Parse(session.Output)!["questions"]!.GetValue<int>());
    }

    [Fact]
    public void Predictions_are_one_reply_a_line_in_order()
    {
        var file = _plants.Named("predictions.jsonl");

        Evaluate("--predictions", file);

        var replies = File.ReadLines(file).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["fern", "fig", "ivy"], replies.Take(3).Select(r => r["candidates"]![0]!["id"]!.GetValue<string>()));
        Assert.Equal("smalltalk", replies[4]["outcome"]!.GetValue<string>());
        Assert.Equal(
            ["outcome", "text", "entry", "confidence", "candidates", "safety", "helpLines", "disclaimer", "knowledgeVersion", "receipt"],
            replies[0].AsObject().Select(p => p.Key));
    }

    [Fact]
    public void Typos_and_chatter_change_what_is_asked()
    {
        var (clean, reworded) = (_plants.Named("clean.jsonl"), _plants.Named("reworded.jsonl"));

        Evaluate("--predictions", clean);
        Evaluate("--predictions", reworded, "--typos", "5", "--chatter", "200");

        Assert.NotEqual(File.ReadAllText(clean), File.ReadAllText(reworded));
    }

    [Fact]
    public void A_figure_worse_than_the_baseline_fails_and_is_named_while_the_json_stays_alone()
    {
        var baseline = JsonNode.Parse((Evaluate("--json")).Output)!;
        var same = _plants.Write("same.json", baseline.ToJsonString());
        baseline["coverage"] = 1.5;
        baseline["microsecondsPerQuestion"] = 0.001;
        var better = _plants.Write("better.json", baseline.ToJsonString());

        var (passing, failing) = (Evaluate("--json", "--baseline", same), Evaluate("--json", "--baseline", better));

        Assert.Equal((0, 1), (passing.Code, failing.Code));
        Assert.DoesNotContain("Worse", passing.Errors, StringComparison.Ordinal);
        Assert.Contains("Worse than the baseline: coverage fell from 1.5000 to", failing.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("microseconds", failing.Errors, StringComparison.Ordinal);
        Assert.NotNull(JsonNode.Parse(failing.Output));
    }

    [Fact]
    public void The_plot_is_drawn()
    {
        var file = _plants.Named("plot.svg");

        Evaluate("--plot", file);

        Assert.Equal("svg", XDocument.Load(file).Root!.Name.LocalName);
    }

    [Fact]
    public void A_plot_without_in_scope_questions_is_refused()
    {
        var none = _plants.Write("none.tsv", "text\tlabel\tkind\nwhat is the capital of Peru\tnone\toff-topic\n");

        var session = CommandLine.Run(TimeProvider.System, "evaluate", "--knowledge", _plants.Path, "--questions", none, "--plot", _plants.Named("plot.svg"));

        Assert.Equal(1, session.Code);
        Assert.Contains("no curve without in-scope questions", session.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--typos", "0", "give it 1 or more")]
    [InlineData("--chatter", "-3", "give it 1 or more")]
    [InlineData("--plot", "no/such/folder/plot.svg", "Make it first")]
    [InlineData("--predictions", "no/such/folder/p.jsonl", "Make it first")]
    [InlineData("--baseline", "no-such-baseline.json", "There is no such file")]
    [InlineData("--questions", "no-such-questions.tsv", "There is no such file")]
    public void A_bad_option_is_refused_with_a_remedy(string option, string value, string expected)
    {
        var session = Evaluate(option, value);

        Assert.Equal(1, session.Code);
        Assert.Contains(expected, session.Errors, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Errors) Evaluate(params string[] more) =>
        CommandLine.Run(TimeProvider.System, ["evaluate", "--knowledge", _plants.Path, "--questions", _questions, .. more]);

    private static string WithoutTime(string json)
    {
        var report = JsonNode.Parse(json)!.AsObject();
        foreach (var name in report.Select(p => p.Key).Where(name => name.StartsWith("microseconds", StringComparison.Ordinal)).ToList())
        {
            report.Remove(name);
        }

        return report.ToJsonString(JsonSerializerOptions.Default);
    }
}
