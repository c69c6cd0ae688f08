namespace Ketamine.Bot.Tests.Messages;

/// <summary>One host and one key server for all cases.</summary>
public sealed class TokenFixture : IAsyncLifetime
{
    internal KeyServer Keys { get; private set; } = null!;

    internal RegisteredHost Host { get; private set; } = null!;

    internal TokenCase Valid => new(Keys.Good);

    public async Task InitializeAsync()
    {
        Keys = await KeyServer.StartAsync();
        Host = new RegisteredHost(Keys, ("Limits:CallsPerMinutePerAddress", "1000000"), ("Limits:CallsPerMinute", "1000000"));
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Keys.DisposeAsync();
    }
}
