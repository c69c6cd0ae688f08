using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ketamine.Browser.Tests;

/// <summary>The real bot on a free port of this machine, with the pages, the scripts and the knowledge that it ships with.</summary>
public sealed class BotHost : WebApplicationFactory<Program>
{
    internal static readonly KnowledgeBase Knowledge =
        KnowledgeReader.Read(Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge")).OrThrow();

    private readonly DirectoryInfo _ownFolder = Directory.CreateTempSubdirectory("browser-tests-");
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;

    public BotHost()
        : this(TimeProvider.System)
    {
    }

    internal BotHost(TimeProvider time, params (string Name, string Value)[] settings)
    {
        _time = time;
        _settings["DirectLine:KeyFolder"] = _ownFolder.FullName;
        _settings["Storage:Folder"] = _ownFolder.FullName;
        _settings["WebChat:AllowedOrigins:0"] = HostPage.Origin.ToString().TrimEnd('/');
        foreach (var (name, value) in settings)
        {
            _settings[name] = value;
        }

        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress;
    }

    internal static Texts Texts => Knowledge.Texts;

    internal Uri Address { get; }

    internal Uri At(string path) => new(Address, path);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(_time)));
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
