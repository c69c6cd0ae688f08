using Ketamine.Answering.Explaining;
using Ketamine.Matching;
using Ketamine.Matching.Guards;
using Ketamine.Matching.Lexical;
using Ketamine.Matching.Semantic;

namespace Ketamine.Answering.Tests.Explaining;

public sealed class ExplanationTextTests
{
    private static readonly ExplainedCandidate Fern =
        new("fern", "How do I water a fern?", 0.9126, null, 3.456, new Likeness(0.81f, 0.72f, 0.63f, 0.54f), 0.45, 6.789, new FieldScores(1.11, 2.22, 3.33));

    private static readonly Explanation Plain = new()
    {
        Question = "How oftne to water a fern",
        Mode = "words and meaning",
        CalibratedOn = "houseplants",
        TriageHits = [],
        Safety = null,
        RestsOnMatch = true,
        Searched = "how often to water a fern",
        Changes = [],
        Compared = "how often to water a fern",
        KnownPhrasingOf = null,
        Candidates = [Fern],
        Margin = 1.25,
        NearestNotAnswered = null,
        Thresholds = new AnswerThresholds { Answer = 0.6, Clarification = 0.2 },
        Outcome = "answer",
        Entry = "fern",
    };

    [Theory]
    [InlineData("Question How oftne to water a fern")]
    [InlineData("Concern none")]
    [InlineData("Searched how often to water a fern")]
    [InlineData("Compared words and meaning; weights fitted on houseplants")]
    [InlineData("Margin 1.25 of score before the next")]
    [InlineData("Thresholds shown from confidence 0.600, offered from 0.200")]
    [InlineData("Outcome answer: fern")]
    public void The_way_from_the_question_to_the_reply_is_told(string line) => Assert.Contains(line, Lines(Plain));

    [Fact]
    public void Each_number_of_a_candidate_stands_below_its_name()
    {
        var lines = Written(Plain);
        var names = lines.FindIndex(line => line.EndsWith("Entry", StringComparison.Ordinal));

        Assert.Equal(
            [("Confidence", "0.913"), ("Score", "3.46"), ("Nearest", "0.81"), ("Mean", "0.72"), ("T-near", "0.63"), ("T-mean", "0.54"), ("Cover", "0.45"), ("BM25", "6.79"), ("Asked", "1.11"), ("Pairs", "2.22"), ("Answer", "3.33"), ("Entry", "fern")],
            Words(lines[names]).Zip(Words(lines[names + 1])));
        Assert.Equal(lines[names].IndexOf("Entry", StringComparison.Ordinal), lines[names + 1].IndexOf("fern", StringComparison.Ordinal));
    }

    [Fact]
    public void What_words_alone_cannot_tell_is_left_open() =>
        Assert.Contains("0.913 3.46 – – – – – 6.79 1.11 2.22 3.33 fern", Lines(Plain with { Candidates = [Fern with { Cosines = null, Coverage = null }] }));

    [Fact]
    public void A_candidate_that_is_held_back_says_by_what() =>
        Assert.EndsWith("fern held back: quantity “5 litres”", Lines(Plain with { Candidates = [Fern with { Guard = new Conflict(ConflictKind.Quantity, "5 litres") }] }).Single(line => line.Contains("held back", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void The_best_candidates_are_shown_and_no_more()
    {
        var lines = Lines(Plain with { Candidates = [.. Enumerable.Range(1, 9).Select(i => Fern with { Id = $"fern-{i}" })] });

        Assert.Equal(["fern-1", "fern-2", "fern-3", "fern-4", "fern-5"], lines.Select(line => line.Split(' ')[^1]).Where(last => last.StartsWith("fern-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_there_is_no_candidate_it_says_none_twice()
    {
        var lines = Lines(Plain with { Candidates = [], Margin = null, Outcome = "fallback", Entry = null });

        Assert.Contains("none", lines);
        Assert.Contains("Margin none: there is no next", lines);
        Assert.Contains("Outcome fallback", lines);
    }

    [Fact]
    public void What_was_read_otherwise_is_told()
    {
        var lines = Lines(Plain with { Changes = [new WordChange("oftne", "often"), new WordChange("fren", "fern")], Compared = "water a fern", KnownPhrasingOf = "fern", NearestNotAnswered = new NearestNotAnswered("who sells ferns", 0.456) });

        Assert.Contains("“oftne” read as “often”", lines);
        Assert.Contains("“fren” read as “fern”", lines);
        Assert.Contains("Best part water a fern", lines);
        Assert.Contains("Known word for word a phrasing of fern", lines);
        Assert.Contains("Not answered, nearest 0.46 “who sells ferns”", lines);
    }

    [Theory]
    [InlineData("Best part")]
    [InlineData("Known")]
    [InlineData("Not answered")]
    [InlineData("Triage")]
    [InlineData("read as")]
    [InlineData("held back")]
    [InlineData("decided before")]
    public void What_did_not_happen_is_not_told(string part) => Assert.DoesNotContain(Lines(Plain), line => line.Contains(part, StringComparison.Ordinal));

    [Fact]
    public void What_triage_found_is_told_with_what_makes_it_harmless()
    {
        var lines = Lines(Plain with
        {
            TriageHits = [new TriageFinding("wilting", "Crisis", "leaves fall", null), new TriageFinding("poison", "Refuse", "weed .. killer", "asks")],
            Safety = new SafetyJson("crisis", "wilting"),
            RestsOnMatch = false,
            Outcome = "escalation",
            Entry = null,
        });

        Assert.Contains("Triage rule wilting (Crisis) found: leaves fall", lines);
        Assert.Contains("Triage rule poison (Refuse) found: weed .. killer; harmless here: asks", lines);
        Assert.Contains("Concern crisis, rule wilting", lines);
        Assert.Contains("Outcome escalation (decided before matching)", lines);
    }

    [Theory]
    [InlineData("words", "no model is loaded")]
    [InlineData("words until encoded", "'index' completes them")]
    [InlineData("words and meaning on disk", "a large base on disk")]
    public void How_it_was_compared_is_told_in_full(string mode, string part) =>
        Assert.Contains(part, Lines(Plain with { Mode = mode }).Single(line => line.StartsWith("Compared", StringComparison.Ordinal)), StringComparison.Ordinal);

    private static List<string> Written(Explanation explanation)
    {
        using var writer = new StringWriter();
        new ExplanationText(writer).Write(explanation);
        return [.. writer.ToString().ReplaceLineEndings("\n").Split('\n')];
    }

    /// <summary>The lines with one space between words.</summary>
    private static List<string> Lines(Explanation explanation) => [.. Written(explanation).Select(line => string.Join(' ', Words(line)))];

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
