using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Ketamine.Bot.Tests.Messages;

/// <summary>The real host on a real port, registered with a channel whose keys a <see cref="KeyServer"/> tells.</summary>
internal sealed class RegisteredHost : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ketamine-bot-");
    private readonly string _metadata;
    private readonly (string Name, string Value)[] _settings;

    public RegisteredHost(KeyServer keys, params (string Name, string Value)[] settings)
        : this(keys.MetadataUrl, settings)
    {
    }

    public RegisteredHost(string metadata, params (string Name, string Value)[] settings)
    {
        _metadata = metadata;
        _settings = settings;
        UseKestrel(0);
        StartServer();
        Client = CreateClient();
    }

    public HttpClient Client { get; }

    /// <summary>Posts a message with an authorization header as it stands; null for none.</summary>
    public async Task<HttpResponseMessage> PostAsync(string? authorization, string channel = "msteams", string serviceUrl = TokenCase.ServiceUrl, object? channelData = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = JsonContent.Create(new
            {
                type = "message",
                id = Guid.NewGuid().ToString("N"),
                text = "hello",
                channelId = channel,
                serviceUrl,
                deliveryMode = "expectReplies",
                from = new { id = "somebody" },
                recipient = new { id = "bot" },
                conversation = new { id = "here", conversationType = "personal" },
                channelData,
            }),
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostTokenAsync(string token) => PostAsync($"Bearer {token}");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Folder", _data.FullName);
        builder.UseSetting("MicrosoftAppType", "SingleTenant");
        builder.UseSetting("MicrosoftAppId", TokenCase.AppId);
        builder.UseSetting("MicrosoftAppPassword", "never sent");
        builder.UseSetting("MicrosoftAppTenantId", "99999999-2222-4333-8444-555555555555");
        builder.UseSetting("ToBotFromChannelOpenIdMetadataUrl", _metadata);
        builder.UseSetting("ToBotFromEmulatorOpenIdMetadataUrl", _metadata);
        builder.UseSetting("ToBotFromChannelTokenIssuer", TokenCase.Issuer);
        builder.UseSetting("ToChannelFromBotLoginUrl", "https://login.microsoftonline.com/botframework.com");
        builder.UseSetting("ToChannelFromBotOAuthScope", "https://api.botframework.com");
        builder.UseSetting("OAuthUrl", "https://token.botframework.com/");
        foreach (var (name, value) in SecondBase.Settings.Concat(_settings))
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _data.Refresh();
        if (_data.Exists)
        {
            _data.Delete(recursive: true);
        }
    }
}
