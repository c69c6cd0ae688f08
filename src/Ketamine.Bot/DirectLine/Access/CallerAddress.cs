using System.Net;
using System.Net.Sockets;

namespace Ketamine.Bot.DirectLine.Access;

/// <summary>What caps count callers by.</summary>
internal static class CallerAddress
{
    private const int PrefixBytes = 8;

    /// <summary>The address; of an IPv6 one its first 64 bits, since one connection has all addresses that share them.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes(), 0, PrefixBytes)
            : address.ToString();
    }
}
