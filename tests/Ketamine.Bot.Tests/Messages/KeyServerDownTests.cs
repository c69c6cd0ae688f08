using System.Net;

namespace Ketamine.Bot.Tests.Messages;

public class KeyServerDownTests
{
    [Fact]
    public async Task A_cold_start_without_keys_lets_nobody_in_and_says_that_it_is_not_the_callers_fault()
    {
        var token = new TokenCase(KeyServer.Key("good")).Write();
        await using var host = new RegisteredHost("https://127.0.0.1:1/.well-known/openidconfiguration");

        using var response = await host.PostTokenAsync(token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Keys_that_were_fetched_go_on_without_the_server()
    {
        var keys = await KeyServer.StartAsync();
        var token = new TokenCase(keys.Good);
        await using var host = new RegisteredHost(keys);
        using var before = await host.PostTokenAsync(token.Write());
        await keys.DisposeAsync();

        using var after = await host.PostTokenAsync(token.Write());
        using var forged = await host.PostTokenAsync((token with { Audience = "x" }).Write());

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized], [before.StatusCode, after.StatusCode, forged.StatusCode]);
    }
}
