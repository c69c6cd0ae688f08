using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Ketamine.Peers;

/// <summary>CloudAdapter as the samples register it, answering by <see cref="FaqIndex"/>.</summary>
internal static class StockBot
{
    public static void Run(WebApplicationBuilder builder, string table)
    {
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(services => new CloudAdapter(services.GetRequiredService<BotFrameworkAuthentication>()));
        builder.Services.AddSingleton(new FaqIndex(table));
        builder.Services.AddTransient<IBot, FaqBot>();
        var app = builder.Build();
        app.MapPost("/api/messages", (HttpRequest request, HttpResponse response, IBotFrameworkHttpAdapter adapter, IBot bot) => adapter.ProcessAsync(request, response, bot));
        app.MapPost("/api/answers", (Asked asked, FaqIndex index) => new { text = index.Answer(asked.Question) });
        app.Run();
    }

    private sealed record Asked(string Question);

    private sealed class FaqBot(FaqIndex index) : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text(index.Answer(turnContext.Activity.Text)), cancellationToken);
    }
}
