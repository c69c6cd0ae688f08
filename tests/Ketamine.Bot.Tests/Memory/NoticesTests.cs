using Ketamine.Knowledge;

namespace Ketamine.Bot.Tests.Memory;

public sealed class NoticesTests : IDisposable
{
    private readonly BotHost _host = new(SecondBase.Settings);

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("msteams")]
    [InlineData("directline")]
    [InlineData("slack")]
    public async Task The_notice_stands_beside_the_first_answer_and_again_after_a_week(string channel)
    {
        var talk = new Talk(_host, channel);
        Assert.True(HasNotice(await AskAsync(talk)));
        Assert.False(HasNotice(await AskAsync(talk)));

        _host.Skip(TimeSpan.FromDays(6));
        Assert.False(HasNotice(await AskAsync(talk)));

        _host.Skip(TimeSpan.FromDays(1));
        Assert.True(HasNotice(await AskAsync(talk)));
        Assert.False(HasNotice(await AskAsync(talk)));
    }

    [Fact]
    public async Task The_answer_comes_first_and_whole()
    {
        var first = Shown.All(await AskAsync(new Talk(_host)));
        Assert.True(first.IndexOf(_host.Answered.Question, StringComparison.Ordinal) < first.IndexOf(Notice, StringComparison.Ordinal));
        Assert.Contains(_host.Texts[TextName.Disclaimer], first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_shows_the_notice_itself_does_not_get_it_twice()
    {
        var talk = new Talk(_host, "directline");
        Assert.False(HasNotice(await talk.SayAsync(_host.Answered.Question, new { noticeShown = true })));
        Assert.True(HasNotice(await AskAsync(talk)));
    }

    [Fact]
    public async Task The_notice_is_shown_once_to_a_person_in_several_conversations()
    {
        Assert.True(HasNotice(await AskAsync(new Talk(_host, conversation: "one"))));
        Assert.False(HasNotice(await AskAsync(new Talk(_host, conversation: "two"))));
        Assert.True(HasNotice(await AskAsync(new Talk(_host, person: "another", conversation: "two"))));
    }

    private string Notice => _host.Texts[TextName.Notice];

    private Task<Microsoft.Bot.Schema.Activity> AskAsync(Talk talk) => talk.SayAsync(_host.Answered.Question);

    private bool HasNotice(Microsoft.Bot.Schema.Activity activity) => Shown.All(activity).Contains(Notice, StringComparison.Ordinal);
}
