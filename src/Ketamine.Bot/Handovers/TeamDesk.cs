using Ketamine.Bot.Answers;
using Ketamine.Bot.Settings;
using Ketamine.Bot.Teams;
using Ketamine.Knowledge;
using Ketamine.Storage.Databases;
using Ketamine.Storage.Handovers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Handovers;

/// <summary>Where people of the team take a question and answer it.</summary>
internal sealed class TeamDesk(HandoverTable table, IOutreach outreach, LiveAnswerer live, IOptions<HandoverSettings> settings)
{
    public async Task<HandoverReply> ReplyAsync(HandoverStep step, IActivity activity, CancellationToken cancellation)
    {
        // Nobody outside the team's channel takes a question or answers one, whatever a message claims.
        if (!IsTeam(activity))
        {
            return Say(TextName.HandoverGone);
        }

        try
        {
            return step switch
            {
                HandoverStep.Take take => await TakeAsync(take.Id, activity, cancellation),
                HandoverStep.Answer { Text.Length: 0 or > HandoverCards.MaxAnswer } => Say(TextName.HandoverEmpty),
                HandoverStep.Answer answer => await AnswerAsync(answer, activity, cancellation),
                _ => throw new InvalidOperationException($"{step} is no step of the team."),
            };
        }
        catch (StoreUnavailableException)
        {
            return Say(TextName.NotReadable);
        }
    }

    private Texts Texts => live.Current.Knowledge.Texts;

    private bool IsTeam(IActivity activity) =>
        settings.Value.IsOn && TeamsConversation.IsTeams(activity) && activity.Conversation?.Id?.Split(';')[0] == settings.Value.Channel;

    private async Task<HandoverReply> TakeAsync(string id, IActivity activity, CancellationToken cancellation)
    {
        if (await table.FindAsync(id, cancellation) is not { } handover)
        {
            return Say(TextName.HandoverGone);
        }

        if (!await table.MoveAsync(id, HandoverStatus.Open, HandoverStatus.Taken, cancellation))
        {
            return Say(TextName.HandoverTakenAlready);
        }

        // That it has been taken is good to know; the answer follows all the same.
        await outreach.SayAsync(WayBack.Read(handover.Reference), MessageFactory.Text(Texts[TextName.HandoverTaken]), cancellation);
        return new HandoverReply(new HandoverCards(Texts).Taken(id, handover.Question.Text, NameOf(activity)), ReplacesCard: true);
    }

    private async Task<HandoverReply> AnswerAsync(HandoverStep.Answer answer, IActivity activity, CancellationToken cancellation)
    {
        if (await table.FindAsync(answer.Id, cancellation) is not { } handover
            || !await table.MoveAsync(answer.Id, HandoverStatus.Taken, HandoverStatus.Closed, cancellation))
        {
            return Say(TextName.HandoverGone);
        }

        var cards = new HandoverCards(Texts);
        if (!await outreach.SayAsync(WayBack.Read(handover.Reference), cards.Answer(answer.Text), cancellation))
        {
            await KeepOrLetGoAsync(handover, cancellation);
            return Say(TextName.HandoverUndelivered);
        }

        await table.RemoveAsync(answer.Id, cancellation);
        return new HandoverReply(cards.Answered(handover.Question.Text, NameOf(activity)), ReplacesCard: true);
    }

    // A web chat that has ended never comes back; a conversation elsewhere may be reached at a later try.
    private Task KeepOrLetGoAsync(Handover handover, CancellationToken cancellation) => handover.Door == Channels.Directline
        ? table.RemoveAsync(handover.Id, cancellation)
        : table.MoveAsync(handover.Id, HandoverStatus.Closed, HandoverStatus.Taken, cancellation);

    private HandoverReply Say(TextName text) => new(MessageFactory.Text(Texts[text]));

    private static string NameOf(IActivity activity) => activity.From?.Name is { Length: > 0 } name ? name : "…";
}
