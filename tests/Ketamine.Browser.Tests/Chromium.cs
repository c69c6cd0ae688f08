using Microsoft.Playwright;

namespace Ketamine.Browser.Tests;

/// <summary>One headless Chromium for all tests, as the system's package installed it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string PathVariable = "CHROMIUM";
    private const string DebianPath = "/usr/bin/chromium";

    // It runs as root in containers, and asks nobody for anything.
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable(PathVariable) ?? DebianPath;
        if (!File.Exists(path))
        {
            throw new InvalidOperationException(
                $"There is no Chromium at {path}. Run 'bash tests/run.sh', which installs it where apt-get is there, or install it and set {PathVariable} to its path.");
        }

        // How long a busy machine may take; what is right at once waits for nothing.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
    }

    /// <summary>A new visitor: nothing is remembered from the tests before.</summary>
    internal async Task<Visit> VisitAsync(BrowserNewContextOptions? options = null) =>
        await Visit.BeginAsync(_browser ?? throw new InvalidOperationException("Chromium has not been started."), options ?? new BrowserNewContextOptions());

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>The tests share the browser, and run one after the other, since the machine may be small.</summary>
[CollectionDefinition(Name)]
public sealed class InChromium : ICollectionFixture<Chromium>, ICollectionFixture<BotHost>
{
    public const string Name = "in Chromium";
}
