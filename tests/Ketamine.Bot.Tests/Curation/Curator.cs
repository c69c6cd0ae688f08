using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Ketamine.Bot.Tests.Curation;

/// <summary>A curator's browser: keeps cookies, follows no redirect by itself, and sends forms as the pages wrote them.</summary>
internal sealed partial class Curator(BotHost host) : IDisposable
{
    public const string Secret = "correct-horse-battery-staple";

    private readonly HttpClient _client = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public static async Task<Curator> SignedInAsync(BotHost host)
    {
        var curator = new Curator(host);
        using var answer = await curator.SignInAsync(Secret);
        Assert.Equal("/curate", answer.Headers.Location?.OriginalString);
        return curator;
    }

    public async Task<HttpResponseMessage> SignInAsync(string secret) => await SendAsync("/curate/sign-in", await TokenAsync("/curate/sign-in"), ("secret", secret));

    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(new Uri(address, UriKind.Relative));

    /// <summary>A page as a person reads it.</summary>
    public async Task<string> ReadAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form with the token of the curators' home page.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        await SendAsync(address, await TokenAsync("/curate"), fields);

    /// <summary>Sends a form with a token of the test's choice; null for none.</summary>
    public async Task<HttpResponseMessage> SendAsync(string address, string? token, params (string Name, string Value)[] fields)
    {
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        if (token is not null)
        {
            all.Add(KeyValuePair.Create("__RequestVerificationToken", token));
        }

        using var form = new FormUrlEncodedContent(all);
        return await _client.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    public async Task<string> TokenAsync(string address) => WebUtility.HtmlDecode(TokenField().Match(await ReadAsync(address)).Groups[1].Value);

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
