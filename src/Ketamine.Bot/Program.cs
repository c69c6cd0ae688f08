using Ketamine.Bot;
using Ketamine.Bot.Activities;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Curation;
using Ketamine.Bot.DirectLine;
using Ketamine.Bot.Handovers;
using Ketamine.Bot.Health;
using Ketamine.Bot.Limits;
using Ketamine.Bot.Messages;
using Ketamine.Bot.Pages;
using Ketamine.Bot.Settings;
using Ketamine.Bot.Store;
using Ketamine.Bot.Telemetry;

return await Startup.RunAsync(args, () =>
{
    var builder = Startup.CreateBuilder(args);
    SecretFiles.AddTo(builder);
    builder.AddSettings();
    builder.AddStorage();
    builder.AddForwarding();
    builder.AddTelemetry();
    builder.AddLimits();
    builder.AddHealth();
    builder.AddAnswers();
    builder.AddConversation();
    builder.AddMessages();
    builder.AddDirectLine();
    builder.AddHandovers();
    builder.AddPages();
    builder.AddCuration();
    builder.AddSettingsCheck();

    var app = builder.Build();
    app.CheckSettings();
    app.UseForwarding();
    app.UseResponseHeaders();
    app.UseCuration();
    app.MapAnswers();
    app.MapMessages();
    app.MapDirectLine();
    app.MapPages();
    app.MapCuration();
    app.MapHealth();
    app.MapTelemetry();
    return app;
});
