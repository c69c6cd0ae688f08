using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ketamine.Bot.Tests.Messages;

/// <summary>A certificate for this machine alone, which the process of the tests trusts in place of all others.</summary>
internal static class TrustedCertificate
{
    public static X509Certificate2 Loopback { get; } = SelfSigned();

    // The Bot Framework fetches keys with a client of its own, so the whole process has to trust the certificate before it connects for the first time.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Trust()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("tests-certificate-").FullName, "loopback.pem");
        File.WriteAllText(file, Loopback.ExportCertificatePem());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        if (SetVariable("SSL_CERT_FILE", file, overwrite: 1) != 0)
        {
            throw new InvalidOperationException("SSL_CERT_FILE could not be set.");
        }
    }

    // The runtime asks the C library where certificates are, which does not see what .NET sets.
    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetVariable(string name, string value, int overwrite);

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
