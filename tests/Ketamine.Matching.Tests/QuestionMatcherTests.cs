using System.Text;
using CsCheck;
using Ketamine.Knowledge;
using Ketamine.Matching.Tests.Semantic;

namespace Ketamine.Matching.Tests;

public sealed class QuestionMatcherTests(PoolFixture fixture) : IClassFixture<PoolFixture>, IDisposable
{
    private static readonly KnowledgeBase Knowledge = PlantBase.Read();
    private static readonly QuestionMatcher Lexical = new(Knowledge);

    private readonly QuestionMatcher _matcher = new(Knowledge, new MatcherSettings { Encoder = fixture.Pool });

    private IEnumerable<QuestionMatcher> Both => [Lexical, _matcher];

    public void Dispose() => _matcher.Dispose();

    [Fact]
    public void Every_phrasing_finds_its_entry_and_is_sure_with_and_without_the_encoder() => Assert.All(
        from matcher in Both from entry in Knowledge.Entries from text in entry.Phrasings select (matcher, entry, text),
        asked =>
        {
            var best = asked.matcher.Match(asked.text.ToUpperInvariant() + " ?!").Candidates[0];

            Assert.Equal(asked.entry.Id, best.Entry.Id);
            Assert.True(best.Confidence >= 0.99);
            Assert.Null(best.Conflict);
        });

    [Fact]
    public void Confidences_fall_and_stay_between_0_and_1() => Assert.All(
        from matcher in Both from text in new[] { "neem", "how much oil", "is it safe", "bees and leaves", "green gold" } select matcher.Match(text).Candidates,
        candidates =>
        {
            Assert.All(candidates, c => Assert.InRange(c.Confidence, 0, 1));
            Assert.Equal(candidates.OrderByDescending(c => c.Confidence).Select(c => c.Entry.Id), candidates.Select(c => c.Entry.Id));
        });

    [Fact]
    public void An_excluded_entry_is_not_found_even_by_its_own_question() => Assert.All(Both, matcher =>
        Assert.DoesNotContain("neem", matcher.Match("How does neem oil work on plants?", excluding: "neem").Candidates.Select(c => c.Entry.Id)));

    [Fact]
    public void An_explanation_tells_the_match_and_what_led_to_it()
    {
        var explanation = _matcher.Explain("how does gg wokr on plnats");

        Assert.Equal("how does neem oil work on plants", explanation.Match.Question);
        Assert.Equal([new WordChange("wokr", "work"), new WordChange("plnats", "plants"), new WordChange("gg", "neem oil")], explanation.Changes);
        Assert.Equal("neem", explanation.KnownPhrasingOf);
        Assert.Equal("neem", explanation.Match.Candidates[0].Entry.Id);
        Assert.True(explanation.Comparison is Comparison.WordsAndMeaning && explanation.Margin > 0);
        Assert.Equal(explanation.Match.Candidates.Count, explanation.Evidence.Count);
        Assert.True(explanation.Evidence[0].Cosines!.Value.Nearest > 0.99 && explanation.Evidence[0].Fields.Phrasing > 0.5);
        Assert.Equivalent(_matcher.Match("how does gg wokr on plnats"), explanation.Match);
    }

    [Fact]
    public void An_explanation_without_the_encoder_has_no_cosines()
    {
        var explanation = Lexical.Explain("how does neem oil work");

        Assert.IsType<Comparison.Words>(explanation.Comparison);
        Assert.All(explanation.Evidence, e => Assert.Null(e.Cosines));
        Assert.Null(explanation.NearestNotAnswered);
    }

    [Fact]
    public void A_name_that_is_an_alternate_does_not_claim_the_name_s_own_question()
    {
        Assert.Equal("nickname", _matcher.Match("green gold").Candidates[0].Entry.Id);
        Assert.Null(_matcher.Explain("neem oil").KnownPhrasingOf);
    }

    [Fact]
    public void Small_talk_around_a_question_does_not_hide_it() => Assert.Equal(
        "harm",
        _matcher.Match("Hello there, I hope your day is going well. The bus was late again, so I walked. Does neem oil hurt bees? My phone is nearly out of charge.").Candidates[0].Entry.Id);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀 🌱")]
    [InlineData("?!…")]
    public void Without_words_nothing_is_found(string text) => Assert.All(Both, matcher => Assert.Empty(matcher.Match(text).Candidates));

    [Theory]
    [InlineData("AND")]
    [InlineData("NOT neem OR")]
    [InlineData("neem AND (oil OR")]
    [InlineData("phrasing:\"neem oil\"~2^5 +[a TO b] \\")]
    [InlineData("*?* /neem.*/ {oil} && ||")]
    [InlineData("¿cómo funciona el aceite?")]
    [InlineData("ニームオイルの使い方")]
    [InlineData("как действует масло")]
    public void Search_syntax_and_other_languages_are_text_like_any_other(string text) => Assert.All(Both, matcher => Assert.NotNull(matcher.Match(text)));

    [Fact]
    public void Ten_thousand_words_are_read() => Assert.All(Both, matcher =>
        Assert.NotNull(matcher.Match(string.Join(' ', Enumerable.Repeat("neem oil on leaves.", 2_500)))));

    [Fact]
    public void What_looks_the_same_finds_the_same() => Gen.Select(
        AnyOf([.. Knowledge.Entries.SelectMany(e => e.Phrasings)]),
        AnyOf<Func<string, string>>(
            text => text.Normalize(NormalizationForm.FormD),
            text => $"\u202E{text}\u202C",
            text => string.Join('\u200B', text.ToCharArray()),
            text => text.Replace('e', 'е').Replace('o', 'о'),
            text => $"  {text.Replace(" ", " \t\n ", StringComparison.Ordinal)}  ",
            text => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)),
            text => text + (char)0xD83D))
        .Sample((text, disguise) => Both.All(matcher =>
            matcher.Match(disguise(text)).Candidates[0].Entry.Id == matcher.Match(text).Candidates[0].Entry.Id), iter: Cases.Of(500));

    [Fact]
    public void No_text_makes_it_throw() => Gen.Select(Gen.String[Gen.Char, 0, 300], AnyOf("neem", "oil. ", "is it ", " ml?", "bees"))
        .Sample((text, word) => Both.All(matcher => matcher.Match(text.Insert(text.Length / 2, word)) is not null), iter: Cases.Of(500));

    private static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
