using Ketamine.Bot.Commands;
using Ketamine.Bot.Teams;
using Microsoft.Bot.Builder;

namespace Ketamine.Bot.Activities;

/// <summary>Registers the bot that every Bot Framework door runs.</summary>
internal static class ConversationRegistration
{
    public static void AddConversation(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RecentActivities>();
        builder.Services.AddSingleton<DeliveredOnce>();
        builder.Services.AddSingleton<CommandReplies>();
        builder.Services.AddSingleton<SentReplies>();
        builder.Services.AddSingleton<SlowTurnTyping>();
        builder.Services.AddSingleton<MessageExtension>();
        builder.Services.AddSingleton<IBot, AnswerBot>();
        builder.Services.AddSingleton<FailedTurn>();
    }
}
