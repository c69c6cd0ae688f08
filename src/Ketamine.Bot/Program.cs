using Ketamine.Bot;
using Ketamine.Bot.Activities;
using Ketamine.Bot.Answers;
using Ketamine.Bot.DirectLine;
using Ketamine.Bot.Health;
using Ketamine.Bot.Messages;
using Ketamine.Bot.Settings;
using Ketamine.Bot.Store;

return await Startup.RunAsync(() =>
{
    var builder = Startup.CreateBuilder(args);
    builder.AddSettings();
    builder.AddStorage();
    builder.AddAnswers();
    builder.AddConversation();
    builder.AddMessages();
    builder.AddDirectLine();

    var app = builder.Build();
    app.MapAnswers();
    app.MapMessages();
    app.MapDirectLine();
    app.MapHealth();
    return app;
});
