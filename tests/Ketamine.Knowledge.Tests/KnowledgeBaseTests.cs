using Ketamine.Knowledge.Reading;

namespace Ketamine.Knowledge.Tests;

public sealed class KnowledgeBaseTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();
    private readonly KnowledgeBase _base;

    public KnowledgeBaseTests()
    {
        File.WriteAllText(_file, "id\tquestion\tanswer\talternates\nfern\tHow do I water a fern?\tOften.\tfern water || thirsty fern\nfig\tWhy does a fig drop leaves?\tDraughts.\t\n");
        _base = KnowledgeReader.Read(_file).OrThrow();
    }

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_variant_holds_the_other_entries_and_finds_them()
    {
        var fern = _base.Entries[0] with { Alternates = ["thirsty fern"] };

        var variant = _base.With([fern]);

        Assert.Equal([fern], variant.Entries);
        Assert.Same(fern, variant.Find("fern"));
        Assert.Null(variant.Find("fig"));
    }

    [Fact]
    public void A_variant_leaves_the_base_as_it_was()
    {
        _base.With([]);

        Assert.Equal(["fern", "fig"], _base.Entries.Select(e => e.Id));
        Assert.NotNull(_base.Find("fig"));
    }

    [Fact]
    public void A_variant_keeps_all_but_the_entries()
    {
        var variant = _base.With([_base.Entries[0]]);

        Assert.Same(_base.Texts, variant.Texts);
        Assert.Same(_base.Sources, variant.Sources);
        Assert.Equal((_base.Version, _base.Path, _base.Calibration), (variant.Version, variant.Path, variant.Calibration));
    }
}
