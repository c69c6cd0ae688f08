using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ketamine.Tests;

/// <summary>Ports for programs that have to be told theirs, however many tests and test runs look for one at a time.</summary>
internal static class FreePort
{
    // Below the ports that systems hand out by themselves, so that no call of another test takes one before its program listens.
    private const int First = 20_000;
    private const int Last = 32_000;

    // Held open until the process ends, whatever becomes of it: nobody else is given the same.
    private static readonly List<FileStream> Claims = [];

    public static int Next()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"ketamine-tests-ports-{Environment.UserName}")).FullName;
        lock (Claims)
        {
            while (true)
            {
                var port = Random.Shared.Next(First, Last);
                if (CanListen(port) && Claim(Path.Combine(folder, port.ToString(CultureInfo.InvariantCulture))) is { } claim)
                {
                    Claims.Add(claim);
                    return port;
                }
            }
        }
    }

    private static FileStream? Claim(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool CanListen(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
