using Ketamine.Knowledge.Reading;

namespace Ketamine.Knowledge.Tests.Reading;

public sealed class SafetyFileTests
{
    private const string Rule = """
        rules:
          - id: dry
            category: crisis
            entry: repot
            help: [emergency]
            unless: [asks]
            when: [my FERN .. dry|dead]
            matches: [my fern is dry]
            passes: [is a fern dry]
        """;

    private const string Rest = """
        fillers: [very]
        sets:
          FERN: [fern, tree fern]
        asides:
          asks: ["^ is"]
        languages: {}
        personal-details: {}
        """;

    [Fact]
    public void Sets_stand_for_their_words()
    {
        using var folder = new BaseFolder();
        folder.Write("safety.yaml", $"{Rest}\n{Rule}\n");

        var pattern = Assert.Single(Assert.Single(KnowledgeReader.Read(folder.Path).OrThrow().Safety!.Rules).When);

        Assert.Equal(["my", "fern|tree fern", "dry|dead"], pattern.Steps.Select(step => string.Join('|', step.Any)));
        Assert.Equal([false, false, true], pattern.Steps.Select(step => step.AfterGap));
    }

    [Theory]
    [InlineData("my FERN .. dry|dead", "my PALM", "no set 'PALM'")]
    [InlineData("my FERN .. dry|dead", ".. FERN", "is not a pattern")]
    [InlineData("my FERN .. dry|dead", "very FERN", "holds a filler")]
    [InlineData("[asks]", "[told]", "no aside 'told'")]
    [InlineData("help: [emergency]", "help: []", "shows no help lines")]
    [InlineData("entry: repot", "language: xx", "no language 'xx'")]
    [InlineData("matches: [my fern is dry]", "matches: []", "no examples under 'matches'")]
    [InlineData("my FERN .. dry|dead", "my dry", "Nothing uses the set 'FERN'")]
    public void A_problem_is_told_with_its_remedy(string right, string wrong, string told)
    {
        using var folder = new BaseFolder();
        folder.Write("safety.yaml", $"{Rest}\n{Rule}\n".Replace(right, wrong, StringComparison.Ordinal));

        var problems = Assert.IsType<KnowledgeReading.Invalid>(KnowledgeReader.Read(folder.Path)).Problems;

        Assert.Contains(problems, problem => problem.File == "safety.yaml" && problem.Line > 0 && problem.Message.Contains(told, StringComparison.Ordinal));
    }
}
