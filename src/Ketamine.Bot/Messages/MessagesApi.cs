using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Limits;
using Ketamine.Bot.Settings;
using Ketamine.Bot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Messages;

/// <summary>The door for channels: <c>POST /api/messages</c>.</summary>
internal static partial class MessagesApi
{
    private const int MaxBodyBytes = 256 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 128 };

    // References between parts of a body are Newtonsoft's own; odd ones make it fail where it should refuse.
    private static readonly JsonSerializerSettings Reading = new(HttpHelper.BotMessageSerializerSettings) { MetadataPropertyHandling = MetadataPropertyHandling.Ignore };

    public static void AddMessages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSendRules();
        services.AddSingleton<ChannelDoor>();
        services.AddSingleton<AllowedTenants>();
        services.AddSingleton<PublishedKeys>();
        services.AddSingleton<BotFrameworkAuthentication>(provider => new LazyConnectorAuthentication(
            new ConfigurationBotFrameworkAuthentication(
                provider.GetRequiredService<IConfiguration>(),
                httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
                logger: NullLogger.Instance),
            provider.GetRequiredService<IOptions<ChannelSettings>>().Value.IsRegistered ? provider.GetRequiredService<PublishedKeys>() : null));
        services.AddSingleton<ChannelAdapter>();
    }

    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        var door = routes.ServiceProvider.GetRequiredService<ChannelDoor>();
        if (!door.IsOpen)
        {
            Log.ChannelDoorClosed(routes.ServiceProvider.GetRequiredService<ILogger<ChannelAdapter>>(), door.Description);
            return;
        }

        routes.MapPost("/api/messages", ReceiveAsync)
            .WithMetadata(new RequestBodyLimit(MaxBodyBytes))
            .AddEndpointFilter<RateFilter>()
            .AddEndpointFilter<WorkloadFilter>();
    }

    private static async Task<IResult> ReceiveAsync(
        HttpContext context,
        ChannelDoor door,
        AllowedTenants tenants,
        ChannelAdapter adapter,
        IBot bot,
        RateLimits limits,
        LiveAnswerer live,
        Refusals refusals,
        ILogger<ChannelAdapter> logger,
        CancellationToken cancellation)
    {
        if (!door.Admits(context))
        {
            return Refuse(logger, StatusCodes.Status403Forbidden, "Without MicrosoftAppId the bot listens to this machine alone");
        }

        if (await ReadAsync(context.Request, cancellation) is not { } activity)
        {
            return Refuse(logger, StatusCodes.Status400BadRequest, "The body is no activity: send JSON with type, channelId, conversation and serviceUrl");
        }

        if (!door.AllowsReplyTo(activity.ServiceUrl))
        {
            return Refuse(logger, StatusCodes.Status403Forbidden, "The activity's serviceUrl is not one that replies may be sent to");
        }

        if (!tenants.Admit(activity))
        {
            return Refuse(logger, StatusCodes.Status403Forbidden, "Teams:AllowedTenants does not name the tenant that the message comes from");
        }

        try
        {
            var limited = new LimitedBot(bot, limits, live);
            var response = await adapter.ProcessAsync(context.Request.Headers.Authorization.ToString(), activity, limited, cancellation);
            return limited.Excess is { } excess ? refusals.TooMany(excess)
                : response is null ? Results.Ok() : new InvokeResult(response);
        }
        catch (Exception e) when (TokenFailure.StatusOf(e) is { } status)
        {
            return Refuse(logger, status, TokenFailure.ReasonOf(status));
        }
    }

    private static async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(cancellation);
        try
        {
            // Newtonsoft also reads what is no JSON, such as NaN, and would write it back.
            using var strict = JsonDocument.Parse(body, Strict);
            if (Reference().IsMatch(body))
            {
                return null;
            }

            var activity = JsonConvert.DeserializeObject<Activity>(body, Reading);
            return activity is { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0, ChannelData: null or JObject } && IsReadable(activity) ? activity : null;
        }
        catch (Exception e) when (e is Newtonsoft.Json.JsonException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    // The SDK reads what Teams adds in the middle of a turn, and would fail there.
    private static bool IsReadable(Activity activity) => !TeamsConversation.IsTeams(activity) || activity.TryGetChannelData<TeamsChannelData>(out _) || activity.ChannelData is null;

    // No channel sends any; the SDK would follow one in the middle of a turn.
    [GeneratedRegex("""
        "\$(?:id|ref|type|values?)"\s*:
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    private static IResult Refuse(ILogger logger, int status, string reason)
    {
        Log.MessageRefused(logger, reason);
        return Results.Problem(reason + ".", statusCode: status);
    }
}
