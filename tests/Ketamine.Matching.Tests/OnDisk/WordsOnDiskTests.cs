using Ketamine.Knowledge;
using Ketamine.Matching.OnDisk;

namespace Ketamine.Matching.Tests.OnDisk;

public sealed class WordsOnDiskTests : IDisposable
{
    private const int Many = 20_000;

    private readonly LargeBase _base = new();

    public void Dispose() => _base.Dispose();

    [Fact]
    public void Finds_each_row_of_many_and_answers_alike_when_opened_again()
    {
        var knowledge = _base.Write(Many);
        var asked = Enumerable.Range(0, 200).Select(i => i * 97 % Many).ToList();

        var fresh = Answers(knowledge, asked);
        Assert.Equal(Many, Assert.IsType<BuildNews.Advanced>(_base.News.News[^1]).Done);
        _base.News.News.Clear();
        var reopened = Answers(_base.Read(), asked);

        Assert.Equal(asked.Select(row => $"row-{row}"), fresh.Select(match => match.Candidates[0].Entry.Id));
        Assert.Equal(Describe(fresh), Describe(reopened));
        Assert.Empty(_base.News.News);
    }

    [Fact]
    public void A_question_word_for_word_is_known_and_a_slip_is_corrected()
    {
        using var matcher = Matcher(_base.Write(3_000));

        var known = matcher.Explain("caring for " + NameOf(1_234));
        var slip = matcher.Match($"How do I repott a {NameOf(1_234)}?");

        Assert.Equal("row-1234", known.KnownPhrasingOf);
        Assert.True(known.Match.Candidates[0].Confidence >= 0.99);
        Assert.Contains("repot a", slip.Question, StringComparison.Ordinal);
        Assert.Equal("row-1234", slip.Candidates[0].Entry.Id);
    }

    [Fact]
    public void Words_that_most_rows_have_find_nothing_by_themselves()
    {
        using var matcher = Matcher(_base.Write(3_000));

        Assert.Empty(matcher.Match("how do I").Candidates);
        Assert.Empty(matcher.Match("").Candidates);
        Assert.Empty(matcher.Match("?!").Candidates);
    }

    [Fact]
    public void A_damaged_index_is_made_again()
    {
        var knowledge = _base.Write(500);
        var before = Describe(Answers(knowledge, [7, 77, 377]));
        Overwrite(_base.IndexFile(".doc"));
        _base.News.News.Clear();

        Assert.Equal(before, Describe(Answers(knowledge, [7, 77, 377])));
        Assert.Contains(".doc", Assert.IsType<BuildNews.StartedOver>(_base.News.News[0]).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_that_was_broken_off_and_then_damaged_is_made_again()
    {
        var knowledge = _base.Write(500);
        var before = Describe(Answers(knowledge, [7, 77, 377]));
        File.Delete(_base.IndexFile(".sealed"));
        File.Delete(_base.IndexFile(".si"));
        _base.News.News.Clear();

        Assert.Equal(before, Describe(Answers(knowledge, [7, 77, 377])));
        Assert.IsType<BuildNews.StartedOver>(_base.News.News[0]);
    }

    [Fact]
    public void Another_content_has_an_index_of_its_own()
    {
        using var before = Matcher(_base.Write(300));
        using var after = Matcher(_base.Write(Enumerable.Range(0, 300).Select(LargeBase.Row).Append("new\tWhy is bark rough?\tIt is old.\t")));

        Assert.Equal("new", after.Match("Why is bark rough?").Candidates[0].Entry.Id);
        Assert.DoesNotContain("new", before.Match("Why is bark rough?").Candidates.Select(c => c.Entry.Id));
        Assert.Equal("row-42", before.Match(LargeBase.Question(42)).Candidates[0].Entry.Id);
    }

    [Fact]
    public void Explains_that_words_alone_are_compared()
    {
        using var matcher = Matcher(_base.Write(300));

        var explanation = matcher.Explain(LargeBase.Question(42));

        Assert.IsType<Comparison.Words>(explanation.Comparison);
        Assert.Null(explanation.Evidence[0].Cosines);
        Assert.True(explanation.Evidence[0].Fields is { Phrasing: > 0, Pair: > 0 });
    }

    private static string NameOf(int row) => LargeBase.Question(row).Split(' ')[^1].TrimEnd('?');

    private static void Overwrite(string file)
    {
        using var stream = File.OpenWrite(file);
        stream.Position = stream.Length / 2;
        stream.Write([1, 2, 3, 4, 5, 6, 7, 8]);
    }

    private QuestionMatcher Matcher(KnowledgeBase knowledge) => new(knowledge, new MatcherSettings { News = _base.News });

    private List<QuestionMatch> Answers(KnowledgeBase knowledge, List<int> rows)
    {
        using var matcher = Matcher(knowledge);
        return [.. rows.Select(row => matcher.Match(LargeBase.Question(row) + " please"))];
    }

    private static IEnumerable<string> Describe(IEnumerable<QuestionMatch> matches) =>
        [.. matches.SelectMany(match => match.Candidates.Select(c => $"{c.Entry.Id} {c.Confidence:R}"))];
}
