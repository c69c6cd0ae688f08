using System.Text.Json.Nodes;
using Ketamine.Storage.Databases;
using Ketamine.Storage.Redaction;
using Ketamine.Storage.Unanswered;

namespace Ketamine.Cli.Tests.Verbs;

public sealed class UnansweredVerbTests : IDisposable
{
    private const string Watering = "entries/care/watering.md";

    private readonly HouseplantsCopy _plants = new();
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("unanswered-");

    public void Dispose()
    {
        _plants.Dispose();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task Questions_are_listed_by_cluster_with_the_nearest_entries()
    {
        await KeepAsync("how much does a fern cost", "what is the price of a fern", "my neighbour plays the drums");

        var (code, output, _) = Run();
        var json = JsonNode.Parse(Run("--json").Output)!.AsArray();

        Assert.Equal(0, code);
        Assert.EndsWith("3 questions without an answer, in 2 clusters.\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(2, json[0]!["questions"]!.AsArray().Count);
        Assert.All(json[0]!["nearest"]!.AsArray(), near => Assert.NotNull(Houseplants.Base.Find((string?)near!["id"])));
        Assert.Contains((string)json[0]!["cluster"]!, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_becomes_an_alternate_in_a_patch_and_stays_on_the_list()
    {
        await KeepAsync("my plant looks thirsty");
        var before = _plants.Read(Watering);

        var patch = Run("--accept", await NameAsync(), "--as", "watering").Output;

        Assert.Contains($"/{Watering}\n", patch, StringComparison.Ordinal);
        Assert.Contains("\n+  - my plant looks thirsty\n", patch, StringComparison.Ordinal);
        Assert.Equal(before, _plants.Read(Watering));
        Assert.Contains("1 question without", Run().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_applied_the_folder_has_it_and_the_list_no_longer()
    {
        await KeepAsync("my plant of […] looks thirsty");
        var name = "c-" + await NameAsync();

        Assert.Contains("Something was taken out", Run("--accept", name, "--as", "watering", "--apply").Errors, StringComparison.Ordinal);
        Assert.Equal(0, Run("--accept", name, "--wording", "my plant looks thirsty", "--as", "watering", "--apply").Code);

        Assert.Contains("  - my plant looks thirsty\n", _plants.Read(Watering), StringComparison.Ordinal);
        Assert.Contains("0 questions without", Run().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_becomes_a_draft_in_a_file_for_review()
    {
        await KeepAsync("do plants rest in winter");
        var file = Path.Combine(_data.FullName, "draft.patch");

        var (code, _, errors) = Run("--accept", await NameAsync(), "--draft", "winter-rest", "--group", "care", "--patch", file);

        Assert.True(code == 0, errors);
        Assert.Contains("/drafts/care/winter-rest.md\n", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_plants.Folder, "drafts")));
    }

    [Fact]
    public async Task What_is_dismissed_is_gone()
    {
        await KeepAsync("one thing", "quite another matter");

        Assert.Contains("1 question dismissed", Run("--dismiss", await NameAsync()).Output, StringComparison.Ordinal);
        Assert.Contains("1 question without", Run().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--accept", "x")]
    [InlineData("--as", "watering")]
    [InlineData("--accept", "x", "--draft", "new-one")]
    [InlineData("--accept", "x", "--as", "watering", "--dismiss", "x")]
    public async Task Options_that_do_not_go_together_are_refused(params string[] options)
    {
        await KeepAsync("one thing");

        var (code, _, errors) = Run(options);

        Assert.Equal(1, code);
        Assert.Contains("do not go together", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_not_on_the_list_is_refused()
    {
        await KeepAsync("one thing");

        Assert.Contains("the name of no cluster or question", Run("--dismiss", "00000000").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_store_it_is_said_what_to_name() =>
        Assert.Contains("--data", Run().Errors, StringComparison.Ordinal);

    private async Task KeepAsync(params string[] questions)
    {
        await using var database = new SqliteDatabase(_data.FullName, TimeProvider.System);
        foreach (var question in questions)
        {
            await new UnansweredTable(database).AddAsync(
                new UnansweredQuestion
                {
                    Question = new Redactor(_ => true, []).Redact(question),
                    Confidence = 0.1,
                    KnowledgeVersion = "v",
                    Door = "api",
                    Day = new DateOnly(2026, 11, 24),
                },
                CancellationToken.None);
        }
    }

    private async Task<string> NameAsync()
    {
        await using var database = new SqliteDatabase(_data.FullName, TimeProvider.System);
        return (await new UnansweredTable(database).ListAsync(1, CancellationToken.None))[0].Id[..8];
    }

    private (int Code, string Output, string Errors) Run(params string[] options) =>
        CommandLine.Run(TimeProvider.System, ["unanswered", "--knowledge", _plants.Folder, "--data", _data.FullName, .. options]);
}
