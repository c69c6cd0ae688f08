using System.Text.Json.Nodes;
using Ketamine.Cli.Tests.Evaluation;

namespace Ketamine.Cli.Tests.Verbs;

public sealed class SelfMatchVerbTests : IDisposable
{
    private readonly PlantBase _plants = new();

    public void Dispose() => _plants.Dispose();

    [Fact]
    public void A_base_that_finds_itself_is_told_in_a_sentence()
    {
        var session = SelfMatch("--list");

        Assert.Equal(0, session.Code);
        Assert.Equal("9 of 9 questions and alternates find their entry: recall at 1 1.0000.", session.Output.Trim());
        Assert.Contains("9 of 9 questions asked", session.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Left_out_alternates_that_miss_are_listed_with_what_they_got()
    {
        var clash = _plants.Write("clash.tsv", "id\tquestion\tanswer\talternates\nfern\tWater a fern?\tYes.\tgreen leaves\nfig\tFeed a fig?\tNo.\tgreen leaves today\n");

        var session = CommandLine.Run(TimeProvider.System, "selfmatch", "--knowledge", clash, "--leave-one-out", "--list");

        // Which of the two misses hangs on the model; that a miss is listed with what was expected and found does not.
        var lines = session.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        var misses = lines[..^1].Select(line => line.Split('\t')).ToList();
        Assert.All(misses, miss => Assert.True(miss is [_, "fern", "fig"] or [_, "fig", "fern"]));
        Assert.StartsWith($"{2 - misses.Count} of 2 left-out alternates find their entry", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Json_stands_alone_on_standard_output()
    {
        var session = SelfMatch("--json", "--leave-one-out", "--list", "--typos", "25", "--chatter", "40");

        var report = JsonNode.Parse(session.Output)!.AsObject();
        Assert.Equal(["questions", "right", "recallAt1", "leaveOneOut", "knowledgeVersion", "misses"], report.Select(p => p.Key));
        Assert.Equal(6, report["questions"]!.GetValue<int>());
        Assert.Equal(6 - report["right"]!.GetValue<int>(), report["misses"]!.AsArray().Count);
        Assert.Equal(_plants.Knowledge.Version, report["knowledgeVersion"]!.GetValue<string>());
    }

    private (int Code, string Output, string Errors) SelfMatch(params string[] more) =>
        CommandLine.Run(TimeProvider.System, ["selfmatch", "--knowledge", _plants.Path, .. more]);
}
