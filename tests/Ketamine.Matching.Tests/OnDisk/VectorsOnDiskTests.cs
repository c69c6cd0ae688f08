using Ketamine.Knowledge;
using Ketamine.Matching.OnDisk;
using Ketamine.Matching.Tests.Semantic;

namespace Ketamine.Matching.Tests.OnDisk;

public sealed class VectorsOnDiskTests(PoolFixture fixture) : IClassFixture<PoolFixture>, IDisposable
{
    private readonly LargeBase _base = new();

    public void Dispose() => _base.Dispose();

    [Fact]
    public void Words_alone_answer_until_every_phrasing_has_a_vector()
    {
        var knowledge = _base.Write(["a\tWhy do leaves turn yellow?\tToo much water.\t", "b\tWhere does a fern like to stand?\tIn the shade.\t", "c\tWhen are tulips planted?\tIn autumn.\t"]);
        using var before = Matcher(knowledge);
        LargeBaseIndex.Complete(knowledge, fixture.Pool, _base.News);
        using var after = Matcher(knowledge);

        Assert.IsType<Comparison.WordsUntilEncoded>(before.Comparison);
        Assert.Empty(before.Match("foliage losing its green").Candidates);
        Assert.IsType<Comparison.WordsAndMeaningOnDisk>(after.Comparison);
        Assert.Equal("a", after.Match("foliage losing its green").Candidates[0].Entry.Id);
        Assert.All(after.Explain("foliage losing its green").Evidence, e => Assert.Null(e.Coverage));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4_321)]
    [InlineData(1_000_000)]
    public void Broken_off_anywhere_it_goes_on_to_the_same_vectors(int kept)
    {
        var knowledge = _base.Write(60);
        LargeBaseIndex.Complete(knowledge, fixture.Pool, null);
        var whole = File.ReadAllBytes(VectorsFile());
        File.Delete(VectorsFile() + ".sealed");
        File.WriteAllBytes(VectorsFile(), whole[..Math.Min(kept, whole.Length)]);

        LargeBaseIndex.Complete(knowledge, fixture.Pool, _base.News);

        Assert.Equal(whole, File.ReadAllBytes(VectorsFile()));
    }

    [Fact]
    public void Stopped_it_stops_and_keeps_what_is_done()
    {
        var knowledge = _base.Write(1_100);
        using var stop = new CancellationTokenSource();
        var news = new StopAfterFirst(stop);

        Assert.Throws<OperationCanceledException>(() => LargeBaseIndex.Complete(knowledge, fixture.Pool, news, stop.Token));

        using var matcher = Matcher(knowledge);
        Assert.Equal(1_000, Assert.IsType<Comparison.WordsUntilEncoded>(matcher.Comparison).Done);
    }

    [Fact]
    public void Damaged_vectors_are_made_again()
    {
        var knowledge = _base.Write(60);
        LargeBaseIndex.Complete(knowledge, fixture.Pool, null);
        var whole = File.ReadAllBytes(VectorsFile());
        File.WriteAllBytes(VectorsFile(), [.. whole[..^1], (byte)(whole[^1] ^ 1)]);

        using var damaged = Matcher(knowledge);
        LargeBaseIndex.Complete(knowledge, fixture.Pool, _base.News);

        Assert.IsType<Comparison.WordsUntilEncoded>(damaged.Comparison);
        Assert.Equal(BuildStage.Meanings, Assert.Single(_base.News.News.OfType<BuildNews.StartedOver>()).Stage);
        Assert.Equal(whole, File.ReadAllBytes(VectorsFile()));
    }

    [Fact]
    public void An_edited_table_has_the_vectors_that_it_would_have_by_itself()
    {
        var rows = Enumerable.Range(0, 40).Select(LargeBase.Row).ToList();
        LargeBaseIndex.Complete(_base.Write(rows), fixture.Pool, null);
        rows.RemoveAt(3);
        rows.Insert(20, "new\tWhy is bark rough?\tIt is old.\tbark feels rough");
        LargeBaseIndex.Complete(_base.Write(rows), fixture.Pool, null);
        using var alone = new LargeBase();
        LargeBaseIndex.Complete(alone.Write(rows), fixture.Pool, null);

        Assert.Equal(File.ReadAllBytes(VectorsFile(alone)), File.ReadAllBytes(VectorsFile()));
    }

    [Fact]
    public void Compares_about_as_the_encoder_does()
    {
        var knowledge = _base.Write(300);
        LargeBaseIndex.Complete(knowledge, fixture.Pool, null);
        using var matcher = Matcher(knowledge);

        Assert.All(Enumerable.Range(0, 30).Select(i => i * 10), row =>
        {
            var explanation = matcher.Explain(LargeBase.Question(row));
            Assert.Equal($"row-{row}", explanation.Match.Candidates[0].Entry.Id);
            Assert.InRange(explanation.Evidence[0].Cosines!.Value.Nearest, 0.99f, 1.01f);
        });
    }

    private QuestionMatcher Matcher(KnowledgeBase knowledge) => new(knowledge, new MatcherSettings { Encoder = fixture.Pool, News = _base.News });

    private string VectorsFile() => VectorsFile(_base);

    private string VectorsFile(LargeBase of) => Path.Combine(of.IndexFolder, $"vectors1-{fixture.Pool.Fingerprint[..16]}");

    private sealed class StopAfterFirst(CancellationTokenSource stop) : IProgress<BuildNews>
    {
        public void Report(BuildNews value)
        {
            if (value is BuildNews.Advanced { Stage: BuildStage.Meanings })
            {
                stop.Cancel();
            }
        }
    }
}
