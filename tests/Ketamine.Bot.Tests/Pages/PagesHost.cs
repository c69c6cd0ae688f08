using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Ketamine.Bot.Tests.Pages;

/// <summary>The real host, asked over HTTP as a browser or a proxy would.</summary>
public sealed class PagesHost : WebApplicationFactory<Program>
{
    public const string ListedOrigin = "https://clinic.example";

    private readonly DirectoryInfo _ownFolder = Directory.CreateTempSubdirectory("pages-tests-");
    private readonly (string Name, string Value)[] _settings;

    public PagesHost()
        : this([])
    {
    }

    internal PagesHost(params (string Name, string Value)[] settings) => _settings = settings;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("DirectLine:KeyFolder", _ownFolder.FullName);
        builder.UseSetting("Storage:Folder", _ownFolder.FullName);
        builder.UseSetting("WebChat:AllowedOrigins:0", ListedOrigin);
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _ownFolder.Refresh();
        if (_ownFolder.Exists)
        {
            _ownFolder.Delete(recursive: true);
        }
    }
}
