using Ketamine.Bot.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Activities;

/// <summary>The only place that sends: each message gets one reply.</summary>
internal sealed class AnswerBot(LiveAnswerer live) : TeamsActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var answerer = live.Current;
        var question = ActivityQuestion.Of(turnContext.Activity);
        var reply = question is null ? answerer.AnswerWithoutText() : answerer.Answer(question);
        return turnContext.SendActivityAsync(ReplyActivityFactory.Create(reply, answerer.Knowledge.Texts, turnContext.Activity.ChannelId), cancellationToken);
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var someoneJoined = membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id);
        return someoneJoined
            ? turnContext.SendActivityAsync(ReplyActivityFactory.CreateWelcome(live.Current.Knowledge.Texts, turnContext.Activity.ChannelId), cancellationToken)
            : Task.CompletedTask;
    }
}
