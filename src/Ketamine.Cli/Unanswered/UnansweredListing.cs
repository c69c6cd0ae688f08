using System.Globalization;
using System.Text.Json;
using Ketamine.Answering;
using Ketamine.Cli.Lint;

namespace Ketamine.Cli.Unanswered;

/// <summary>Prints what was asked and not answered, for people or as JSON.</summary>
internal static class UnansweredListing
{
    private static readonly JsonSerializerOptions Indented = new(ReplyJson.Options) { WriteIndented = true };

    public static void WriteJson(NamedClusters named, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(named.All.Select(cluster => new ClusterJson(
        NamedClusters.NameOf(cluster),
        [.. cluster.Questions.Select(question => new QuestionJson(NamedClusters.NameOf(question), question.Text, question.Day))],
        [.. cluster.Nearest.Select(CandidateJson.Of)])), Indented));

    public static void WriteText(NamedClusters named, TextWriter output)
    {
        foreach (var cluster in named.All)
        {
            output.WriteLine($"{NamedClusters.NameOf(cluster)}  {LintReport.Counted(cluster.Questions.Count, "question")}");
            foreach (var question in cluster.Questions)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {NamedClusters.NameOf(question)}  {question.Day:yyyy-MM-dd}  {question.Text}"));
            }

            foreach (var near in cluster.Nearest)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"            near {near.Confidence:0.00}  {near.Entry.Id}: {near.Entry.Question}"));
            }

            output.WriteLine();
        }

        var questions = LintReport.Counted(named.All.Sum(cluster => cluster.Questions.Count), "question");
        output.WriteLine($"{questions} without an answer, in {LintReport.Counted(named.All.Count, "cluster")}.");
    }

    private sealed record ClusterJson(string Cluster, IReadOnlyList<QuestionJson> Questions, IReadOnlyList<CandidateJson> Nearest);

    private sealed record QuestionJson(string Id, string Question, DateOnly Day);
}
