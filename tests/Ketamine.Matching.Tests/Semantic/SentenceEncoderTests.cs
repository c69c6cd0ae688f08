using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Tests.Semantic;

public sealed class SentenceEncoderTests(SentenceEncoderTests.Opened opened) : IClassFixture<SentenceEncoderTests.Opened>
{
    private readonly SentenceEncoder encoder = opened.Encoder;

    [Theory]
    [InlineData("How do I get my money back?", "I would like a refund", "How do I reset my password?")]
    [InlineData("Where can I park?", "Is there a car park nearby", "Which wine goes with fish?")]
    [InlineData("The shop is closed on Sundays", "You cannot buy anything there on a Sunday", "The dog slept in the kitchen")]
    [InlineData("my card was stolen", "someone took my credit card", "what is the weather like")]
    public void TextsThatMeanTheSameAreCloser(string text, string same, string other) =>
        Assert.True(Likeness(text, same) > Likeness(text, other) + 0.1f);

    [Theory]
    [InlineData("Where is the café?", "where is the cafe?")]
    [InlineData("Where is the cafe\u0301?", "Where is the caf\u00E9?")]
    [InlineData("one line\nand the next", "one line and the next")]
    [InlineData("de\u200Bli\u00ADvery", "delivery")]
    [InlineData("\u202Etime to go\u202C", "time to go")]
    [InlineData("thanks 👍🏽", "thanks")]
    public void SpellingsOfTheSameTextHaveTheSameVector(string text, string same) =>
        Assert.Equal(Vectors.Bits(encoder.Encode(same).Vector), Vectors.Bits(encoder.Encode(text).Vector));

    [Fact]
    public void VectorsHaveLengthOne()
    {
        var encoded = encoder.EncodeMessage("Is it open today?");

        AssertLengthOne(encoded.Text.Vector);
        AssertLengthOne(encoded.Midway);
        Assert.NotEqual(encoded.Text.Vector, encoded.Midway);
    }

    [Fact]
    public void ATextAlwaysHasTheSameVector()
    {
        var (first, midway) = encoder.EncodeMessage("Is it open today?");
        encoder.Encode("Something longer in between, with more words than the other text has.");
        using var other = SentenceEncoder.Open(SentenceEncoder.DefaultFolder);

        Assert.Equal(Vectors.Bits(first.Vector), Vectors.Bits(encoder.Encode("Is it open today?").Vector));
        Assert.Equal(Vectors.Bits(first.Vector), Vectors.Bits(other.Encode("Is it open today?").Vector));
        Assert.Equal(Vectors.Bits(midway), Vectors.Bits(other.EncodeMessage("Is it open today?").Midway));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("😀🎉👩‍👩‍👧")]
    [InlineData("\0\uFFFF\uFEFF")]
    [InlineData("[CLS] [SEP] [MASK] [PAD]")]
    [InlineData("你好，今天开门吗？")]
    [InlineData("+*?(\"AND OR\"~^:\\/{}[]<>&|!")]
    public void AnyTextHasAVector(string text) => AssertLengthOne(encoder.Encode(text).Vector);

    // Not inline data: an attribute is stored as UTF-8, which has no lone surrogates.
    [Fact]
    public void LoneSurrogatesDoNotCount() =>
        Assert.Equal(Vectors.Bits(encoder.Encode("time to go").Vector), Vectors.Bits(encoder.Encode("\uDC00time\uD800 to go\uD83D").Vector));

    [Fact]
    public void WhatIsPastTheLimitIsCutOff()
    {
        var words = string.Join(' ', Enumerable.Repeat("hello", SentenceTokenizer.MaxTokens));
        var tenThousand = string.Join(' ', Enumerable.Repeat("hello", 10_000));

        Assert.Equal(Vectors.Bits(encoder.Encode(words).Vector), Vectors.Bits(encoder.Encode(tenThousand).Vector));
        Assert.Equal(Vectors.Bits(encoder.Encode(words).Vector), Vectors.Bits(encoder.Encode(tenThousand + "\uD800").Vector));
    }

    [Fact]
    public void RandomTextDoesNotThrow()
    {
        var random = new Random(20);
        for (var i = 0; i < 200; i++)
        {
            var text = string.Create(random.Next(40), random, (span, r) =>
            {
                foreach (ref var character in span)
                {
                    character = (char)r.Next(char.MaxValue + 1);
                }
            });
            AssertLengthOne(encoder.Encode(text).Vector);
        }
    }

    [Fact]
    public void PiecesAreThoseOfTheText()
    {
        var encoded = encoder.Encode("Where can I park?");

        Assert.Equal(5, encoded.Pieces.Length);
        Assert.Equal(5, encoded.States.Count);
        Assert.All(Enumerable.Range(0, 5), piece => Assert.Equal(1, encoded.States.Asked().Cosine(piece, encoded.States, piece), 0.005f));
        Assert.Equal(encoded.Pieces, encoder.Encode("where can i park ?").Pieces);
    }

    [Fact]
    public void AFileKeepsAnEncodingAsItWas()
    {
        var encoded = encoder.Encode("Where can I park?");
        var kept = EncodedText.FromBytes(encoded.ToBytes());

        Assert.Equal(Vectors.Bits(encoded.Vector), Vectors.Bits(kept.Vector));
        Assert.Equal(encoded.Pieces, kept.Pieces);
        Assert.Equal(encoded.States.Steps.ToArray(), kept.States.Steps.ToArray());
        Assert.Equal(encoded.States.Numbers.ToArray(), kept.States.Numbers.ToArray());
    }

    [Fact]
    public void WholeWordsAreWordsOfLetters()
    {
        Assert.Superset(new HashSet<string> { "delivery", "open", "a" }, encoder.WholeWords.ToHashSet());
        Assert.All(encoder.WholeWords, word => Assert.True(word.All(char.IsLetter), word));
        Assert.True(encoder.WholeWords.Count > 20_000);
    }

    /// <summary>One loaded model for all tests of the class.</summary>
    public sealed class Opened : IDisposable
    {
        public SentenceEncoder Encoder { get; } = SentenceEncoder.Open(SentenceEncoder.DefaultFolder);

        public void Dispose() => Encoder.Dispose();
    }

    private static void AssertLengthOne(float[] vector) => Assert.Equal(1, Vectors.Dot(vector, vector), 5);

    private float Likeness(string left, string right) => Vectors.Dot(encoder.Encode(left).Vector, encoder.Encode(right).Vector);
}
