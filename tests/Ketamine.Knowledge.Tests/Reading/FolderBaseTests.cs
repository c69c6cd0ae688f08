using Ketamine.Knowledge.Reading;

namespace Ketamine.Knowledge.Tests.Reading;

public sealed class FolderBaseTests : IDisposable
{
    private readonly BaseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_an_entry_with_all_its_fields()
    {
        var entry = Assert.Single(ReadValid().Entries);

        Assert.Equal("repot", entry.Id);
        Assert.Equal("ferns", entry.Group);
        Assert.Equal("How do I repot a fern?", entry.Question);
        Assert.Equal(["repotting ferns"], entry.Alternates);
        Assert.Equal("Lift it out, and set it in fresh soil.", entry.Answer);
        Assert.Equal("A garden", Assert.Single(entry.Sources).Publisher);
        Assert.Equal(new DateOnly(2027, 11, 24), entry.ReviewBy);
        Assert.Null(entry.ClinicalReview);
    }

    [Fact]
    public void Keeps_supplied_text_word_for_word_and_the_note_apart()
    {
        const string Supplied = "Ferns’ roots like  room — always.";
        _folder.Write("entries/ferns/old.md", BaseFolder.ValidEntry
            .Replace("risk:", "supplied: true\nrisk:", StringComparison.Ordinal)
            .Replace("Lift it out, and set it in fresh soil.", $"> **Editor's note.** It is dated.\n\n{Supplied}", StringComparison.Ordinal));

        var entry = ReadValid().Find("old")!;

        Assert.Equal(Supplied, entry.Answer);
        Assert.Equal(new EditorNote("It is dated.", ComesFirst: true), entry.Note);
    }

    [Fact]
    public void Reports_every_problem_at_once_with_file_line_and_remedy()
    {
        _folder.Write("entries/ferns/a.md", BaseFolder.ValidEntry.Replace("[A1]", "[A1, ZZ]", StringComparison.Ordinal));
        _folder.Write("entries/ferns/b.md", BaseFolder.ValidEntry.Replace("2027-11-24", "next year", StringComparison.Ordinal));
        _folder.Write("entries/moss/repot.md", BaseFolder.ValidEntry);
        _folder.Write("entries/moss/c.md", "no front matter");
        _folder.Write("entries/moss/d.md", BaseFolder.ValidEntry.Replace("risk: general", "risk: genral", StringComparison.Ordinal));
        _folder.Write("entries/moss/e.md", BaseFolder.ValidEntry.Replace("audience:", "audiense:", StringComparison.Ordinal));
        _folder.Write("entries/moss/f.md", BaseFolder.ValidEntry.Replace("follow-ups: []", "follow-ups: [nowhere]", StringComparison.Ordinal));
        _folder.Write("entries/moss/g.md", BaseFolder.ValidEntry.Replace("question: How", "question: \"How", StringComparison.Ordinal));

        var problems = Assert.IsType<KnowledgeReading.Invalid>(KnowledgeReader.Read(_folder.Path)).Problems;

        Assert.Contains(problems, p => p is { File: "entries/ferns/a.md", Line: 6 } && p.Message.Contains("'ZZ'", StringComparison.Ordinal));
        Assert.Contains(problems, p => p is { File: "entries/ferns/b.md", Line: 8 });
        Assert.Contains(problems, p => p.File == "entries/moss/repot.md" && p.Message.Contains("already used by entries/ferns/repot.md", StringComparison.Ordinal));
        Assert.Contains(problems, p => p is { File: "entries/moss/c.md", Line: 1 });
        Assert.Contains(problems, p => p is { File: "entries/moss/d.md", Line: 5 } && p.Remedy.Contains("general", StringComparison.Ordinal));
        Assert.Contains(problems, p => p is { File: "entries/moss/e.md", Line: 11 } && p.Message.Contains("audiense", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.File == "entries/moss/f.md" && p.Message.Contains("nowhere", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.File == "entries/moss/g.md" && p.Line > 0);
        Assert.All(problems, p => Assert.NotEqual("", p.Remedy));
    }

    [Theory]
    [InlineData("sources.yaml")]
    [InlineData("texts.yaml")]
    public void A_missing_file_is_named(string file)
    {
        _folder.Delete(file);

        var invalid = Assert.IsType<KnowledgeReading.Invalid>(KnowledgeReader.Read(_folder.Path));

        Assert.Contains(invalid.Problems, p => p.File == file);
    }

    [Fact]
    public void A_missing_folder_says_which_setting_to_mend()
    {
        var thrown = Assert.Throws<KnowledgeException>(() => KnowledgeReader.Read(Path.Combine(_folder.Path, "nowhere")).OrThrow());

        Assert.Contains("Knowledge:Path", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_follows_content_and_not_line_ends()
    {
        var before = ReadValid().Version;
        _folder.Write("entries/ferns/repot.md", BaseFolder.ValidEntry.ReplaceLineEndings("\r\n"));
        Assert.Equal(before, ReadValid().Version);

        _folder.Write("calibration.json", "{}");
        Assert.Equal(before, ReadValid().Version);

        _folder.Write("entries/ferns/repot.md", BaseFolder.ValidEntry.Replace("fresh", "new", StringComparison.Ordinal));
        Assert.NotEqual(before, ReadValid().Version);
    }

    [Theory]
    [InlineData("Ann Example, pharmacist, 2026-12-01, 0123456789ab", true)]
    [InlineData("Ann Example, pharmacist, 2026-12-01, short", false)]
    [InlineData("Ann Example", false)]
    public void A_sign_off_has_a_form(string signOff, bool valid)
    {
        _folder.Write("entries/ferns/repot.md", BaseFolder.ValidEntry.Replace("clinical-review: none", $"clinical-review: {signOff}", StringComparison.Ordinal));

        Assert.Equal(valid, KnowledgeReader.Read(_folder.Path) is KnowledgeReading.Valid);
    }

    [Fact]
    public void An_edit_voids_a_sign_off()
    {
        var hash = ReadValid().Entries[0].Hash[..12];
        _folder.Write("entries/ferns/repot.md", BaseFolder.ValidEntry.Replace("clinical-review: none", $"clinical-review: Ann Example, pharmacist, 2026-12-01, {hash}", StringComparison.Ordinal));
        var signed = ReadValid().Entries[0];
        Assert.True(signed.ClinicalReview!.Covers(signed));

        var edited = signed with { Hash = signed.Hash.Replace(signed.Hash[0], signed.Hash[0] == 'a' ? 'b' : 'a') };
        Assert.False(signed.ClinicalReview.Covers(edited));
    }

    private KnowledgeBase ReadValid() => KnowledgeReader.Read(_folder.Path).OrThrow();
}
