using System.Net;
using System.Net.Http.Json;
using Ketamine.Bot.Curation;
using Ketamine.Bot.Settings;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Tests.Settings;

/// <summary>The program as it comes, in production and without a setting but the folder of its data.</summary>
public sealed class SafeDefaultsTests(SafeDefaultsTests.AsItComes host) : IClassFixture<SafeDefaultsTests.AsItComes>
{
    private readonly HttpClient _http = host.CreateClient();

    [Theory]
    [InlineData("/api/messages")]
    [InlineData("/curate")]
    [InlineData("/curate/sign-in")]
    [InlineData("/swagger")]
    [InlineData("/appsettings.json")]
    [InlineData("/data/ketamine.db")]
    [InlineData("/knowledge/safety.yaml")]
    public async Task A_door_that_nobody_opened_is_closed(string path)
    {
        using var read = await _http.GetAsync(new Uri(path, UriKind.Relative));
        using var written = await _http.PostAsJsonAsync(path, new { type = "message" });

        Assert.All([read, written], answer => Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{answer.StatusCode}"));
    }

    [Fact]
    public async Task Pages_of_other_origins_get_nothing_and_cannot_frame_the_chat()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var refused = await _http.SendAsync(request);
        using var page = await _http.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_are_for_this_machine_and_not_for_what_a_proxy_passes_on()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var refused = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public void Questions_are_not_kept_nothing_is_passed_on_to_people_and_no_curator_writes()
    {
        Assert.False(Setting<PrivacySettings>().KeepUnanswered);
        Assert.Equal("", Setting<HandoverSettings>().Channel);
        Assert.False(Setting<CurationSettings>().Apply);
    }

    [Fact]
    public void No_header_tells_what_runs_here() =>
        Assert.False(Setting<KestrelServerOptions>().AddServerHeader);

    private T Setting<T>()
        where T : class => host.Services.GetRequiredService<IOptions<T>>().Value;

    /// <summary>The host on a real port.</summary>
    public sealed class AsItComes : WebApplicationFactory<Program>
    {
        private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ketamine-defaults-");

        public AsItComes() => UseKestrel(0);

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment("Production")
            .UseSetting("Storage:Folder", Path.Combine(_data.FullName, "store"))
            .UseSetting("DirectLine:KeyFolder", Path.Combine(_data.FullName, "keys"));

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (_data.Exists)
            {
                _data.Delete(recursive: true);
                _data.Refresh();
            }
        }
    }
}
