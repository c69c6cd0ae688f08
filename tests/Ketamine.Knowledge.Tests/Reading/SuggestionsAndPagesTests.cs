using Ketamine.Knowledge.Reading;

namespace Ketamine.Knowledge.Tests.Reading;

public sealed class SuggestionsAndPagesTests : IDisposable
{
    private readonly BaseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Suggestions_are_entries_in_their_order()
    {
        _folder.Write("entries/ferns/water.md", BaseFolder.ValidEntry);
        Suggest("[water, repot]");

        Assert.Equal(["water", "repot"], ReadValid().Suggestions.Select(entry => entry.Id));
    }

    [Fact]
    public void A_suggestion_that_is_no_entry_is_named()
    {
        Suggest("[repot, nowhere]");

        var problem = Assert.Single(Assert.IsType<KnowledgeReading.Invalid>(KnowledgeReader.Read(_folder.Path)).Problems);

        Assert.Equal("texts.yaml", problem.File);
        Assert.Contains("'nowhere'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_read_by_name_and_change_the_version()
    {
        var before = ReadValid();
        _folder.Write("pages/privacy.md", "# Privacy\n\nWe keep nothing.\n");

        var after = ReadValid();

        Assert.Empty(before.Pages);
        Assert.Equal("# Privacy\n\nWe keep nothing.\n", after.Pages["privacy"]);
        Assert.NotEqual(before.Version, after.Version);
    }

    private void Suggest(string ids) =>
        _folder.Write("texts.yaml", File.ReadAllText(Path.Combine(_folder.Path, "texts.yaml")) + $"\nsuggestions: {ids}\n");

    private KnowledgeBase ReadValid() => KnowledgeReader.Read(_folder.Path).OrThrow();
}
