using System.Diagnostics;
using Ketamine.Knowledge.Reading;
using Ketamine.Knowledge.Writing;

namespace Ketamine.Knowledge.Tests.Writing;

public sealed class EntryEditsTests : IDisposable
{
    private const string File = "entries/ferns/repot.md";

    private readonly BaseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("alternates:\n  - repotting ferns\n", "alternates:\n  - repotting ferns\n  - a bigger pot\n  - \"why: when?\"\n")]
    [InlineData("alternates:\n- repotting ferns\n# a remark\n\n", "alternates:\n- repotting ferns\n- a bigger pot\n- \"why: when?\"\n# a remark\n\n")]
    [InlineData("alternates:\n  - >-\n    repotting\n    ferns\n", "alternates:\n  - >-\n    repotting\n    ferns\n  - a bigger pot\n  - \"why: when?\"\n")]
    [InlineData("alternates: [repotting ferns, moving a fern]\n", "alternates:\n  - repotting ferns\n  - moving a fern\n  - a bigger pot\n  - \"why: when?\"\n")]
    [InlineData("alternates: [repotting ferns,\n  moving a fern]\n", "alternates:\n  - repotting ferns\n  - moving a fern\n  - a bigger pot\n  - \"why: when?\"\n")]
    [InlineData("alternates: []\n", "alternates:\n  - a bigger pot\n  - \"why: when?\"\n")]
    [InlineData("", "alternates:\n  - a bigger pot\n  - \"why: when?\"\n", true)]
    public void Alternates_are_added_however_the_list_is_written(string written, string expected, bool atEnd = false)
    {
        var original = BaseFolder.ValidEntry.ReplaceLineEndings("\n").Replace("alternates:\n  - repotting ferns\n", written, StringComparison.Ordinal);
        _folder.Write(File, original);

        var change = Add("a bigger pot", "why: when?");

        var wanted = atEnd
            ? original.Replace("regions: []\n", "regions: []\n" + expected, StringComparison.Ordinal)
            : original.Replace(written, expected, StringComparison.Ordinal);
        Assert.Equal((File, original, wanted), (change.File, change.Before, change.After));
    }

    [Theory]
    [InlineData("\n", "\n")]
    [InlineData("\r\n", "\r\n")]
    [InlineData("\n", "")]
    public async Task The_patch_makes_the_same_change_as_writing_does(string lineEnding, string lastEnding)
    {
        var original = BaseFolder.ValidEntry.ReplaceLineEndings(lineEnding) + lastEnding;
        _folder.Write(File, original);
        var change = Add("a bigger pot");

        await ApplyAsync(change.Patch(_folder.Path));
        var patched = await ReadAsync(File);
        _folder.Write(File, original);
        change.Write(_folder.Path);

        Assert.Equal(await ReadAsync(File), patched);
        Assert.Equal(change.After, patched);
        Assert.Contains($"  - a bigger pot{lineEnding}", patched, StringComparison.Ordinal);
        Assert.Contains("a bigger pot", KnowledgeReader.Read(_folder.Path).OrThrow().Find("repot")!.Alternates);
    }

    [Fact]
    public async Task A_draft_is_a_new_file_that_the_bot_does_not_read()
    {
        var version = KnowledgeReader.Read(_folder.Path).OrThrow().Version;
        var change = EntryEdits.Draft(SampleEntry.Of("moss") with { Answer = "" }, ["a remark"]);

        await ApplyAsync(change.Patch(_folder.Path));

        Assert.Equal(change.After, await ReadAsync("drafts/sample/moss.md"));
        Assert.Equal(version, KnowledgeReader.Read(_folder.Path).OrThrow().Version);
    }

    [Fact]
    public void A_draft_without_an_answer_cannot_become_an_entry()
    {
        var change = EntryEdits.Draft(SampleEntry.Of("moss") with { Answer = "", Sources = [] }, []);
        _folder.Write("entries/ferns/moss.md", change.After);

        var problem = Assert.Single(Assert.IsType<KnowledgeReading.Invalid>(KnowledgeReader.Read(_folder.Path)).Problems);
        Assert.Contains("The answer is missing", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_meanwhile_is_not_written_over()
    {
        var change = Add("a bigger pot");
        _folder.Write(File, change.Before + "\nMore.\n");

        Assert.Contains("has changed meanwhile", Assert.Throws<IOException>(() => change.Write(_folder.Path)).Message, StringComparison.Ordinal);
        Assert.EndsWith("\nMore.\n", System.IO.File.ReadAllText(Path.Combine(_folder.Path, File)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_no_files_to_change()
    {
        var table = Path.Combine(_folder.Path, "table.tsv");
        System.IO.File.WriteAllText(table, "id\tquestion\tanswer\talternates\na\tWhat is a fern?\tA plant.\t\n");
        var knowledge = KnowledgeReader.Read(table).OrThrow();

        Assert.Contains("not a table", Assert.Throws<KnowledgeException>(() => EntryEdits.AddAlternates(knowledge, knowledge.Entries[0], ["ferns"])).Message, StringComparison.Ordinal);
    }

    private FileChange Add(params string[] added)
    {
        var knowledge = KnowledgeReader.Read(_folder.Path).OrThrow();
        return EntryEdits.AddAlternates(knowledge, knowledge.Find("repot")!, added);
    }

    private Task<string> ReadAsync(string file) => System.IO.File.ReadAllTextAsync(Path.Combine(_folder.Path, file));

    // As a curator would, in the folder above the base.
    private async Task ApplyAsync(string patch)
    {
        var start = new ProcessStartInfo("git", ["apply", "--whitespace=nowarn", "-"])
        {
            WorkingDirectory = Path.GetDirectoryName(_folder.Path)!,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        await git.StandardInput.WriteAsync(patch);
        git.StandardInput.Close();
        var errors = await git.StandardError.ReadToEndAsync();
        await git.WaitForExitAsync();
        Assert.True(git.ExitCode == 0, $"{errors}\n{patch}");
    }
}
