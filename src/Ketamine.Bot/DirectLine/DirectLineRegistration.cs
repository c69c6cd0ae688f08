using Ketamine.Bot.DirectLine.Access;
using Ketamine.Bot.DirectLine.Streams;
using Ketamine.Bot.Limits;
using Ketamine.Bot.Settings;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Ketamine.Bot.DirectLine;

/// <summary>Registers and maps the Direct Line 3.0 endpoint at <c>/v3/directline</c>.</summary>
internal static class DirectLineRegistration
{
    public const string Path = "/v3/directline";

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);

    public static void AddDirectLine(this WebApplicationBuilder builder)
    {
        AddSettings(builder.Services);
        var services = builder.Services;
        services.AddShared();
        services.AddSingleton<SignedGrants>();
        services.AddSingleton<AllowedOrigins>();
        services.AddSingleton<CallsThisMinute>();
        services.AddSingleton<DirectLineAdapter>();
        services.AddSingleton<UsedTickets>();
        services.AddSingleton<StreamCaps>();
        services.AddSingleton<StreamBells>();
        services.AddSingleton<DirectLineCounts>();
        services.AddSingleton<TokensApi>();
        services.AddSingleton<ConversationsApi>();
        services.AddSingleton<ActivitiesApi>();
        services.AddSingleton<StreamApi>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<AllowedOrigins>((cors, origins) => cors.AddPolicy(Path, policy => policy
            .WithOrigins([.. origins.Listed])
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, "x-ms-bot-agent", HeaderNames.XRequestedWith)
            .WithExposedHeaders(HeaderNames.RetryAfter)));

        // The host logs whole addresses, and a stream's address carries a ticket.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
    }

    public static void MapDirectLine(this WebApplication app)
    {
        // Read at start, so that settings that cannot be used stop the program and not the first chat.
        app.Services.GetRequiredService<ISigningKey>();
        app.Services.GetRequiredService<AllowedOrigins>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Path), branch => branch.UseMiddleware<OriginGate>().UseMiddleware<KeyGate>());
        app.UseCors();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });

        var open = app.MapGroup(Path).RequireCors(Path);
        open.MapPost("/tokens/generate", (HttpContext context, TokensApi tokens) => tokens.GenerateAsync(context));
        open.MapGet("/session/getsessionid", () => Refusal.NoSignIn);
        // Over HTTP/2 a WebSocket is opened with CONNECT.
        open.MapMethods("/conversations/{conversationId}/stream", [HttpMethods.Get, HttpMethods.Connect], (HttpContext context, string conversationId, StreamApi streams) => streams.OpenAsync(context, conversationId));

        var granted = app.MapGroup(Path).RequireCors(Path).AddEndpointFilter<GrantFilter>();
        granted.MapPost("/tokens/refresh", (HttpContext context, TokensApi tokens) => tokens.RefreshAsync(context));
        granted.MapPost("/conversations", (HttpContext context, ConversationsApi conversations) => conversations.StartAsync(context));
        granted.MapGet("/conversations/{conversationId}", (HttpContext context, ConversationsApi conversations) => conversations.ReconnectAsync(context));
        granted.MapGet("/conversations/{conversationId}/activities", (HttpContext context, ActivitiesApi activities) => activities.ReadAsync(context));
        granted.MapPost("/conversations/{conversationId}/activities", (HttpContext context, ActivitiesApi activities) => activities.PostAsync(context)).AddEndpointFilter<WorkloadFilter>();
        granted.MapPost("/conversations/{conversationId}/upload", () => Refusal.NoUploads);
    }

    private static void AddSettings(IServiceCollection services)
    {
        services.AddChecked<WebChatSettings>(WebChatSettings.Section);
        services.AddSingleton<IValidateOptions<WebChatSettings>, WebChatSettingsCheck>();
        services.AddChecked<DirectLineSettings>(DirectLineSettings.Section);
        services.AddSingleton<IValidateOptions<DirectLineSettings>, DirectLineSettingsCheck>();
    }
}
