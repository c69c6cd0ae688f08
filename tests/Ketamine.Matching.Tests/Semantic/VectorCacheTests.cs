using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Tests.Semantic;

public sealed class VectorCacheTests(PoolFixture fixture) : IClassFixture<PoolFixture>, IDisposable
{
    private static readonly string[] Texts = ["Is it open today?", "Where can I park?", "What does it cost?"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheFirstTimeAllTextsAreEncoded()
    {
        var table = Load(Texts);

        Assert.Equal(3, table.Computed);
        AssertHolds(Texts, table);
    }

    [Fact]
    public void TheSecondTimeNoneIs()
    {
        Load(Texts);

        var table = Load(Texts);

        Assert.Equal(0, table.Computed);
        AssertHolds(Texts, table);
    }

    [Fact]
    public void AnEditEncodesOnlyWhatItChanged()
    {
        Load(Texts);
        string[] edited = [Texts[0], "Where can I leave my car?", Texts[2], "Is there a lift?"];

        var table = Load(edited);

        Assert.Equal(2, table.Computed);
        AssertHolds(edited, table);
        Assert.Equal(0, Load(edited).Computed);
    }

    [Fact]
    public void AnotherOrderEncodesNothing()
    {
        Load(Texts);
        string[] reversed = [.. Texts.Reverse()];

        var table = Load(reversed);

        Assert.Equal(0, table.Computed);
        AssertHolds(reversed, table);
    }

    [Fact]
    public void TwinsAreEncodedOnce()
    {
        string[] twins = [Texts[0], Texts[1], Texts[0]];

        var table = Load(twins);

        Assert.Equal(2, table.Computed);
        AssertHolds(twins, table);
    }

    [Fact]
    public void NoTextsGiveAnEmptyTable() => Assert.Empty(Load([]).Texts);

    [Fact]
    public void WithoutAFolderNothingIsKept()
    {
        var table = VectorCache.LoadOrCompute(Texts, fixture.Pool, null);

        Assert.Equal((3, null), (table.Computed, table.CacheProblem));
        AssertHolds(Texts, table);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-1)]
    public void ADamagedFileIsMadeAnew(int position)
    {
        Load(Texts);
        var content = File.ReadAllBytes(CacheFile());
        content[position < 0 ? ^1 : position] ^= 1;
        File.WriteAllBytes(CacheFile(), content);

        var table = Load(Texts);

        Assert.Equal(3, table.Computed);
        AssertHolds(Texts, table);
        Assert.Equal(0, Load(Texts).Computed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1000)]
    public void ACutFileIsMadeAnew(int length)
    {
        Load(Texts);
        File.WriteAllBytes(CacheFile(), File.ReadAllBytes(CacheFile())[..length]);

        Assert.Equal(3, Load(Texts).Computed);
        Assert.Equal(0, Load(Texts).Computed);
    }

    [Fact]
    public void AnotherModelsVectorsAreNotUsed()
    {
        Load(Texts);
        var other = new Dictionary<UInt128, EncodedText>();

        VectorFile.ReadInto(CacheFile(), new string('0', 64), other);

        Assert.Empty(other);
    }

    [Fact]
    public void AFolderThatCannotBeWrittenIsToldAndDoneWithout()
    {
        // A file in the folder's place fails for every account, root included.
        File.WriteAllText(folder.File("file"), "");

        var table = VectorCache.LoadOrCompute(Texts, fixture.Pool, folder.File("file"));

        Assert.Equal(3, table.Computed);
        Assert.Contains(folder.File("file"), table.CacheProblem, StringComparison.Ordinal);
        AssertHolds(Texts, table);
    }

    [Fact]
    public void OldFilesGoAway()
    {
        for (var i = 0; i < 8; i++)
        {
            Load([$"text {i}"]);
        }

        Assert.Equal(4, Directory.GetFiles(folder.Path).Length);
        Assert.Equal(0, Load(["text 7"]).Computed);
    }

    [Fact]
    public void SeveralAtATimeGetTheSame() =>
        Parallel.For(0, 8, _ => AssertHolds(Texts, Load(Texts)));

    private EncodedTexts Load(string[] texts) => VectorCache.LoadOrCompute(texts, fixture.Pool, folder.Path);

    private string CacheFile() => Assert.Single(Directory.GetFiles(folder.Path));

    private void AssertHolds(string[] texts, EncodedTexts table)
    {
        Assert.Equal(texts.Select(text => Vectors.Bits(fixture.Pool.Encode(text).Vector)), table.Texts.Select(text => Vectors.Bits(text.Vector)));
    }
}
