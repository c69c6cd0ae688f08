using System.Text.Json.Nodes;
using Ketamine.Cli.Tests.Evaluation;

namespace Ketamine.Cli.Tests.Verbs;

public sealed class ExplainVerbTests : IDisposable
{
    private readonly PlantBase _plants = new();

    public void Dispose() => _plants.Dispose();

    [Fact]
    public void Json_tells_what_was_read_compared_and_decided()
    {
        var explanation = Json("how oftne should i water a fern");

        Assert.Equal("how often should i water a fern", (string?)explanation["searched"]);
        Assert.Equal("oftne", (string?)explanation["changes"]![0]!["written"]);
        Assert.Equal("often", (string?)explanation["changes"]![0]!["readAs"]);
        Assert.Equal("words and meaning", (string?)explanation["mode"]);
        Assert.Equal("fern", (string?)explanation["knownPhrasingOf"]);
        Assert.Equal("fern", (string?)explanation["candidates"]![0]!["id"]);
        Assert.True((double?)explanation["candidates"]![0]!["cosines"]!["nearest"] > 0.9);
        Assert.True((double?)explanation["candidates"]![0]!["fields"]!["phrasing"] > 0);
        Assert.True((double?)explanation["margin"] > 0);
        Assert.Equal(("answer", "fern", true), ((string?)explanation["outcome"], (string?)explanation["entry"], (bool?)explanation["restsOnMatch"]));
    }

    [Fact]
    public void Words_alone_are_said_to_be_that()
    {
        var explanation = Json("fern leaves", "--lexical");
        var text = Explain("fern leaves", "--lexical").Output;

        Assert.Equal("words", (string?)explanation["mode"]);
        Assert.Null(explanation["candidates"]![0]!["cosines"]);
        Assert.Contains("words alone", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_decided_before_matching_says_so_and_shows_the_match_all_the_same()
    {
        var explanation = Json("thanks");

        Assert.Equal(("smalltalk", false), ((string?)explanation["outcome"], (bool?)explanation["restsOnMatch"]));
        Assert.Contains("(decided before matching)", Explain("thanks").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_leans_on_the_last_entry_is_searched_with_its_question()
    {
        var session = CommandLine.Run(TimeProvider.System, "explain", "and how often should I feed it?", "--previous", "watering", "--knowledge", Houseplants.Folder, "--json");

        Assert.Equal("and how often should i feed it? how often should i water a houseplant?", (string?)JsonNode.Parse(session.Output)!["searched"]);
    }

    [Fact]
    public void A_question_without_words_has_no_candidates_and_no_margin() => Assert.Contains(
        "Margin      none", Explain("😀").Output, StringComparison.Ordinal);

    [Fact]
    public void What_triage_finds_is_named_with_its_rule()
    {
        var session = CommandLine.Run(TimeProvider.System, "explain", "I want to die", "--json");

        var explanation = JsonNode.Parse(session.Output)!;
        Assert.Equal("crisis", (string?)explanation["safety"]!["category"]);
        Assert.Contains("crisis", explanation["triageHits"]!.AsArray().Select(hit => ((string?)hit!["category"])!.ToLowerInvariant()));
    }

    private JsonNode Json(string question, params string[] options) => JsonNode.Parse(Explain(question, [.. options, "--json"]).Output)!;

    private (int Code, string Output, string Errors) Explain(string question, params string[] options) =>
        CommandLine.Run(TimeProvider.System, ["explain", question, "--knowledge", _plants.Path, .. options]);
}
