using Ketamine.Knowledge.Reading;

namespace Ketamine.Knowledge.Tests.Reading;

public sealed class TextsFileTests : IDisposable
{
    private readonly BaseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_command_has_phrases()
    {
        var commands = Assert.IsType<KnowledgeReading.Valid>(KnowledgeReader.Read(_folder.Path)).Base.Texts.Commands;

        Assert.Equal(Enum.GetValues<CommandName>(), commands.Keys.Order());
        Assert.All(commands.Values, Assert.NotEmpty);
    }

    [Theory]
    [InlineData("  forget-me: [forget me]", "", "forget-me")]
    [InlineData("  forget-me: [forget me]", "  forget-me: []", "forget-me")]
    [InlineData("  forget-me: [forget me]", "  forget-me: [forget me]\n  sing: [sing]", "sing")]
    [InlineData("commands:", "orders:", "commands")]
    public void A_command_that_is_missing_or_unknown_is_named_with_the_remedy(string line, string changed, string named)
    {
        var path = Path.Combine(_folder.Path, "texts.yaml");
        _folder.Write("texts.yaml", File.ReadAllText(path).Replace(line, changed, StringComparison.Ordinal));

        var problems = Assert.IsType<KnowledgeReading.Invalid>(KnowledgeReader.Read(_folder.Path)).Problems;

        Assert.Contains(problems, p => p.File == "texts.yaml" && p.Line > 0 && p.Message.Contains($"'{named}'", StringComparison.Ordinal) && p.Remedy.Length > 0);
    }
}
