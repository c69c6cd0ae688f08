using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Answering;

/// <summary>The reply as JSON, the same on every door.</summary>
public sealed record ReplyJson
{
    /// <summary>How replies are written: camel case, and nulls kept since the form is fixed.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // The JSON is never written into a page; people read it in a terminal.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public required string Outcome { get; init; }

    public required string Text { get; init; }

    public required EntryJson? Entry { get; init; }

    public required double Confidence { get; init; }

    public required IReadOnlyList<CandidateJson> Candidates { get; init; }

    public required SafetyJson? Safety { get; init; }

    public required IReadOnlyList<HelpLineJson> HelpLines { get; init; }

    public required string Disclaimer { get; init; }

    public required string KnowledgeVersion { get; init; }

    public required string Receipt { get; init; }

    public static ReplyJson Of(Reply reply, Texts texts) => new()
    {
        Outcome = OutcomeOf(reply),
        Text = new ReplyMarkdown(texts).Write(reply),
        Entry = reply.Entry is { } entry ? EntryJson.Of(entry) : null,
        Confidence = Round(reply.Candidates is [var best, ..] ? best.Confidence : 0),
        Candidates = [.. reply.Candidates.Select(CandidateJson.Of)],
        Safety = reply.Safety is { } concern ? SafetyJson.Of(concern) : null,
        HelpLines = [.. reply.HelpLines.Select(HelpLineJson.Of)],
        Disclaimer = reply.Disclaimer,
        KnowledgeVersion = reply.KnowledgeVersion,
        Receipt = reply.Receipt,
    };

    /// <summary>The outcome's name in the contract.</summary>
    public static string OutcomeOf(Reply reply) => reply switch
    {
        AnswerReply => "answer",
        ClarificationReply => "clarification",
        FallbackReply => "fallback",
        SmalltalkReply => "smalltalk",
        EscalationReply => "escalation",
        RefusalReply => "refusal",
        _ => throw new InvalidOperationException($"There is no outcome for {reply.GetType().Name}."),
    };

    internal static double Round(double confidence) => Math.Round(confidence, 4);
}

/// <summary>The entry of a reply as JSON.</summary>
public sealed record EntryJson(
    string Id, string Group, string Question, string Answer, string? Note, bool Supplied, IReadOnlyList<SourceJson> Sources, DateOnly? Reviewed)
{
    public static EntryJson Of(Entry entry) => new(
        entry.Id, entry.Group, entry.Question, entry.Answer, entry.Note?.Text, entry.Supplied, [.. entry.Sources.Select(SourceJson.Of)], entry.Reviewed);
}

/// <summary>A source as JSON.</summary>
public sealed record SourceJson(string Id, string Publisher, string Title, Uri? Url)
{
    public static SourceJson Of(Source source) => new(source.Id, source.Publisher, source.Title, source.Address);
}

/// <summary>A candidate as JSON.</summary>
public sealed record CandidateJson(string Id, string Question, double Confidence)
{
    public static CandidateJson Of(Candidate candidate) =>
        new(candidate.Entry.Id, candidate.Entry.Question, ReplyJson.Round(candidate.Confidence));
}

/// <summary>What triage found, as JSON.</summary>
public sealed record SafetyJson(string Category, string Rule)
{
    public static SafetyJson Of(SafetyConcern concern) => new(KebabCase.Of(concern.Category.ToString()), concern.Rule);
}

/// <summary>A help line as JSON.</summary>
public sealed record HelpLineJson(string Kind, string Label, string? Number, Uri Url, string Region, DateOnly Listed)
{
    public static HelpLineJson Of(HelpLine line) =>
        new(KebabCase.Of(line.Kind.ToString()), line.Label, line.Number, line.Address, line.Region, line.Listed);
}
