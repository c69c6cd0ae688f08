using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ketamine.Tests;

namespace Ketamine.Operations.Tests;

/// <summary>nginx with the example in deploy/nginx, on a port of this machine: only ports, files and the certificate differ.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private const string Name = "CN=bot.example.org";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ketamine-nginx-");
    private readonly Process _process;

    public Nginx(IReadOnlyList<BotProcess> replicas)
    {
        Address = new Uri($"https://127.0.0.1:{FreePort.Next()}");
        WriteCertificate();
        File.WriteAllText(InFolder("nginx.conf"), $$"""
            daemon off;
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            worker_processes 1;
            pid {{InFolder("pid")}};
            error_log {{InFolder("error.log")}};
            events { worker_connections 4096; }
            http {
              client_body_temp_path {{InFolder("body")}};
              proxy_temp_path {{InFolder("proxy")}};
              fastcgi_temp_path {{InFolder("fastcgi")}};
              uwsgi_temp_path {{InFolder("uwsgi")}};
              scgi_temp_path {{InFolder("scgi")}};
              {{Example(replicas)}}
            }
            """);
        _process = Process.Start(new ProcessStartInfo("nginx", ["-c", InFolder("nginx.conf"), "-e", InFolder("error.log")]))
            ?? throw new InvalidOperationException("nginx did not start.");
        Http = NewClient();
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>Everything that it has logged.</summary>
    public string Logged => string.Concat(_folder.GetFiles("*.log").Select(file => File.ReadAllText(file.FullName)));

    /// <summary>A client with connections of its own.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == Name } }) { BaseAddress = Address };

    public async Task StartedAsync()
    {
        while (true)
        {
            try
            {
                using var response = await Http.GetAsync(new Uri("/health/live", UriKind.Relative));
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Example(IReadOnlyList<BotProcess> replicas)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Folder, "deploy/nginx/ketamine.conf"));
        (string From, string To)[] changes =
        [
            ("listen 80;", $"listen 127.0.0.1:{FreePort.Next()};"),
            ("listen 443 ssl", $"listen 127.0.0.1:{Address.Port} ssl"),
            ("/etc/ssl/certs/bot.example.org.pem", InFolder("certificate.pem")),
            ("/etc/ssl/private/bot.example.org.key", InFolder("certificate.key")),
            ("/var/log/nginx/ketamine.log", InFolder("access.log")),
            .. replicas.Select((replica, i) => ($"127.0.0.1:{3978 + i} ", $"127.0.0.1:{replica.Address.Port} ")),
        ];
        foreach (var (from, to) in changes)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return text;
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest(Name, key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllText(InFolder("certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(InFolder("certificate.key"), key.ExportPkcs8PrivateKeyPem());
    }

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);
}
