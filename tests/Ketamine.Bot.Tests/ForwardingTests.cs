using System.Net;
using Ketamine.Bot.Settings;
using Ketamine.Bot.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Ketamine.Bot.Tests;

public sealed class ForwardingTests
{
    private const string Proxy = "10.1.2.3";

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("10.0.0.0/8")]
    public async Task Behind_a_known_proxy_browsers_are_told_to_stay_with_https(string known)
    {
        await using var host = new PagesHost([.. SecondBase.Settings, ("ForwardedHeaders:KnownProxies:0", known)]);

        using var response = await AskThroughProxyAsync(host);

        Assert.Equal("max-age=31536000", response.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Theory]
    [InlineData("10.1.2.4")]
    [InlineData("")]
    public async Task An_unknown_proxy_is_not_believed(string known)
    {
        await using var host = known.Length > 0 ? new PagesHost([.. SecondBase.Settings, ("ForwardedHeaders:KnownProxies:0", known)]) : new PagesHost(SecondBase.Settings);

        using var response = await AskThroughProxyAsync(host);

        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public void A_proxy_that_is_no_address_is_named_with_the_remedy()
    {
        var settings = new ForwardingSettings { KnownProxies = { "10.0.0.0/8", "proxy.example", "::1" } };

        var problem = Assert.Single(settings.Problems());

        Assert.Contains("'proxy.example'", problem, StringComparison.Ordinal);
        Assert.Contains("10.0.0.5", problem, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskThroughProxyAsync(PagesHost host)
    {
        using var from = host.WithWebHostBuilder(builder =>
        {
            builder.UseSetting(WebHostDefaults.EnvironmentKey, "Production");
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new ComesFrom(IPAddress.Parse(Proxy))));
        });
        using var client = from.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("http://bot.example") });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/privacy");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Proto", "https");
        return await client.SendAsync(request);
    }

    private sealed class ComesFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate rest) =>
            {
                context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(app);
        };
    }
}
