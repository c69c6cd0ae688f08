using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Cli.Tests.Verbs;

public class LintVerbTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_clean_base_is_counted()
    {
        var (code, output) = Lint(Houseplants.Folder);

        Assert.Equal("10 entries, 90 alternates, 4 sources: no findings.", output.Trim());
        Assert.Equal(0, code);
    }

    [Fact]
    public void Findings_are_listed_by_file_with_their_remedy_and_fail_the_run()
    {
        using var copy = new HouseplantsCopy();
        copy.Replace("entries/trouble/yellow-leaves.md", "common cause", "comon cause");
        copy.Replace("entries/care/light.md", "sources: [P1]", "sources: []");

        var (code, output) = Lint(copy.Folder);

        Assert.Equal(
            [
                $"entries/care/light.md: The answer names no source. Add 'sources: [id]' with ids of sources.yaml; only groups named in groups-without-sources of lint.yaml may do without.",
                "entries/trouble/yellow-leaves.md: The dictionary does not know 'comon'. Spell it as in Britain; if it is right, add it to spelling.txt.",
                "10 entries, 90 alternates, 4 sources: 2 findings.",
            ],
            output.Trim().Split(Environment.NewLine));
        Assert.Equal(1, code);
    }

    [Fact]
    public void Notes_do_not_fail_the_run()
    {
        _time.SetUtcNow(new DateTimeOffset(2027, 12, 1, 0, 0, 0, TimeSpan.Zero));

        var (code, output) = Lint(Houseplants.Folder);

        Assert.Contains("note: entries/care/light.md: The review was due by 2027-11-01.", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public void A_base_that_cannot_be_read_lists_its_problems()
    {
        using var copy = new HouseplantsCopy();
        copy.Replace("entries/care/light.md", "risk: general", "risk: none at all");

        var (code, output) = Lint(copy.Folder);

        Assert.Contains("entries/care/light.md:13: The field 'risk'", output, StringComparison.Ordinal);
        Assert.Contains("1 problem.", output, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public void Without_its_rules_a_base_is_not_passed()
    {
        using var copy = new HouseplantsCopy();
        copy.Delete("lint.yaml");

        var (code, _, errors) = CommandLine.Run(_time, "lint", "--knowledge", copy.Folder);

        Assert.Contains("lint.yaml: The file is missing.", errors, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public void A_table_is_only_counted()
    {
        var table = Path.GetTempFileName();
        File.WriteAllText(table, "id\tquestion\tanswer\talternates\na\tWhat is a?\tA letter.\tdefine a || a?\n");

        var (code, output) = Lint(table);

        Assert.StartsWith("1 entry, 2 alternates, 0 sources: no problems.", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
        File.Delete(table);
    }

    private (int Code, string Output) Lint(string knowledge)
    {
        var (code, output, errors) = CommandLine.Run(_time, "lint", "--knowledge", knowledge);
        Assert.Equal("", errors);
        return (code, output);
    }
}
