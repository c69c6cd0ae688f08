using Ketamine.Answering;
using Ketamine.Cli.Evaluation;
using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Cli.Tests.Evaluation;

/// <summary>Asked questions in a few words, for worked examples.</summary>
internal static class Sample
{
    public static Entry Entry(string id) => new()
    {
        Id = id,
        Group = "plants",
        Question = $"What about the {id}?",
        Alternates = [],
        Answer = "Water it.",
        Risk = RiskClass.General,
        Sources = [],
        FollowUps = [],
        Regions = [],
        Hash = "",
    };

    /// <param name="labels">As in a file; whatever is no label's name is an entry.</param>
    /// <param name="ranked">The candidates' ids, best first.</param>
    /// <param name="confidence">Of the best candidate; each further one has half as much.</param>
    /// <param name="safety">The class that triage saw.</param>
    public static AskedQuestion Asked(
        string labels, string[] ranked, double confidence = 0.9, string outcome = "answer", string? safety = null, string kind = "in")
    {
        var candidates = ranked.Select((id, i) => new Candidate(Entry(id), confidence / Math.Pow(2, i))).ToList();
        var question = new LabelledQuestion("?", [.. labels.Split('|').Select(name => Label.Parse(name, _ => true)!)], kind);
        return new AskedQuestion(question, candidates, Reply(candidates, outcome, safety));
    }

    private static ReplyJson Reply(List<Candidate> candidates, string outcome, string? safety) => new()
    {
        Outcome = outcome,
        Text = "",
        Entry = outcome == "answer" ? EntryJson.Of(candidates[0].Entry) : null,
        Confidence = candidates is [var best, ..] ? best.Confidence : 0,
        Candidates = [.. candidates.Take(3).Select(CandidateJson.Of)],
        Safety = safety is null ? null : new SafetyJson(safety, "a-rule"),
        HelpLines = [],
        Disclaimer = "Ask a gardener.",
        KnowledgeVersion = "sha256:0",
        Receipt = "-~-~0",
    };
}
