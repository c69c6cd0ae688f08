namespace Ketamine.Answering.Tests;

public sealed class RecentRepliesTests
{
    private readonly RecentReplies _recent = new(100);

    [Fact]
    public void The_same_question_is_found() => Assert.NotNull(Kept(new Question("can i eat"), new Question("can i eat")));

    [Theory]
    [InlineData("is 5 too much", "is 6 too much")]
    [InlineData("what is vitamin b", "what is vitamin k")]
    [InlineData("is it safe", "is it safe?")]
    [InlineData("is it safe", "Is it safe")]
    public void One_character_makes_another_question(string asked, string other) => Assert.Null(Kept(new Question(asked), new Question(other)));

    [Fact]
    public void Region_and_previous_entry_make_another_question()
    {
        var asked = new Question("who can help") { Region = "GB", Previous = "fern" };

        Assert.Null(Kept(asked, asked with { Region = "US" }));
        Assert.Null(Kept(asked, asked with { Previous = "fig" }));
        Assert.Null(Kept(asked, asked with { Region = null, Previous = "GB" }));
        Assert.Null(Kept(asked, asked with { Previous = null }));
        Assert.Null(Kept(asked with { Previous = null }, asked));
    }

    [Fact]
    public void The_previous_entry_is_nothing_to_a_question_that_does_not_lean_on_it()
    {
        var asked = new Question("how much water does a fern need") { Region = "GB", Previous = "fern" };

        Assert.NotNull(Kept(asked, asked with { Previous = "fig" }, leansBack: false));
        Assert.NotNull(Kept(asked, asked with { Previous = null }, leansBack: false));
        Assert.Null(Kept(asked, asked with { Region = "US" }, leansBack: false));
    }

    [Fact]
    public void Old_replies_make_room()
    {
        for (var i = 0; i < 1_000; i++)
        {
            _recent.Keep(new Question($"question {i}"), Reply, leansBack: false);
        }

        Assert.InRange(Enumerable.Range(0, 1_000).Count(i => _recent.Find(new Question($"question {i}")) is not null), 1, 100);
    }

    private static Reply Reply => new SmalltalkReply { Text = "hello", Disclaimer = "none", KnowledgeVersion = "sha256:0", Candidates = [] };

    private static Reply? Kept(Question asked, Question other, bool leansBack = true)
    {
        var recent = new RecentReplies(100);
        recent.Keep(asked, Reply, leansBack);
        return recent.Find(other);
    }
}
