using Ketamine.Matching.Exemplars;
using Ketamine.Matching.Semantic;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Tests.Exemplars;

public sealed class ExemplarClassifierTests : IDisposable
{
    private static readonly string[] Texts =
    [
        "my fern is dying", "the leaves of my palm turn brown", "my cactus rots at the root", "my fern drops its leaves",
        "how often do I water a fern", "which soil does a palm like", "where do cacti grow", "when do I prune my roses",
    ];

    private static readonly ExemplarQuestion Sick = new([.. Texts.Select((_, i) => (bool?)(i < 4))]);

    private readonly string _cache = Directory.CreateTempSubdirectory("exemplars-").FullName;

    [Theory]
    [InlineData("my palm drops its leaves and is dying", true)]
    [InlineData("my fernn is dyingg", true)]
    [InlineData("how often do I water a palm", false)]
    public void New_messages_fall_to_the_side_that_they_are_like(string text, bool sick) => Assert.Equal(sick, Score(text) > 0);

    [Fact]
    public void Exemplars_themselves_score_as_they_were_answered() =>
        Assert.All(Texts.Select((text, i) => (text, i)), exemplar => Assert.Equal(exemplar.i < 4, Score(exemplar.text) > 0.3));

    [Fact]
    public void An_exemplar_that_says_nothing_on_a_question_does_not_count()
    {
        var colour = new ExemplarQuestion([true, true, false, false, null, null, null, null]);

        Assert.Equal(2, new ExemplarClassifier(Texts, PlainText.Of, [Sick, colour], null, null).Score("brown leaves").Single().Count);
    }

    [Fact]
    public void A_message_without_words_has_no_scores() => Assert.Empty(new ExemplarClassifier(Texts, PlainText.Of, [Sick], null, null).Score(" ?! "));

    [Fact]
    public void A_kept_fit_gives_the_same_scores_and_a_damaged_one_is_made_again()
    {
        var first = Kept();
        var file = Assert.Single(Directory.GetFiles(_cache));
        var second = Kept();
        var bytes = File.ReadAllBytes(file);
        bytes[^5] ^= 0x40;
        File.WriteAllBytes(file, bytes);

        Assert.Equal(first, second);
        Assert.Equal(first, Kept());
        Assert.NotEqual(bytes, File.ReadAllBytes(Assert.Single(Directory.GetFiles(_cache))));
    }

    [Fact]
    public void A_fit_on_meaning_is_kept_whole()
    {
        using var encoder = EncoderPool.Open(SentenceEncoder.DefaultFolder, 1);

        Assert.Equal(ByMeaning(encoder, _cache), ByMeaning(encoder, _cache));
        Assert.Equal(ByMeaning(encoder, null), ByMeaning(encoder, _cache), 0.002f);
    }

    [Fact]
    public void Meaning_knows_what_wording_does_not()
    {
        using var encoder = EncoderPool.Open(SentenceEncoder.DefaultFolder, 1);

        Assert.True(Score("foliage withers away", encoder) > Score("foliage withers away"));
    }

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    private float Kept() => new ExemplarClassifier(Texts, PlainText.Of, [Sick], null, _cache).Score("my palm is dying").Single()[0];

    private static float ByMeaning(EncoderPool encoder, string? cache) => new ExemplarClassifier(Texts, PlainText.Of, [Sick], encoder, cache).Score("my palm is dying").Single()[0];

    private static float Score(string text, EncoderPool? encoder = null) => new ExemplarClassifier(Texts, PlainText.Of, [Sick], encoder, null).Score(text).Single()[0];
}
