using System.Net.Sockets;
using Ketamine.Bot.Pages;
using Ketamine.Knowledge;
using Ketamine.Matching.Confidence;
using Ketamine.Storage.Databases;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot;

/// <summary>Starts the host alike from the source folder, a published folder or a service, and says in one line why it cannot.</summary>
internal static class Startup
{
    private const int DefaultPort = 3978;

    /// <summary>The argument that encodes the base, keeps what came of it and ends: <c>publish</c> does so, that the first start is quick.</summary>
    private const string Prepare = "prepare";

    // No setting is taken after the start, and a watch of each folder below the home, thousands in a source folder, is not free.
    private const string SettingsReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(20);

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [SettingsReadOnce, .. args],
            ApplicationName = typeof(Startup).Assembly.GetName().Name,
            ContentRootPath = HomeFolder.Find(AppContext.BaseDirectory),
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])
            && string.IsNullOrEmpty(builder.Configuration["HTTP_PORTS"])
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls($"http://127.0.0.1:{DefaultPort}");
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        // Turns under way are finished before the program ends.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeToFinish);
        return builder;
    }

    /// <summary>Runs the application, or with <see cref="Prepare"/> only makes what its first start would make; a failure that its owner can mend ends it with the remedy and no stack trace.</summary>
    public static async Task<int> RunAsync(string[] args, Func<WebApplication> create)
    {
        try
        {
            await using var app = create();
            if (!args.Contains(Prepare, StringComparer.Ordinal))
            {
                await app.RunAsync();
            }

            return 0;
        }
        catch (Exception e) when (Remedy(e) is not null)
        {
            await Console.Error.WriteLineAsync(Remedy(e));
            return 1;
        }
    }

    private static string? Remedy(Exception e) => e switch
    {
        KnowledgeException or CalibrationException or StoreSettingsException or AssetMissingException or FileNotFoundException { FileName: HomeFolder.SettingsFile } => e.Message,
        OptionsValidationException options => "The settings cannot be used:" + string.Concat(options.Failures.Select(f => $"{Environment.NewLine}  {f}")),
        InvalidOperationException { InnerException: ArgumentException { InnerException: FormatException or OverflowException } } => $"{e.Message} Set it to such a value.",
        IOException { InnerException: AddressInUseException } => $"{e.Message} Stop the other program, or choose another port with ASPNETCORE_URLS=http://127.0.0.1:PORT.",
        IOException { InnerException: SocketException } => $"{e.Message} Choose an address of this machine with ASPNETCORE_URLS.",
        _ => null,
    };
}
