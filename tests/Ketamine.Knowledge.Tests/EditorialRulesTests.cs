namespace Ketamine.Knowledge.Tests;

public sealed class EditorialRulesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rules-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_rules_stand_in_two_files()
    {
        Write("groups-without-sources: [about-us]\nnames: [philodendron]\namounts: ['\\d+ ml']\n", "# own words\nmonstera # a plant\n\nNASA\n");

        var rules = EditorialRules.Read(_folder);

        Assert.Equal(["about-us"], rules.GroupsWithoutSources);
        Assert.Contains("Philodendron", rules.Names);
        Assert.Equal("20 ML", Assert.Single(rules.Amounts).Match("use 20 ML").Value);
        Assert.Equal(["monstera", "NASA"], rules.OwnWords);
    }

    [Fact]
    public void Every_problem_is_named_with_line_and_remedy()
    {
        Write("names: [a]\namounts:\n  - '(unclosed'\n  - '(?=ahead)'\namount: x\n", "one\ntwo words\n");

        var problems = Assert.Throws<KnowledgeException>(() => EditorialRules.Read(_folder)).Problems;

        Assert.Equal(["lint.yaml:3", "lint.yaml:3", "lint.yaml:5", "spelling.txt:2"], problems.Select(problem => $"{problem.File}:{problem.Line}"));
        Assert.All(problems, problem => Assert.NotEmpty(problem.Remedy));
        Assert.Contains("'two words'", problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_files_are_named() => Assert.Equal(
        ["lint.yaml", "spelling.txt"],
        Assert.Throws<KnowledgeException>(() => EditorialRules.Read(_folder)).Problems.Select(problem => problem.File).Distinct().Order(StringComparer.Ordinal));

    private void Write(string rules, string words)
    {
        File.WriteAllText(Path.Combine(_folder, EditorialRules.File), rules);
        File.WriteAllText(Path.Combine(_folder, EditorialRules.SpellingFile), words);
    }
}
